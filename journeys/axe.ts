import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const SOURCE = require.resolve('axe-core/axe.min.js');
let engine: Promise<string> | undefined;

/** Runs in the page; only findings are spelled out, which is what makes the answer quick. */
const GRAVE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 160)).join(' | ')))`;

/** 无障碍检查 · What axe calls serious or critical on the page as it stands, each with the markup it is about. */
export async function graveFindings(page: Page): Promise<readonly string[]> {
  engine ??= readFile(SOURCE, 'utf8');
  // A window that went from place to place without loading anew still has it.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(await engine);
  return page.evaluate<readonly string[]>(GRAVE);
}
