import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP_ZH } from './browser.ts';
import { assignByDoor, type CaseByDoor } from './case-by-door.ts';
import { knock } from './door.ts';
import { completeFacts, pasteJudgment } from './filing-steps.ts';
import { type Opened, openJourney } from './journey.ts';
import { DEBTOR } from './judgment.ts';
import { openTab } from './paper-steps.ts';
import { openAccountAt } from './simulated-bank.ts';
import { visit } from './visit.ts';

const today = legalDayAt(instantFromUnixMs(Date.now()));
const SERIAL = 188;

let opened: Opened;

beforeAll(async () => {
  opened = await openJourney({ cases: 200, view: DESKTOP_ZH, prepared: inject('preparedOffice') });
  await openAccountAt(opened.office.agenciesUrl, { ...DEBTOR, accountNumber: '6222000000000022345', yuan: '500000' });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.people.keepPictures(task.name);
});

afterAll(() => opened.close());

describe('从判决书到“为什么是他”', () => {
  let application: string;
  let filed: CaseByDoor;

  test('逐项询问：读过判决书以后，还没有问到的问题有标记；补齐以后收取', async () => {
    const page = await opened.people.at('reception.linshui');
    await pasteJudgment(page, today, SERIAL);
    await page.getByText('逐项询问', { exact: true }).click();
    const asked = page.getByRole('region', { name: '初次接待' });
    await asked.getByRole('button', { name: /^账户/ }).click();
    await asked.getByRole('heading', { name: /执行到的钱打到哪个账户/ }).waitFor();
    await asked.getByRole('button', { name: /^履行/ }).click();
    await asked.getByRole('textbox', { name: '已经履行的情况' }).fill('判决以后付过三千元现金，没有收条');
    await page.getByText('整张表格', { exact: true }).click();
    await completeFacts(page, today);
    await page.getByRole('region', { name: '立案校验' }).getByText('要素齐全，可以收取').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: '执行申请', exact: true }).waitFor();
    application = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  });

  test('初次接待笔录排成 PDF，当场打印签字', async () => {
    const page = await opened.people.at('reception.linshui');
    const address = await page.getByRole('link', { name: '打印初次接待笔录' }).getAttribute('href');
    const paper = await page.request.get(address ?? '');
    expect(paper.status()).toBe(200);
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('同一依据、同一当事人再来申请，校验指出已有的案件', async () => {
    const filing = await opened.people.door('filing.linshui');
    const answer = await knock(filing, 'POST', `/intake/applications/${application}/file`);
    expect(answer.status).toBe(200);
    filed = { ...(answer.body as Omit<CaseByDoor, 'application'>), application };
    const { form } = (await knock(filing, 'GET', `/intake/applications/${application}`)).body as { form: unknown };
    const { findings } = (await knock(filing, 'POST', '/intake/lint', { form, titleSum: null })).body as {
      findings: readonly { kind: string; facts: { open?: readonly { number: string }[] } }[];
    };
    const twin = findings.find((finding) => finding.kind === 'duplicate-filing');
    expect(twin?.facts.open?.map((one) => one.number)).toEqual([filed.caseNumber]);
  });

  test('核查、查控、分流以后按规则分案，案件上写着为什么是他', async () => {
    const centre = await opened.people.door('centre.linshui');
    const checked = await knock(centre, 'POST', `/intake/applications/${application}/check`, { verdict: { kind: 'pass' } });
    expect(checked.status).toBe(200);
    await assignByDoor(opened.people, filed);
    await visit(centre, `/cases/${filed.caseId}`);
    await openTab(centre, '分流分案');
    await centre.getByRole('region', { name: '分案' }).getByText('为什么是他').waitFor();
  });
});

describe('集约队列的一天，全程只用键盘', () => {
  const QUEUE = '待办事项';
  const inRow = (page: Page) => page.evaluate<boolean>(`document.activeElement instanceof HTMLTableRowElement`);
  const rowsOf = (page: Page) => page.getByRole('table', { name: QUEUE }).getByRole('row');

  /** How many items this tab of the desk says it has. */
  const numberOn = async (page: Page, tab: string) =>
    Number(
      await page
        .getByRole('button', { name: new RegExp(`^${tab}`) })
        .locator('b')
        .textContent(),
    );

  /** What an act changed arrives with the next look. */
  async function becomes(shown: () => Promise<unknown>, wanted: unknown): Promise<void> {
    await expect.poll(shown, { timeout: 15_000, interval: 50 }).toBe(wanted);
  }

  async function stands(page: Page): Promise<void> {
    await becomes(() => inRow(page), true);
  }

  /** Down the rows with J to the first that reads so. */
  async function downTo(page: Page, words: string): Promise<void> {
    await page.keyboard.press('Home');
    for (let presses = (await rowsOf(page).count()) + 1; presses > 0; presses--) {
      if (await page.evaluate<boolean>(`document.activeElement.textContent.includes(${JSON.stringify(words)})`)) return;
      await page.keyboard.press('j');
    }
    throw new Error(`no row reads ${words}`);
  }

  /** The first choice of the field that has the focus. */
  async function chooseFirst(page: Page): Promise<void> {
    await page.keyboard.press('ArrowDown');
    await page.locator('.ant-select-item-option-active').first().waitFor();
    await page.keyboard.press('Enter');
    await becomes(() => page.evaluate(`document.activeElement.getAttribute('aria-expanded')`), 'false');
  }

  test('书记员连认领两项：每次一个键，焦点留在行上', async () => {
    const page = await opened.people.at('clerk.linshui', '/desk');
    await page.getByRole('table', { name: QUEUE }).waitFor();
    const before = await numberOn(page, '可认领');
    expect(before).toBeGreaterThan(2);
    await page.keyboard.press('j');
    for (let taken = 1; taken <= 2; taken++) {
      await stands(page);
      await page.keyboard.press('c');
      await becomes(() => numberOn(page, '可认领'), before - taken);
      await becomes(() => rowsOf(page).count(), before - taken + 1);
    }
    await stands(page);
    expect(await numberOn(page, '我的')).toBe(2);
  });

  test('退回一项：选退回原因、写说明、Ctrl+Enter，回到剩下的那一行', async () => {
    const page = await opened.people.at('clerk.linshui');
    await page.keyboard.press('1');
    await becomes(() => rowsOf(page).count(), 3);
    await stands(page);
    await page.keyboard.press('r');
    await page.getByRole('dialog', { name: '退回事项' }).waitFor();
    await chooseFirst(page);
    await page.keyboard.press('Tab');
    await page.keyboard.type('判决没有写明履行地');
    await page.keyboard.press('Control+Enter');
    await becomes(() => rowsOf(page).count(), 2);
    await stands(page);
    await page.keyboard.press('2');
    await page.getByText(/第 1 次退回：要素缺失——判决没有写明履行地/).waitFor();
  });

  test('指挥中心办结一项：写一句办理结果', async () => {
    const page = await opened.people.at('centre.linshui', '/desk?tab=available');
    await page.getByRole('table', { name: QUEUE }).waitFor();
    await page.keyboard.press('j');
    await downTo(page, '查询来源失败处理');
    const mine = await numberOn(page, '我的');
    await page.keyboard.press('c');
    await becomes(() => numberOn(page, '我的'), mine + 1);
    await page.keyboard.press('1');
    await stands(page);
    await downTo(page, '查询来源失败处理');
    await page.keyboard.press('d');
    await page.getByRole('dialog', { name: '办结事项' }).waitFor();
    await page.keyboard.type('已向来源核实，本轮无法恢复');
    await page.keyboard.press('Control+Enter');
    await becomes(() => numberOn(page, '我的'), mine);
  });

  test('改派一项给同事，写明理由', async () => {
    const page = await opened.people.at('centre.linshui');
    await page.keyboard.press('2');
    await stands(page);
    await downTo(page, '核查立案信息');
    const before = await numberOn(page, '可认领');
    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: '改派事项' }).waitFor();
    await chooseFirst(page);
    await page.keyboard.press('Tab');
    await page.keyboard.type('下午外出，请代为核查');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: '改派事项' }).waitFor({ state: 'hidden' });
    await becomes(() => numberOn(page, '可认领'), before - 1);
    await stands(page);
  });

  test('浏览器没有报错', () => expect(opened.people.complaints()).toEqual([]));
});
