import type { Page } from 'playwright-core';
import { settled } from './browser.ts';

/**
 * 到某一页 · The way a click goes: the address changes and the office follows without being loaded anew, which is most of
 * what a page costs. A place where the window already is, is loaded again.
 */
export async function visit(page: Page, path: string): Promise<void> {
  if (isUnopened(page)) {
    await page.goto(path);
    return;
  }
  const { pathname, search } = new URL(page.url());
  if (pathname + search === path) await page.reload();
  else await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`);
  await settled(page);
}

/** A window that has not been anywhere yet. */
export function isUnopened(page: Page): boolean {
  return page.url() === 'about:blank';
}
