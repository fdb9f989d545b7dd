import { instantFromUnixMs, legalDayAt } from '@duixian/kernel/legal-day';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { DESKTOP_ZH } from './browser.ts';
import { type CaseByDoor, fileByDoor } from './case-by-door.ts';
import { knock } from './door.ts';
import { pick } from './fields.ts';
import { type Opened, openJourney } from './journey.ts';
import { CREDITOR, DEBTOR } from './judgment.ts';
import { visit } from './visit.ts';

const today = legalDayAt(instantFromUnixMs(Date.now()));
/** The day's papers of a small office; `DUIXIAN_STORY_CASES=1800` makes the same with two hundred papers. */
const CASES = Number(process.env.DUIXIAN_STORY_CASES ?? 200);
/** All of them are set, signed and served: longer than one press of a button. */
const PATIENCE = { timeout: 60_000 };

let opened: Opened;
let papers = 0;
let batchAddress: string;
const withoutAddress: CaseByDoor[] = [];

beforeAll(async () => {
  opened = await openJourney({ cases: CASES, view: DESKTOP_ZH, prepared: inject('preparedOffice') });
  // Three creditors who gave no address: nothing may be printed that nobody confirmed.
  for (let serial = 1; serial <= 3; serial++) withoutAddress.push(await fileByDoor(opened.people, today, serial, ''));
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await opened.people.keepPictures(task.name);
});

afterAll(() => opened.close());

function bar(page: Page, name: string): Locator {
  return page.getByRole('progressbar', { name });
}

async function done(page: Page, count: number, of: '制作' | '用印' | '送达'): Promise<void> {
  await bar(page, of).waitFor();
  await page
    .getByRole('region', { name: '已制作' })
    .getByText(`${count} / ${papers}`)
    .nth(['制作', '用印', '送达'].indexOf(of))
    .waitFor(PATIENCE);
}

describe('一批文书：制作、补正、重试、用印、送达、核验、检索', () => {
  test('选中列出的案件，一次制作受理案件通知书；三份缺少送达地址，逐件说明', async () => {
    const page = await opened.people.at('centre.linshui');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '文书中心', exact: true }).click();
    await page.getByRole('link', { name: '新建批次' }).click();
    await pick(page.getByRole('combobox', { name: '文书种类' }), '受理案件通知书');
    const selectAll = page.getByRole('button', { name: /^选中列出的 [1-9]\d* 件$/ });
    await selectAll.waitFor();
    if (CASES > 1_000) {
      const more = page.getByRole('button', { name: '更多' });
      await more.click();
      await more.waitFor({ state: 'hidden' });
    }
    papers = Number(/\d+/.exec((await selectAll.textContent()) ?? '')?.[0]);
    expect(papers).toBeGreaterThan(CASES / 20);
    await selectAll.click();
    await page.getByRole('button', { name: `制作 ${papers} 件案件的文书` }).click();
    await page.getByText(`${papers - 3} / ${papers} · 失败 3 份`).waitFor(PATIENCE);
    batchAddress = new URL(page.url()).pathname;
    const refused = page.getByRole('table', { name: '没有做成的' }).getByRole('row').filter({ hasText: '申请执行人送达地址' });
    await refused.nth(2).waitFor();
    expect(await refused.count()).toBe(3);
  });

  test('从失败的那一行走到当事人，确认送达地址；只重试失败的三份', async () => {
    const page = await opened.people.at('centre.linshui');
    for (const { caseNumber } of withoutAddress) {
      const row = page.getByRole('table', { name: '没有做成的' }).getByRole('row').filter({ hasText: caseNumber });
      await row.getByRole('link', { name: '去补正：当事人与执行依据' }).click();
      const card = page.getByRole('article').filter({ hasText: CREDITOR.name });
      await card.getByRole('button', { name: '确认送达地址' }).click();
      const window = page.getByRole('dialog', { name: /送达地址确认/ });
      await window.getByRole('textbox', { name: '地址', exact: true }).fill('衡江市临水区沐阳路1号');
      await window.getByRole('button', { name: /^确\s?认$/ }).click();
      await window.waitFor({ state: 'hidden' });
      await visit(page, batchAddress);
    }
    await page.getByRole('button', { name: '重试失败的 3 份' }).click();
    await done(page, papers, '制作');
    expect(await page.getByRole('table', { name: '没有做成的' }).count()).toBe(0);
  });

  test('起草的人不能用印；印章管理人整批用印，文号连续不重', async () => {
    const keeper = await opened.people.at('seal.linshui', batchAddress);
    await keeper.getByRole('button', { name: `整批用印（${papers} 份）` }).click();
    await done(keeper, papers, '用印');
    const drafter = await opened.people.at('centre.linshui');
    expect((await knock(drafter, 'POST', `/document-batches/${batchAddress.split('/').at(-1)}/seal`, { after: 0 })).status).toBe(403);
  });

  test('整批电子送达，每一份都有回执', async () => {
    const page = await opened.people.at('centre.linshui', batchAddress);
    await page.getByRole('button', { name: `整批电子送达（${papers} 份）` }).click();
    await page.getByText(`已交办 ${papers} 份`).waitFor(PATIENCE);
    await done(page, papers, '送达');
  });

  test('任何人凭验证码核对：原件一致，改动一个字节就不一致', async () => {
    const page = await opened.people.at('centre.linshui');
    const paper = await sealedNotice(page, withoutAddress[0]?.caseId ?? '');
    const bytes = await (await page.request.get(`/api/documents/${paper.documentId}/pdf`)).body();
    const stranger = await opened.people.stranger();
    await stranger.goto(`/verify/${paper.shortCode}`);
    await stranger.getByText('查到这份文书，确由法院签发').waitFor();
    const file = stranger.locator('input[type=file]');
    await file.setInputFiles({ name: '受理案件通知书.pdf', mimeType: 'application/pdf', buffer: bytes });
    await stranger.getByText('内容一致').waitFor();
    const changed = Buffer.from(bytes);
    changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1;
    await file.setInputFiles({ name: '受理案件通知书.pdf', mimeType: 'application/pdf', buffer: changed });
    await stranger.getByText('内容不一致').waitFor();
    expect(await stranger.getByText(DEBTOR.name).count()).toBe(0);
  });

  test('用两个字的名字在卷宗里找到这份通知书', async () => {
    const page = await opened.people.at('centre.linshui', '/papers/search');
    await page.getByRole('searchbox', { name: '要找的字词' }).fill(DEBTOR.name.slice(0, 2));
    await page.getByRole('button', { name: /^检\s?索$/ }).click();
    const hits = page.getByRole('table', { name: '卷宗全文检索' }).getByRole('row');
    for (const { caseNumber } of withoutAddress)
      await hits.filter({ hasText: caseNumber }).filter({ hasText: '受理案件通知书' }).first().waitFor();
  });
});

async function sealedNotice(page: Page, caseId: string): Promise<{ documentId: string; shortCode: string }> {
  const { body } = await knock(page, 'GET', `/cases/${caseId}/documents`);
  const rows = (body as { rows: { kind: string; state: string; documentId: string; shortCode: string }[] }).rows;
  const paper = rows.find((row) => row.kind === 'case-accepted-notice' && row.state === 'sealed');
  if (paper === undefined) throw new Error('the notice of acceptance is sealed');
  return paper;
}
