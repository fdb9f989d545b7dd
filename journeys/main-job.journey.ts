import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP_ZH } from './browser.ts';
import { knock } from './door.ts';
import { completeFacts, pasteJudgment } from './filing-steps.ts';
import { type Opened, openJourney } from './journey.ts';
import { CREDITOR, DEBTOR, titleNumber } from './judgment.ts';
import { draftPaper, openTab, sealDrafts, serveWhatWaits } from './paper-steps.ts';
import { pay } from './pay-steps.ts';
import { openAccountAt } from './simulated-bank.ts';
import { visit } from './visit.ts';

const today = legalDayAt(instantFromUnixMs(Date.now()));
const SERIAL = 88;
const PARTIES = [CREDITOR.name, DEBTOR.name];
const NUMBER = /^（\d{4}）衡0101执\d+号$/;
/** What an agency and the jobs between may take on two busy cores. */
const OUTSIDE_MS = 60_000;

interface Source {
  readonly agencyZh: string;
  readonly settledAt: string | null;
}

let opened: Opened;
let applicationPath: string;
let casePath: string;
let caseNumber: string;
let officer: Page;

beforeAll(async () => {
  opened = await openJourney({ cases: 200, view: DESKTOP_ZH, prepared: inject('preparedOffice') });
  await openAccountAt(opened.office.agenciesUrl, { ...DEBTOR, accountNumber: '6222000000000012345', yuan: '500000' });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.people.keepPictures(task.name);
});

afterAll(() => opened.close());

async function atCase(login: string): Promise<Page> {
  const page = await opened.people.at(login, casePath);
  await page.getByRole('heading', { level: 1, name: caseNumber }).waitFor();
  return page;
}

/** From the window of a measure: the paper it rests on is drafted as proposed, sealed by its keeper, and there after a fresh look. */
async function draftSealed(window: Locator, button: string): Promise<void> {
  await window.getByRole('button', { name: button }).click();
  const drafting = officer.getByRole('dialog', { name: '起草文书' });
  await drafting.getByRole('button', { name: /^生成草稿/ }).click();
  await drafting.waitFor({ state: 'hidden' });
  expect(await sealDrafts(await opened.people.door('seal.linshui'), caseNumber)).toBe(1);
  await officer.reload();
}

describe('主线：从窗口收件到款清结案，全程用鼠标和键盘', () => {
  test('首问接待粘贴判决书，表单自动填好并标明出处，补齐以后收取', async () => {
    const page = await opened.people.at('reception.linshui');
    await pasteJudgment(page, today, SERIAL);
    expect(await page.getByRole('textbox', { name: /^文号/ }).inputValue()).toBe(titleNumber(today, SERIAL));
    expect(await page.getByRole('textbox', { name: /^金额/ }).inputValue()).toBe('120,000.00');
    await page.getByRole('region', { name: '裁判文书原文' }).getByText(`支付原告${CREDITOR.name}货款120000元`).waitFor();
    const check = page.getByRole('region', { name: '立案校验' });
    await check.getByText('未填生效日').waitFor();
    await check.getByText('申请执行人没有确认收款账户').waitFor();
    await completeFacts(page, today);
    await check.getByText('要素齐全，可以收取').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: '执行申请', exact: true }).waitFor();
    await page.getByRole('main').getByText('待立案', { exact: true }).waitFor();
    applicationPath = new URL(page.url()).pathname;
  });

  test('立案窗口立案，案号当场出来', async () => {
    const page = await opened.people.at('filing.linshui');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '立案', exact: true }).click();
    await page.getByText('待立案', { exact: true }).first().click();
    await page
      .getByRole('row')
      .filter({ hasText: titleNumber(today, SERIAL) })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('main').getByRole('button', { name: /^立案/ }).click();
    const title = page.getByRole('heading', { level: 1, name: NUMBER });
    await title.waitFor();
    caseNumber = (await title.textContent()) ?? '';
    await page.getByText(`已立案：${caseNumber}`).waitFor();
  });

  test('指挥中心核查通过，查控自动发出；慢的来源最后答复，答复以前不算查完', async () => {
    const page = await opened.people.at('centre.linshui', applicationPath);
    await page.getByRole('button', { name: /^核查通过/ }).click();
    await page.getByText('核查通过，已转查控').waitFor();
    await page.getByRole('link', { name: caseNumber }).click();
    await openTab(page, '查控');
    casePath = new URL(page.url()).pathname;
    const search = page.getByRole('region', { name: '财产查控' });
    const slow = search.getByRole('row').filter({ hasText: '衡江市不动产登记中心' });
    // How it waits is held by the story of searches; on a busy machine it may have answered before this page is looked at.
    await slow
      .getByText(/^(已发出，等答复|已答复)/)
      .first()
      .waitFor();
    const bank = search.getByRole('row').filter({ hasText: '衡江银行' });
    await bank.getByText('已答复，有财产').waitFor({ timeout: OUTSIDE_MS });
    await search.getByText('查询完成').waitFor({ timeout: OUTSIDE_MS });
    await slow.getByText(/^已答复/).waitFor();
    const { sources } = (await knock(page, 'GET', `${casePath}/search`)).body as { sources: readonly Source[] };
    expect(sources.toSorted((one, other) => (one.settledAt ?? '').localeCompare(other.settledAt ?? '')).at(-1)?.agencyZh).toBe(
      '衡江市不动产登记中心',
    );
  });

  test('书记员起草，印章管理人用印，送达有回证', async () => {
    const clerk = await atCase('clerk.linshui');
    await draftPaper(clerk, { kind: '执行通知书', party: DEBTOR.name });
    await draftPaper(clerk, { kind: '报告财产令', party: DEBTOR.name });
    expect(await sealDrafts(await opened.people.door('seal.linshui'), caseNumber)).toBe(2);
    await clerk.reload();
    await serveWhatWaits(clerk, PARTIES);
    const file = clerk.getByRole('region', { name: '电子卷宗' });
    await file.getByRole('button', { name: `电子送达凭证（执行通知书·${DEBTOR.name}）`, exact: true }).waitFor();
  });

  test('分流建议写明三问的事实，确认以后按规则分案，说得出为什么是他', async () => {
    const page = await atCase('centre.linshui');
    await openTab(page, '分流分案');
    const triage = page.getByRole('region', { name: '繁简分流' });
    await triage.getByText(/存款 ¥500,\d{3}\.\d{2} 足以清偿 ¥12\d,\d{3}\.\d{2}/).waitFor();
    await triage.getByRole('button', { name: /^确认分流/ }).click();
    const assignment = page.getByRole('region', { name: '分案' });
    await assignment.getByRole('heading', { name: '按规则应当分给' }).waitFor();
    const assign = assignment.getByRole('button', { name: /^分给 / });
    const name = ((await assign.textContent()) ?? '').replace('分给', '').trim();
    await assign.click();
    await assignment.getByText(new RegExp(`程言于.*分给 ${name}$`)).waitFor();
    await assignment.getByText('为什么是他').waitFor();
    officer = await opened.people.named(name);
    await visit(officer, casePath);
    await officer.getByText(`承办人`).first().waitFor();
  });

  test('承办人凭用印的裁定和协助通知书冻结，再扣划', async () => {
    await openTab(officer, '财产与控制');
    const deposit = officer.getByRole('region', { name: '财产登记' }).getByRole('row').filter({ hasText: '****2345' });
    const measure = officer.getByRole('region', { name: '控制措施' }).getByRole('row').filter({ hasText: '****2345' });
    const freezing = officer.getByRole('dialog', { name: '冻结存款' });
    const deducting = officer.getByRole('dialog', { name: '扣划存款' });
    const startFreeze = () => deposit.getByRole('button', { name: '冻结', exact: true }).click();
    const startDeduct = () => measure.getByRole('button', { name: '扣划', exact: true }).click();

    await startFreeze();
    await freezing.getByText('本案还没有用印的裁定书或者协助通知书').waitFor();
    await draftSealed(freezing, '起草裁定书');
    await startFreeze();
    await draftSealed(freezing, '起草协助通知书');
    await startFreeze();
    await freezing.getByRole('button', { name: /^冻结/ }).click();
    await freezing.waitFor({ state: 'hidden' });
    await measure.getByText('控制中').waitFor({ timeout: OUTSIDE_MS });
    await measure.getByText(/载明至/).waitFor();

    await startDeduct();
    await draftSealed(deducting, '起草协助通知书');
    await startDeduct();
    await deducting.getByRole('button', { name: /^扣划/ }).click();
    await deducting.waitFor({ state: 'hidden' });
    await measure.getByText('已扣完').waitFor({ timeout: OUTSIDE_MS });
  });

  test('款到本案账户；拟定、批准、付款由三个人分别办理', async () => {
    await openTab(officer, '案款');
    await officer.getByRole('region', { name: '到账' }).getByText('按子账号自动匹配').waitFor({ timeout: OUTSIDE_MS });
    await officer.getByRole('region', { name: '发放', exact: true }).getByRole('button', { name: '拟定发放' }).click();
    const drafting = officer.getByRole('dialog', { name: '拟定发放方案' });
    await drafting.getByText('发放以后债权全部清偿').waitFor();
    await drafting.getByText(`${CREDITOR.name} `).first().waitFor();
    await drafting.getByRole('button', { name: /^提交审批/ }).click();
    await drafting.waitFor({ state: 'hidden' });
    await officer.getByRole('region', { name: '发放', exact: true }).getByText('等待审批').waitFor();

    const director = await opened.people.at('director.linshui');
    await director.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '审批', exact: true }).click();
    const waiting = director.getByRole('region', { name: '等待审批的发放' }).getByRole('row').filter({ hasText: caseNumber });
    await waiting.getByRole('button', { name: '查看' }).click();
    await director.getByRole('dialog').getByRole('button', { name: /^批准/ }).click();
    await director.getByRole('dialog').waitFor({ state: 'hidden' });

    const finance = await opened.people.at('finance.linshui');
    await finance.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '案款', exact: true }).click();
    const orders = finance.getByRole('region', { name: '付款', exact: true }).getByRole('row').filter({ hasText: caseNumber });
    await orders.first().waitFor();
    const toPay = orders.getByRole('button', { name: '付款' });
    for (let left = await toPay.count(); left > 0; left--) {
      await pay(finance, orders.filter({ has: finance.getByRole('button', { name: '付款' }) }).first());
      await toPay.nth(left - 1).waitFor({ state: 'detached' });
    }
    // The bank answers later; the list looks again by itself.
    await expect.poll(() => orders.filter({ hasNotText: '付讫' }).count(), { timeout: OUTSIDE_MS, interval: 500 }).toBe(0);
  });

  test('结案先被拒绝，说出还差什么；办齐以后以执行完毕结案', async () => {
    await visit(officer, casePath);
    const closing = officer.getByRole('region', { name: '结案', exact: true });
    await closing.getByRole('button', { name: '以执行完毕结案' }).click();
    await closing
      .getByRole('alert')
      .getByText(/不能结案.*没有未办事项.*文书全部用印并送达.*结案通知书已用印/)
      .waitFor();

    const clerk = await atCase('clerk.linshui');
    await serveWhatWaits(clerk, PARTIES);
    await draftPaper(officer, {
      kind: '结案通知书',
      entries: { 履行情况: '扣划被执行人银行存款并已全部发放申请执行人。', 执行费缴纳情况: '执行申请费已由被执行人负担并缴纳。' },
    });
    expect(await sealDrafts(await opened.people.door('seal.linshui'), caseNumber)).toBe(1);
    await clerk.reload();
    await serveWhatWaits(clerk, PARTIES);

    await visit(officer, casePath);
    await closing.getByText('条件全部具备，可以结案').waitFor({ timeout: OUTSIDE_MS });
    await closing.getByRole('button', { name: '以执行完毕结案' }).click();
    await closing.getByText(/结案：执行完毕$/).waitFor();
  });

  test('每一步都留了痕；浏览器没有报过错', async () => {
    await openTab(officer, '留痕');
    const trail = officer.getByRole('table', { name: '操作记录' }).getByRole('row');
    await expect.poll(() => trail.count(), { timeout: 15_000 }).toBeGreaterThan(20);
    expect(opened.people.complaints()).toEqual([]);
  });
});
