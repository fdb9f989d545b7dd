import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instant } from '@duixian/kernel/legal-day';
import { openTestSealKey } from '@duixian/seal/test-seal-key';
import { openTypesetter } from '@duixian/typeset/typesetter';
import { afterAll, describe, expect, test } from 'vitest';
import { sealedOfd } from './sealed-ofd.ts';

interface ReadText {
  readonly '@_Boundary': string;
  readonly 'ofd:TextCode'?: { readonly '#text': string };
}
interface ReadPage {
  readonly json: { readonly 'ofd:Content': { readonly 'ofd:Layer': { readonly 'ofd:TextObject': readonly ReadText[] } } };
  readonly stamp?: readonly { readonly type: string; readonly stamp: { readonly signedInfo: { readonly VerifyRet: boolean } } }[];
}
interface ReadDocument {
  readonly pages: readonly Readonly<Record<string, ReadPage>>[];
  readonly fontResObj: Readonly<Record<string, string>>;
}
interface Reader {
  parseOfdDocument(of: { ofd: ArrayBuffer; success: (documents: readonly ReadDocument[]) => void; fail: (cause: unknown) => void }): void;
  digestCheck(files: unknown): boolean;
}

const reader = outsideReader();
// Other tests of this worker live in no browser.
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'window');
  Reflect.deleteProperty(globalThis, 'document');
});
const folder = mkdtempSync(join(tmpdir(), 'outside-reader-'));
const typesetter = openTypesetter({ sources: fileURLToPath(new URL('./testing', import.meta.url)), workers: 1, timeoutMs: 30_000 });

afterAll(async () => {
  await typesetter.close();
  rmSync(folder, { recursive: true, force: true });
});

/** ofd.js, by other people: it looks for a browser, of which parsing needs only that there is one. */
function outsideReader(): Reader | undefined {
  try {
    Object.assign(globalThis, { window: globalThis, document: { currentScript: { src: '' } } });
    return createRequire(import.meta.url)('ofd.js/lib/ofd.common.js');
  } catch {
    console.warn('ofd.js is not installed: its reading of our OFD is LEFT OUT');
    return undefined;
  }
}

function read(with_: Reader, bytes: Uint8Array): Promise<ReadDocument> {
  return new Promise((resolve, reject) => {
    with_.parseOfdDocument({
      ofd: new Uint8Array(bytes).buffer,
      success: ([document]) => (document === undefined ? reject(new Error('no document')) : resolve(document)),
      fail: reject,
    });
  });
}

describe('GB/T 33190: a reader that is not ours', () => {
  test.runIf(reader !== undefined)('finds the pages, the words in their order, the seal on its page and the signature valid', async () => {
    if (reader === undefined) return;
    const text = '衡江市临水区人民法院　镕喆\u{2C62C}　5,000.00元';
    const set = await typesetter.typesetPdf({ template: 'sealed.typ', data: { text, seal: '院' }, createdAtUnixSeconds: 0 });
    if (!set.ok) throw new Error(set.refusal.characters.join());
    const key = await openTestSealKey(folder, 'sm2-sm3');
    const facts = { title: '通知书', author: '院', createdOn: '2026-09-01', sealName: '院', sealInk: [200, 22, 29] as const };
    const sealed = await sealedOfd({ ...facts, pdf: set.value, at: instant('2026-09-01T02:00:00Z') }, key);
    const document = await read(reader, sealed);
    expect(document.pages).toHaveLength(1);
    const page = document.pages[0]?.['1'];
    const texts = page?.json['ofd:Content']['ofd:Layer']['ofd:TextObject'].flatMap((one) => one['ofd:TextCode']?.['#text'] ?? []);
    expect(texts?.join('').replaceAll('&amp;', '&').replaceAll('&lt;', '<')).toContain(text);
    expect(texts?.join('')).toContain('“fi” 12345');
    expect(page?.stamp).toMatchObject([{ type: 'ofd', stamp: { signedInfo: { VerifyRet: true } } }]);
    expect(Object.values(document.fontResObj)).toEqual(['NotoSerifSC-Light']);
    const toCheck: unknown = Reflect.get(globalThis, 'toBeChecked');
    expect(toCheck instanceof Map && reader.digestCheck(toCheck.get('1'))).toBe(true);
  });
});
