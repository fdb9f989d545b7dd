import type { Locator, Page } from 'playwright-core';
import { choose, pick } from './fields.ts';
import { visit } from './visit.ts';

/** The parts of a case stand side by side under its head. */
export async function openTab(page: Page, tab: string): Promise<void> {
  const part = page.getByRole('navigation', { name: '案件内容' }).getByRole('link', { name: tab, exact: true });
  await part.click();
  await part.and(page.locator('[aria-current="page"]')).waitFor();
}

/** Drafts a paper of the case from its papers tab; what no record holds is typed in. */
export async function draftPaper(
  page: Page,
  of: { kind: string; party?: string; entries?: Readonly<Record<string, string>> },
): Promise<void> {
  await openTab(page, '文书');
  await page.getByRole('region', { name: '文书', exact: true }).getByRole('button', { name: '起草文书' }).click();
  const window = page.getByRole('dialog', { name: '起草文书' });
  await choose(window, '文书种类', of.kind);
  if (of.party !== undefined) await choose(window, '受送达人', of.party);
  await fillEntries(window, of.entries ?? {});
  await window.getByRole('button', { name: /^生成草稿/ }).click();
  await window.waitFor({ state: 'hidden' });
  await page.getByText('草稿预览，未盖章，不得送达').first().waitFor({ state: 'attached' });
  await closeDrawer(page);
}

async function fillEntries(window: Locator, entries: Readonly<Record<string, string>>): Promise<void> {
  // A star before the label of what is needed belongs to its name.
  for (const [label, text] of Object.entries(entries)) await window.getByRole('textbox', { name: new RegExp(`${label}$`) }).fill(text);
}

/** The keeper of the seal reads each draft of the case and seals it. */
export async function sealDrafts(keeper: Page, caseNumber: string): Promise<number> {
  await visit(keeper, '/approvals');
  const waiting = keeper.getByRole('region', { name: '待用印文书' }).getByRole('row').filter({ hasText: caseNumber });
  await waiting.first().waitFor();
  const count = await waiting.count();
  for (let left = count; left > 0; left--) {
    await waiting.first().getByRole('button', { name: '用印' }).click();
    await keeper.getByRole('dialog').getByRole('button', { name: /^用印/ }).click();
    await keeper.getByRole('dialog').waitFor({ state: 'hidden' });
    await waiting.nth(left - 1).waitFor({ state: 'detached' });
  }
  return count;
}

/** Serves every sealed paper nobody has got yet on each of these people it is for, and waits for the proof of each. */
export async function serveWhatWaits(page: Page, parties: readonly string[]): Promise<void> {
  await openTab(page, '文书');
  const papers = page.getByRole('region', { name: '文书', exact: true }).getByRole('row');
  const waiting = papers.filter({ hasText: '未送达' });
  await waiting.first().waitFor();
  await papers.filter({ hasText: '正在用印' }).first().waitFor({ state: 'detached' });
  for (let left = await waiting.count(); left > 0; left--) {
    const addressee = (await waiting.first().getByRole('cell').nth(1).textContent()) ?? '';
    const named = parties.filter((name) => addressee.includes(name));
    await waiting.first().getByRole('button', { name: '送达' }).click();
    if (await page.getByRole('dialog').getByText('经协助机关专线发出').isVisible()) await serveOn(page, addressee);
    else for (const party of named.length > 0 ? named : parties) await serveOn(page, party);
    await closeDrawer(page);
    await waiting.nth(left - 1).waitFor({ state: 'detached' });
  }
}

async function serveOn(page: Page, party: string): Promise<void> {
  const drawer = page.getByRole('dialog');
  const to = drawer.getByRole('combobox', { name: '送达给' });
  if (await to.isVisible()) await pick(to, party);
  await drawer.getByRole('button', { name: '送达', exact: true }).click();
  await drawer.getByText(`已送达 · ${party}`).waitFor({ timeout: 30_000 });
  await drawer.getByText('回证').first().waitFor();
}

export async function closeDrawer(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).first().click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
