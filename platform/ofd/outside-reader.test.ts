import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { instant } from '@duixian/kernel/legal-day';
import { openTestSealKey } from '@duixian/seal/test-seal-key';
import { openTypesetter } from '@duixian/typeset/typesetter';
import { afterAll, describe, expect, test } from 'vitest';
import { sealedOfd } from './sealed-ofd.ts';

const READER = fileURLToPath(new URL('./testing/read-by-others.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'outside-reader-'));
const typesetter = openTypesetter({ sources: fileURLToPath(new URL('./testing', import.meta.url)), workers: 1, timeoutMs: 30_000 });

afterAll(async () => {
  await typesetter.close();
  rmSync(folder, { recursive: true, force: true });
});

async function readByOthers(bytes: Uint8Array): Promise<unknown> {
  const file = join(folder, 'paper.ofd');
  await writeFile(file, bytes);
  const { stdout } = await promisify(execFile)(process.execPath, [READER, file], { encoding: 'utf8' });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1));
}

describe('GB/T 33190: a reader that is not ours', () => {
  test('finds the pages, the words in their order, the seal on its page and the signature valid', async () => {
    const text = '衡江市临水区人民法院　镕喆\u{2C62C}　5,000.00元';
    const set = await typesetter.typesetPdf({ template: 'sealed.typ', data: { text, seal: '院' }, createdAtUnixSeconds: 0 });
    if (!set.ok) throw new Error(set.refusal.characters.join());
    const key = await openTestSealKey(folder, 'sm2-sm3');
    const facts = { title: '通知书', author: '院', createdOn: '2026-09-01', sealName: '院', sealInk: [200, 22, 29] as const };
    const read = await readByOthers(await sealedOfd({ ...facts, pdf: set.value, at: instant('2026-09-01T02:00:00Z') }, key));
    expect(read).toMatchObject({
      pages: 1,
      words: expect.stringContaining(text),
      stamps: [{ type: 'ofd', valid: true }],
      fonts: ['NotoSerifSC-Light'],
      digests: true,
    });
    expect(read).toMatchObject({ words: expect.stringContaining('“fi” 12345') });
  });
});
