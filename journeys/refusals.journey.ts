import { instantFromUnixMs, legalDayAt, plusDays } from '@duixian/kernel/legal-day';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP_ZH } from './browser.ts';
import { assignByDoor, fileByDoor, until } from './case-by-door.ts';
import { knock } from './door.ts';
import { choose } from './fields.ts';
import { completeFacts, pasteJudgment } from './filing-steps.ts';
import { type Opened, openJourney } from './journey.ts';
import { DEBTOR } from './judgment.ts';
import { askToPay, pay, payNow } from './pay-steps.ts';
import { payIn } from './simulated-bank.ts';
import { visit } from './visit.ts';

const today = legalDayAt(instantFromUnixMs(Date.now()));
let opened: Opened;
let applicationPath: string;

beforeAll(async () => {
  opened = await openJourney({ cases: 200, view: DESKTOP_ZH, prepared: inject('preparedOffice') });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.people.keepPictures(task.name);
});

afterAll(() => opened.close());

describe('登录', () => {
  test('口令不对时说清楚，登录名留在框里；连错五次锁定一刻钟，中英文都说到几点', async () => {
    const page = await opened.people.stranger();
    await page.goto('/sign-in');
    await page.getByLabel('登录名', { exact: true }).fill('supervisor.linshui');
    for (let tries = 1; tries <= 5; tries++) {
      await page.getByLabel('口令', { exact: true }).fill(`wrong password ${tries}`);
      await page.getByRole('button', { name: '登录', exact: true }).click();
      await page.getByRole('alert').getByText('登录名或口令不对。连错五次将锁定一刻钟。').waitFor();
      await expect.poll(() => page.getByRole('button', { name: '登录', exact: true }).isEnabled()).toBe(true);
    }
    await page.getByLabel('口令', { exact: true }).fill('duixian-demo');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page
      .getByRole('alert')
      .getByText(/口令连错五次，账号已锁定至 .*\d{2}:\d{2}/)
      .waitFor();
    expect(await page.getByLabel('登录名', { exact: true }).inputValue()).toBe('supervisor.linshui');
    await page
      .getByRole('button', { name: '切换到英文', exact: false })
      .or(page.getByRole('button', { name: 'English' }))
      .first()
      .click();
    await page
      .getByRole('alert')
      .getByText(/Five wrong tries: the account is locked until .*\d{2}:\d{2}/)
      .waitFor();
  });
});

describe('没有权限', () => {
  test('没有立案权的岗位看不到立案按钮，直接叩门答 403；外院的案件答 404', async () => {
    const reception = await opened.people.at('reception.linshui');
    await pasteJudgment(reception, today, 301);
    await completeFacts(reception, today);
    await reception.getByRole('button', { name: '收取申请' }).click();
    await reception.getByRole('heading', { name: '执行申请', exact: true }).waitFor();
    applicationPath = new URL(reception.url()).pathname;
    expect(await reception.getByRole('main').getByRole('button', { name: /^立案/ }).count()).toBe(0);
    const application = applicationPath.split('/').at(-1);
    expect(await knock(reception, 'POST', `/intake/applications/${application}/file`)).toMatchObject({ status: 403, kind: 'no-right' });

    const elsewhere = await opened.people.door('judge.yunlu');
    const cases = await knock(await opened.people.door('centre.linshui'), 'GET', '/cases');
    expect(cases.status).toBe(200);
    const [foreign] = rowsOf(cases.body);
    expect(await knock(elsewhere, 'GET', `/cases/${foreign}`)).toMatchObject({ status: 404, kind: 'not-found' });
    await visit(elsewhere, `/cases/${foreign}`);
    await elsewhere.getByText('没有找到，或者您无权查看。').waitFor();
    await visit(elsewhere, '/admin/people');
    await elsewhere.getByRole('heading', { name: '不在您的岗位范围' }).waitFor();
  });
});

describe('立案', () => {
  test('连点两下只立一个案', async () => {
    const page = await opened.people.at('filing.linshui', applicationPath);
    const before = await filedOnes(page);
    await page.getByRole('main').getByRole('button', { name: /^立案/ }).dblclick();
    await page.getByRole('heading', { level: 1, name: /^（\d{4}）衡0101执\d+号$/ }).waitFor();
    expect(await filedOnes(page)).toBe(before + 1);
    const application = applicationPath.split('/').at(-1);
    expect(await knock(page, 'POST', `/intake/applications/${application}/file`)).toMatchObject({ status: 409, kind: 'filed-already' });
  });

  test('日历上没有的日子：留着所填的字，说明没有这一天，不能收取', async () => {
    const page = await opened.people.at('reception.linshui');
    await pasteJudgment(page, today, 302);
    await completeFacts(page, today);
    const field = page.getByRole('textbox', { name: '生效日', exact: true });
    await field.fill('2026-02-30');
    await field.press('Tab');
    expect(await field.inputValue()).toBe('2026-02-30');
    await page.getByRole('region', { name: '立案校验' }).getByText('未填生效日').waitFor();
    await page.getByRole('button', { name: '收取申请' }).click();
    await page.getByText('日期写法不对，例如 2026-09-01').waitFor();
    expect(new URL(page.url()).pathname).toBe('/filing/new');
    expect(await field.inputValue()).toBe('2026-02-30');
    expect(await page.getByLabel('收款账号').inputValue()).not.toBe('');
  });
});

describe('案款', () => {
  test('收款户名不是申请执行人本人的：中英文都说明，不能收取', async () => {
    const page = await opened.people.at('reception.linshui');
    await pasteJudgment(page, today, 303);
    await completeFacts(page, today);
    await page.getByRole('textbox', { name: '收款户名', exact: true }).first().fill('赵六');
    const check = page.getByRole('region', { name: '立案校验' });
    await check.getByText('收款户名“赵六”与当事人“衡江沐阳机电有限公司”不一致，须为本人账户').waitFor();
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByText('The account of “赵六” is not that of “衡江沐阳机电有限公司”; it has to be the party’s own').waitFor();
    await page.getByRole('button', { name: '切换到中文' }).click();
    await page.getByRole('button', { name: /^收取申请/ }).click();
    await page.getByRole('alert').getByText('要素还不齐全').waitFor();
  });

  test('款只付给申请执行人，拟定的人不能批，付过的不能再付', async () => {
    const { people, office } = opened;
    const filed = await fileByDoor(people, today, 602);
    const officer = await assignByDoor(people, filed);
    await payIn(office.agenciesUrl, { subAccount: filed.accountNumber, yuan: '50000', payerName: DEBTOR.name });
    await until(officer, `/cases/${filed.caseId}`, (file: { received: string }) => file.received !== '0');

    const applicant = await partyOf(officer, filed.caseId, 'applicant');
    const wrong = { saleCosts: '0', payees: [{ party: applicant, weight: 1, asked: { name: '赵六', account: '6222000000000099' } }] };
    expect(await knock(officer, 'POST', `/cases/${filed.caseId}/payouts`, wrong)).toMatchObject({
      status: 422,
      kind: 'payee-not-creditor',
    });

    await visit(officer, `/cases/${filed.caseId}?tab=money`);
    await officer.getByRole('region', { name: '发放', exact: true }).getByRole('button', { name: '拟定发放' }).click();
    const drafting = officer.getByRole('dialog', { name: '拟定发放方案' });
    await drafting.getByText('发放以后仍有尚欠').waitFor();
    await drafting.getByRole('button', { name: /^提交审批/ }).dblclick();
    await drafting.waitFor({ state: 'hidden' });
    const waiting = officer.getByRole('region', { name: '发放', exact: true }).getByText('等待审批');
    await waiting.first().waitFor();
    expect(await waiting.count()).toBe(1);
    await officer.getByRole('region', { name: '发放', exact: true }).getByRole('button', { name: '拟定发放' }).click();
    await drafting.getByText('现在没有可以发放的款。').waitFor();
    const payout = await payoutOf(officer, filed.caseId);
    expect(await knock(officer, 'POST', `/payouts/${payout}/approve`)).toMatchObject({ status: 403, kind: 'no-right' });

    const director = await people.at('director.linshui', '/approvals');
    await director.getByRole('row').filter({ hasText: filed.caseNumber }).getByRole('button', { name: '查看' }).click();
    await director.getByRole('dialog').getByRole('button', { name: /^批准/ }).click();
    await director.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await knock(director, 'POST', `/payouts/${payout}/approve`)).toMatchObject({ status: 409, kind: 'payout-state' });

    const finance = await people.at('finance.linshui');
    const second = await finance.context().newPage();
    for (const page of [finance, second]) {
      await visit(page, '/finance');
      await orderOf(page, filed.caseNumber).getByRole('button', { name: '付款' }).waitFor();
    }
    const late = await askToPay(second, orderOf(second, filed.caseNumber));
    await pay(finance, orderOf(finance, filed.caseNumber));
    await orderOf(finance, filed.caseNumber).getByRole('button', { name: '付款' }).waitFor({ state: 'detached' });
    await payNow(late);
    await second.getByRole('alert').getByText('这笔付款已经交给银行，不能重复付款。').waitFor();
  });
});

describe('逾期', () => {
  test('发放期限届满以后不能再申请延缓：说出哪一天届满，所写的理由留着', async () => {
    const { people } = opened;
    const filed = await fileByDoor(people, today, 604);
    const officer = await assignByDoor(people, filed);
    const recorded = await knock(await people.door('finance.linshui'), 'POST', '/receipts', longAgo(filed.accountNumber));
    expect(recorded).toMatchObject({ status: 200, body: { matchedTo: filed.caseId } });
    await visit(officer, `/cases/${filed.caseId}?tab=money`);
    const receipt = officer.getByRole('region', { name: '到账' }).getByRole('row').filter({ hasText: '30,000.00' });
    await receipt.getByRole('button', { name: '延缓发放' }).click();
    const asking = officer.getByRole('dialog', { name: '申请延缓发放' });
    await choose(asking, '法定事由', '需要进行案款分配');
    await asking.getByRole('textbox', { name: /情况说明$/ }).fill('另有三名债权人申请参与分配');
    await asking.getByRole('button', { name: /^提出申请/ }).click();
    await asking
      .getByRole('alert')
      .getByText(/发放期限已在\d{4}年\d{1,2}月\d{1,2}日届满，不能再申请延缓。/)
      .waitFor();
    expect(await asking.getByRole('textbox', { name: /情况说明$/ }).inputValue()).toBe('另有三名债权人申请参与分配');
  });
});

test('整场下来浏览器没有报过错', () => {
  expect(opened.people.complaints()).toEqual([]);
});

function orderOf(page: Page, caseNumber: string): Locator {
  const orders = page.getByRole('region', { name: '付款', exact: true }).getByRole('row');
  return orders.filter({ hasText: caseNumber }).filter({ hasText: '衡江沐阳机电有限公司' });
}

/** Money the bank had long before anybody looked. */
function longAgo(subAccount: string): unknown {
  return {
    reference: 'REFUSALS-604',
    amount: '3000000',
    valueOn: plusDays(today, -40).toString(),
    payerName: DEBTOR.name,
    payerAccount: '6222000000000012345',
    payerBank: '衡江银行',
    subAccount,
    remark: '还款',
  };
}

async function partyOf(page: Page, caseId: string, role: string): Promise<string | undefined> {
  const { parties } = (await knock(page, 'GET', `/cases/${caseId}`)).body as { parties: readonly { partyId: string; role: string }[] };
  return parties.find((party) => party.role === role)?.partyId;
}

async function payoutOf(page: Page, caseId: string): Promise<string | undefined> {
  const { rows } = (await knock(page, 'GET', `/payouts?case=${caseId}`)).body as { rows: readonly { payoutId: string }[] };
  return rows[0]?.payoutId;
}

function rowsOf(body: unknown): readonly string[] {
  const { rows } = body as { rows: readonly { caseId: string }[] };
  return rows.map((row) => row.caseId);
}

async function filedOnes(page: Page): Promise<number> {
  const { body } = await knock(page, 'GET', '/intake/applications?state=filed');
  return (body as { total: { count: number } }).total.count;
}
