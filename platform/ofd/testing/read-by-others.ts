import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

// ofd.js, by other people, as a program of its own: it takes the process for a browser and writes into Array.prototype.
// Usage: node read-by-others.ts <file.ofd>; writes what it read as JSON.

interface ReadPage {
  readonly json: { readonly 'ofd:Content': { readonly 'ofd:Layer': { readonly 'ofd:TextObject': readonly ReadText[] } } };
  readonly stamp?: readonly { readonly type: string; readonly stamp: { readonly signedInfo: { readonly VerifyRet: boolean } } }[];
}
interface ReadText {
  readonly 'ofd:TextCode'?: { readonly '#text': string };
}
interface ReadDocument {
  readonly pages: readonly Readonly<Record<string, ReadPage>>[];
  readonly fontResObj: Readonly<Record<string, string>>;
}
interface Reader {
  parseOfdDocument(of: { ofd: ArrayBuffer; success: (documents: readonly ReadDocument[]) => void; fail: (cause: unknown) => void }): void;
  digestCheck(files: unknown): boolean;
}

Object.assign(globalThis, { window: globalThis, document: { currentScript: { src: '' } } });
const require = createRequire(import.meta.url);
const reader: Reader = require('ofd.js/lib/ofd.common.js');

const [, , file = ''] = process.argv;
const bytes = await readFile(file);
const read = await new Promise<ReadDocument>((resolve, reject) => {
  reader.parseOfdDocument({
    ofd: new Uint8Array(bytes).buffer,
    success: ([document]) => (document === undefined ? reject(new Error('no document')) : resolve(document)),
    fail: reject,
  });
});
const first = read.pages[0]?.['1'];
const texts = first?.json['ofd:Content']['ofd:Layer']['ofd:TextObject'].flatMap((one) => one['ofd:TextCode']?.['#text'] ?? []);
const toCheck: unknown = Reflect.get(globalThis, 'toBeChecked');
process.stdout.write(
  JSON.stringify({
    pages: read.pages.length,
    words: texts?.join('').replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
    stamps: first?.stamp?.map((one) => ({ type: one.type, valid: one.stamp.signedInfo.VerifyRet })),
    fonts: Object.values(read.fontResObj),
    digests: toCheck instanceof Map && reader.digestCheck(toCheck.get('1')),
  }),
);
