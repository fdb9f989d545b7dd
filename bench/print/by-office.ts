import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Row } from '../row.ts';

const run = promisify(execFile);
const WHAT = 'the same page printed by LibreOffice, unsigned';

/** 办公软件打印 · All pages given to one LibreOffice at once, its start counted with them: the way that suits it best. */
export async function printedByOffice(count: number, html: (n: number) => string): Promise<Row> {
  const program = process.env.DUIXIAN_SOFFICE ?? 'soffice';
  const version = await run(program, ['--version']).catch(() => undefined);
  if (version === undefined) return { what: WHAT, count: 0, note: 'not on this machine' };
  const folder = await mkdtemp(join(tmpdir(), 'bench-office-'));
  try {
    const pages = Array.from({ length: count }, (_, n) => join(folder, `${n}.html`));
    await Promise.all(pages.map((path, n) => writeFile(path, html(n))));
    const from = performance.now();
    await run(program, [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...pages,
    ]);
    const ms = performance.now() - from;
    const made = (await readdir(folder)).filter((name) => name.endsWith('.pdf')).length;
    return { what: WHAT, count: made, perSecond: (made / ms) * 1_000, note: version.stdout.trim() };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
