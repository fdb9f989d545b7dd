import { readFile } from 'node:fs/promises';
import { instantFromUnixMs, legalDayAt, plusDays } from '@duixian/kernel/legal-day';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP_ZH } from './browser.ts';
import { knock } from './door.ts';
import { type Opened, openJourney } from './journey.ts';
import { openTab } from './paper-steps.ts';
import { pay } from './pay-steps.ts';
import { setFault, transferIn } from './simulated-bank.ts';
import { visit } from './visit.ts';

const today = legalDayAt(instantFromUnixMs(Date.now()));
const BANK = 'court-bank-hengjiang';
/** What the bank and the jobs between may take on two busy cores. */
const OUTSIDE_MS = 60_000;

interface StoryCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly accountNumber: string;
  readonly debtor: string;
}

let opened: Opened;
let of: StoryCase;
let judge: Page;

beforeAll(async () => {
  opened = await openJourney({ cases: 200, view: DESKTOP_ZH, prepared: inject('preparedOffice') });
  judge = await opened.people.at('judge.linshui');
  of = await untouchedCase(judge);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.people.keepPictures(task.name);
});

afterAll(() => opened.close());

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function rowsOf(body: unknown): readonly Readonly<Record<string, unknown>>[] {
  const { rows } = record(body);
  return Array.isArray(rows) ? rows.map(record) : [];
}

/** A case of the judge with one creditor, whose account is confirmed, and no money yet. */
async function untouchedCase(page: Page): Promise<StoryCase> {
  const listed = rowsOf((await knock(page, 'GET', '/cases?mine=yes&state=open&stage=enforcement')).body);
  for (const row of listed.filter((each) => each.received === '0')) {
    const shown = record((await knock(page, 'GET', `/cases/${String(row.caseId)}`)).body);
    const parties = (Array.isArray(shown.parties) ? shown.parties : []).map(record);
    const applicants = parties.filter((party) => party.role === 'applicant');
    const debtor = parties.find((party) => party.role === 'debtor');
    const receipts = rowsOf((await knock(page, 'GET', `/receipts?case=${String(row.caseId)}`)).body);
    if (applicants.length !== 1 || applicants[0]?.payee === null || debtor === undefined || receipts.length > 0) continue;
    const { caseId, caseNumber, accountNumber } = shown;
    return { caseId: String(caseId), caseNumber: String(caseNumber), accountNumber: String(accountNumber), debtor: String(debtor.name) };
  }
  throw new Error('the demo judge has a case nobody has paid into');
}

/** The bank's own export: what the transfers above were, one line nobody can read, and one in another currency. */
function bankFile(lines: readonly string[]): Buffer {
  const head = '交易日期,收入金额,支出金额,对方户名,对方账号,对方开户行,收款子账号,交易流水号,摘要,币种';
  return Buffer.from([head, ...lines].join('\r\n'), 'utf8');
}

describe('案款：对账单入账、匹配、计息、审批、付款、对账，途中有退票和不明款', () => {
  test('财务送入银行文件：逐行入账，不明款单列，坏行写明行号和原因，原文件留存', async () => {
    // The bank's own line is down meanwhile: the file comes first, and the same lines by wire later are no news.
    await setFault(opened.office.agenciesUrl, BANK, { mode: 'server-error' });
    const account = { payerAccount: '6222020000000088', payerBank: '衡江银行' };
    const known = { ...account, payerName: of.debtor, subAccount: of.accountNumber, yuan: '3000.00', remark: '还款' };
    const astray = { ...account, payerName: of.debtor, subAccount: '1234', yuan: '1200.50', remark: '案款' };
    const [first, second] = [await transferIn(opened.office.agenciesUrl, known), await transferIn(opened.office.agenciesUrl, astray)];
    const line = (paid: typeof known, reference: string) =>
      [today, paid.yuan, '', paid.payerName, paid.payerAccount, paid.payerBank, paid.subAccount, reference, paid.remark, '人民币'].join(
        ',',
      );

    const finance = await opened.people.at('finance.linshui', '/finance');
    const statements = finance.getByRole('region', { name: '银行对账单' });
    await statements.locator('input[type=file]').setInputFiles({
      name: '流水.csv',
      mimeType: 'text/csv',
      buffer: bankFile([
        line(known, first),
        line(astray, second),
        `${today.toString()},一百元,,某人,,,,BAD1,看不清,人民币`,
        `${today.toString()},10.00,,某人,,,,BAD2,外币,USD`,
      ]),
    });
    await statements.getByRole('button', { name: '送入', exact: true }).click();
    const results = finance.getByRole('dialog');
    const row = (words: string) => results.getByRole('row').filter({ hasText: words });
    await row('还款').getByText('已入案').waitFor({ timeout: OUTSIDE_MS });
    await row('案款').getByText('不明款').first().waitFor({ timeout: OUTSIDE_MS });
    await row('一百元').getByText('金额读不出：一百元').waitFor();
    await row('外币').getByText('不是人民币').waitFor();
    expect(await results.getByRole('link', { name: '下载原文件' }).getAttribute('href')).toMatch(/\/api\//);
    await finance.keyboard.press('Escape');
    await setFault(opened.office.agenciesUrl, BANK, { mode: 'none' });
  });

  test('不明款按付款人提出可能的案件，承办人认领到本案', async () => {
    await visit(judge, '/finance');
    const desk = judge.getByRole('region', { name: '不明款认领' });
    const astray = desk.getByRole('row').filter({ hasText: '1,200.50' });
    await astray.getByText(`付款人就是被执行人 ${of.debtor}`).first().waitFor();
    await astray.locator('.match-case').filter({ hasText: of.caseNumber }).getByRole('button', { name: '认领到此案' }).click();
    await judge.getByRole('dialog').getByRole('button', { name: /^认领/ }).click();
    await astray.waitFor({ state: 'detached' });
  });

  test('案款页看得到利息怎样算出；拟定的方案交局长批准', async () => {
    await visit(judge, `/cases/${of.caseId}`);
    await openTab(judge, '案款');
    const arrived = judge.getByRole('region', { name: '到账', exact: true });
    await arrived.getByText('按子账号自动匹配').waitFor();
    expect(await arrived.getByRole('row').filter({ hasText: of.debtor }).count()).toBe(2);
    await judge.getByRole('region', { name: '债权计算书' }).getByText('尚欠合计').first().waitFor();
    await judge.getByRole('region', { name: '发放', exact: true }).getByRole('button', { name: '拟定发放' }).click();
    const drafting = judge.getByRole('dialog', { name: '拟定发放方案' });
    await drafting.getByText('4,200.50').first().waitFor();
    await drafting.getByRole('button', { name: /^提交审批/ }).click();
    await drafting.waitFor({ state: 'hidden' });

    const director = await opened.people.at('director.linshui', '/approvals');
    await director
      .getByRole('region', { name: '等待审批的发放' })
      .getByRole('row')
      .filter({ hasText: of.caseNumber })
      .getByRole('button', { name: '查看' })
      .click();
    await director.getByRole('dialog').getByRole('button', { name: /^批准/ }).click();
    await director.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('财务付款被银行退票；审批人重新确认账户，再付才付讫', async () => {
    await setFault(opened.office.agenciesUrl, BANK, { mode: 'bounce' });
    const finance = await opened.people.at('finance.linshui', '/finance');
    const order = finance.getByRole('region', { name: '付款', exact: true }).getByRole('row').filter({ hasText: of.caseNumber }).first();
    await pay(finance, order);
    await order.getByText('退票原因：户名与账号不符').waitFor({ timeout: OUTSIDE_MS });
    await setFault(opened.office.agenciesUrl, BANK, { mode: 'none' });

    const director = await opened.people.at('director.linshui', `/cases/${of.caseId}?tab=money`);
    await director.getByRole('region', { name: '发放', exact: true }).getByRole('button', { name: '查看' }).first().click();
    await director.getByRole('dialog').getByRole('button', { name: '重新确认收款账户' }).click();
    await pay(finance, order);
    await order.getByText('付讫').first().waitFor({ timeout: OUTSIDE_MS });
  });

  test('对账：账面和银行逐笔核对，双方签认，报告可以打印', async () => {
    const finance = await opened.people.at('finance.linshui', '/finance');
    const section = finance.getByRole('region', { name: '对账', exact: true });
    await section.getByRole('textbox', { name: '对账日' }).fill(plusDays(today, -1).toString());
    await finance.keyboard.press('Enter');
    await section.getByRole('button', { name: '对账', exact: true }).click();
    await sign(finance, '已核对');
    const director = await opened.people.at('director.linshui', '/finance');
    await director.getByRole('region', { name: '对账', exact: true }).getByRole('row').nth(1).getByRole('button', { name: '查看' }).click();
    const signed = await sign(director, '已核对');
    await signed.getByRole('button', { name: '对账报告 PDF' }).click();
    await director.getByRole('textbox', { name: '用途' }).fill('月末对账归档');
    const [printed] = await Promise.all([director.waitForEvent('download'), director.getByRole('button', { name: '导出' }).click()]);
    expect((await readFile(await printed.path())).subarray(0, 5).toString()).toBe('%PDF-');
    expect(opened.people.complaints()).toEqual([]);
  });
});

async function sign(page: Page, remark: string) {
  const report = page.getByRole('dialog');
  await report.getByRole('textbox', { name: '处理意见' }).fill(remark);
  await report.getByRole('button', { name: '签认' }).click();
  await report.getByText(remark).first().waitFor();
  return report;
}
