import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Row, rowOf } from '../row.ts';

const PROGRAM = fileURLToPath(new URL('../../journeys/printed-pages.ts', import.meta.url));
const took = z.array(z.number());

/** 浏览器打印 · The usual way to make papers: one headless Chromium kept open, each page loaded and printed to PDF. Its start is not counted. */
export async function printedByBrowser(count: number, html: (n: number) => string): Promise<Row> {
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(Array.from({ length: count }, (_, n) => html(n))));
  const each = took.parse(JSON.parse(await text(child.stdout)));
  return rowOf(
    'the same page printed by headless Chromium, unsigned',
    each,
    each.reduce((sum, ms) => sum + ms, 0),
  );
}
