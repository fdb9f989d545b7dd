import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { csvOf, listOf } from './application-list.ts';
import { DESKTOP_ZH } from './browser.ts';
import { assignByDoor, fileByDoor, until } from './case-by-door.ts';
import { knock } from './door.ts';
import { completeFacts, pasteJudgment } from './filing-steps.ts';
import { type Opened, openJourney } from './journey.ts';
import { DEBTOR } from './judgment.ts';
import { payIn, setFault } from './simulated-bank.ts';

const today = legalDayAt(instantFromUnixMs(Date.now()));
const ROWS = 2_000;
let files: string;
let opened: Opened;
let importAddress: string;
let applicationPath: string;

beforeAll(async () => {
  files = await mkdtemp(join(tmpdir(), 'dx-files-'));
  opened = await openJourney({ cases: 200, view: DESKTOP_ZH });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.people.keepPictures(task.name);
});

afterAll(async () => {
  await opened.close();
  await rm(files, { recursive: true, force: true });
});

describe('登录', () => {
  test('口令不对时说清楚，登录名留在框里；连错五次锁定一刻钟，中英文都说到几点', async () => {
    const page = await opened.people.stranger();
    await page.goto('/sign-in');
    await page.getByLabel('登录名', { exact: true }).fill('judge3.linshui');
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
    expect(await page.getByLabel('登录名', { exact: true }).inputValue()).toBe('judge3.linshui');
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

describe('批量导入中途断电', () => {
  test('服务进程在导入中途被 kill -9，重新启动后仍是那份清单', async () => {
    const list = join(files, '立案清单.csv');
    await writeFile(list, csvOf(listOf(ROWS, today, 20_001)));
    const page = await opened.people.at('filing.linshui');
    await page.goto('/filing/import');
    await page.getByLabel('选择表格文件').setInputFiles(list);
    await page.getByRole('button', { name: /开始导入/ }).click();
    const counts = page.getByText(/共 \d+ 行：已收取 \d+/);
    await expect.poll(async () => numbersIn(await counts.textContent()), { timeout: 60_000, interval: 50 }).toSatisfy(underWay);
    importAddress = page.url();
    await opened.office.kill();
    await page.getByText('连不上服务器').waitFor();
    await opened.office.startAgain();
    await page.goto(importAddress);
    const after = numbersIn(await counts.textContent());
    expect(after.accepted).toBeGreaterThan(0);
    expect(after.waiting).toBeGreaterThan(0);
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

    const elsewhere = await opened.people.at('judge.yunlu');
    const cases = await knock(await opened.people.at('centre.linshui'), 'GET', '/cases');
    expect(cases.status).toBe(200);
    const [foreign] = rowsOf(cases.body);
    expect(await knock(elsewhere, 'GET', `/cases/${foreign}`)).toMatchObject({ status: 404, kind: 'not-found' });
    await elsewhere.goto(`/cases/${foreign}`);
    await elsewhere.getByText('没有找到，或者您无权查看。').waitFor();
    await elsewhere.goto('/admin/people');
    await elsewhere.getByRole('heading', { name: '不在您的岗位范围' }).waitFor();
  });
});

describe('立案', () => {
  test('连点两下只立一个案', async () => {
    const page = await opened.people.at('filing.linshui');
    await page.goto(applicationPath);
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

describe('坏的输入', () => {
  test('表格一行一个结果：好的收下，坏的逐行说明原因', async () => {
    const rows = listOf(4, today, 40_001).map((row, at) => {
      if (at === 1) return { ...row, 生效日期: '2026-02-30' };
      if (at === 2) return { ...row, 申请标的额: '十二万左右' };
      return row;
    });
    const list = join(files, '有错的清单.csv');
    await writeFile(list, csvOf(rows));
    const page = await opened.people.at('filing.linshui');
    await page.goto('/filing/import');
    await page.getByLabel('选择表格文件').setInputFiles(list);
    await page.getByRole('button', { name: /开始导入/ }).click();
    await page.getByText('共 4 行：已收取 2，已有 0，不能收取 2，待处理 0').waitFor({ timeout: 60_000 });
    const bad = page.getByRole('row').filter({ hasText: '不能收取' });
    await bad.getByText('“生效日期”不是日历上的日期：2026-02-30。').waitFor();
    await bad.getByText('“申请标的额”不是金额：十二万左右。').waitFor();
  });

  test('不是表格的文件：说出文件名和毛病', async () => {
    const page = await opened.people.at('filing.linshui');
    const broken = join(files, '坏了的.xlsx');
    await writeFile(broken, Buffer.from('PK not really a workbook'));
    await page.goto('/filing/import');
    await page.getByLabel('选择表格文件').setInputFiles(broken);
    await page.getByRole('button', { name: /开始导入/ }).click();
    await page.getByRole('alert').getByText('认不出这种文件：坏了的.xlsx。').waitFor();
  });

  test('100 MB 的文件和七十万字的文本：各自说明超过了哪个上限', async () => {
    const page = await opened.people.at('reception.linshui');
    const huge = join(files, '很大.txt');
    await writeFile(huge, '判');
    await truncate(huge, 100 * 1024 * 1024);
    await page.goto('/filing/new');
    await page.getByLabel('选择裁判文书文件').setInputFiles(huge);
    await page.getByText('文件过大：很大.txt（100.0 MB）').waitFor();
    const long = join(files, '很长.txt');
    await writeFile(long, '本院认为，'.repeat(140_000));
    await page.getByLabel('选择裁判文书文件').setInputFiles(long);
    await page.getByRole('button', { name: '读取要素' }).click();
    await page
      .getByRole('alert')
      .getByText(/文本有 700,?000 字，超过上限 600,?000 字。/)
      .waitFor();
  });
});

describe('协助机关停机', () => {
  test('银行连不上：如实说没有结果，试了几次；恢复以后重新查询就有答复', async () => {
    await setFault(opened.office.agenciesUrl, 'bank-hengjiang', { mode: 'server-error' });
    const filed = await fileByDoor(opened.people, today, 601);
    const page = await opened.people.at('centre.linshui');
    await page.goto(`/cases/${filed.caseId}?tab=search`);
    const search = page.getByRole('region', { name: '财产查控' });
    const bank = search.getByRole('row').filter({ hasText: '衡江银行' });
    await bank.getByText('对方系统出错').waitFor({ timeout: 60_000 });
    expect(await bank.getByText('已答复').count()).toBe(0);
    await search
      .getByRole('row')
      .filter({ hasText: '衡江市车辆管理所' })
      .getByText(/^已答复/)
      .waitFor({ timeout: 60_000 });
    await setFault(opened.office.agenciesUrl, 'bank-hengjiang', { mode: 'none' });
    await expect
      .poll(
        async () => {
          const again = bank.getByRole('button', { name: '重新查询' });
          if ((await bank.getByText(/^已答复/).count()) > 0) return true;
          if (await again.isVisible()) await again.click().catch(() => undefined);
          return false;
        },
        { timeout: 90_000, interval: 1_000 },
      )
      .toBe(true);
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
    await page.getByRole('alert').getByText('要素还不齐全，请看下面的立案校验。').waitFor();
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

    await officer.goto(`/cases/${filed.caseId}?tab=money`);
    await officer.getByRole('region', { name: '发放', exact: true }).getByRole('button', { name: '拟定发放' }).click();
    const drafting = officer.getByRole('dialog', { name: '拟定发放方案' });
    await drafting.getByText('发放以后仍有尚欠').waitFor();
    await drafting.getByRole('button', { name: /^提交审批/ }).dblclick();
    await drafting.waitFor({ state: 'hidden' });
    expect(await officer.getByRole('region', { name: '发放', exact: true }).getByText('等待审批').count()).toBe(1);
    await officer.getByRole('region', { name: '发放', exact: true }).getByRole('button', { name: '拟定发放' }).click();
    await drafting.getByText('现在没有可以发放的款。').waitFor();
    const payout = await payoutOf(officer, filed.caseId);
    expect(await knock(officer, 'POST', `/payouts/${payout}/approve`)).toMatchObject({ status: 403, kind: 'no-right' });

    const director = await people.at('director.linshui');
    await director.goto('/approvals');
    await director.getByRole('row').filter({ hasText: filed.caseNumber }).getByRole('button', { name: '查看' }).click();
    await director.getByRole('dialog').getByRole('button', { name: /^批准/ }).click();
    await director.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await knock(director, 'POST', `/payouts/${payout}/approve`)).toMatchObject({ status: 409, kind: 'payout-state' });

    const finance = await people.at('finance.linshui');
    const second = await finance.context().newPage();
    for (const page of [finance, second]) {
      await page.goto('/finance');
      await orderOf(page, filed.caseNumber).getByRole('button', { name: '付款' }).waitFor();
    }
    await orderOf(finance, filed.caseNumber).getByRole('button', { name: '付款' }).click();
    await orderOf(finance, filed.caseNumber).getByRole('button', { name: '付款' }).waitFor({ state: 'detached' });
    await orderOf(second, filed.caseNumber).getByRole('button', { name: '付款' }).click();
    await second.getByRole('alert').getByText('这笔付款已经交给银行，不能重复付款。').waitFor();
  });
});

describe('断电之后', () => {
  test('导入自己接着做完，一行不少，一行不多', async () => {
    const page = await opened.people.at('filing.linshui');
    await page.goto(importAddress);
    await page.getByText(`共 ${ROWS} 行：已收取 ${ROWS}，已有 0，不能收取 0，待处理 0`).waitFor({ timeout: 150_000 });
  });

  test('整场下来浏览器没有报过错', () => {
    // While the server is dead a browser says so; everything else would be a fault of a page.
    expect(opened.people.complaints().filter((line) => !line.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  });
});

function orderOf(page: Page, caseNumber: string) {
  const orders = page.getByRole('region', { name: '付款', exact: true }).getByRole('row');
  return orders.filter({ hasText: caseNumber }).filter({ hasText: '衡江沐阳机电有限公司' });
}

async function partyOf(page: Page, caseId: string, role: string): Promise<string | undefined> {
  const { parties } = (await knock(page, 'GET', `/cases/${caseId}`)).body as { parties: readonly { partyId: string; role: string }[] };
  return parties.find((party) => party.role === role)?.partyId;
}

async function payoutOf(page: Page, caseId: string): Promise<string | undefined> {
  const { rows } = (await knock(page, 'GET', `/payouts?case=${caseId}`)).body as { rows: readonly { payoutId: string }[] };
  return rows[0]?.payoutId;
}

interface Counts {
  readonly accepted: number;
  readonly waiting: number;
}

function numbersIn(words: string | null): Counts {
  const [, accepted, waiting] = /已收取 (\d+).*待处理 (\d+)/.exec(words ?? '') ?? [];
  return { accepted: Number(accepted), waiting: Number(waiting) };
}

function underWay(counts: Counts): boolean {
  return counts.accepted > 0 && counts.waiting > 0;
}

function rowsOf(body: unknown): readonly string[] {
  const { rows } = body as { rows: readonly { caseId: string }[] };
  return rows.map((row) => row.caseId);
}

async function filedOnes(page: Page): Promise<number> {
  const { body } = await knock(page, 'GET', '/intake/applications?state=filed');
  return (body as { total: { count: number } }).total.count;
}
