import { deflateRawSync } from 'node:zlib';
import type { FileKind } from '@duixian/contract/file-kind';
import { describe, expect, test } from 'vitest';
import { packed, text } from './testing/sample-files.ts';
import { nameIsSafe, uploadedFileRefusal } from './uploaded-file.ts';

const ALL: readonly FileKind[] = ['pdf', 'docx', 'xlsx', 'csv', 'text', 'xml', 'jpeg', 'png', 'ofd'];
const kindOf = async (name: string, bytes: Uint8Array, accepts = ALL, type?: string) =>
  (await uploadedFileRefusal({ name, bytes, ...(type === undefined ? {} : { type }) }, accepts, 1_000_000))?.kind;
const sheet = (parts: Readonly<Record<string, Buffer>> = {}) => packed({ 'xl/workbook.xml': Buffer.from('<x/>'), ...parts });

describe('names', () => {
  test.each(['../a.pdf', '..\\a.pdf', '/etc/passwd', 'C:a.pdf', 'a\0.pdf', '.htaccess', 'nul.txt', 'a.pdf.', '', ' ', '文书\u202efdp.exe'])(
    '%j is a trick and no name',
    (name) => expect(nameIsSafe(name)).toBe(false),
  );
  test.each(['判决书（2026）衡0101民初7号.pdf', '𱍐.docx', 'a b.txt', 'v1.2.csv'])('%j is a name', (name) =>
    expect(nameIsSafe(name)).toBe(true),
  );
});

describe('content against name and declared type', () => {
  test.each([
    { name: 'a.pdf', bytes: text('%PDF-1.7\n'), kind: undefined },
    { name: 'a.pdf', bytes: text('MZ\x90'), kind: 'file-not-what-it-says', because: 'a program' },
    { name: 'a.pdf', bytes: text('<html><script>'), kind: 'file-not-what-it-says', because: 'a page' },
    { name: 'a.csv', bytes: text('姓名,金额\n'), kind: undefined },
    { name: 'a.csv', bytes: text('<html>'), kind: 'file-not-what-it-says', because: 'a page a bank calls csv' },
    { name: 'a.csv', bytes: sheet(), kind: 'file-not-what-it-says', because: 'a workbook under the name of a text' },
    { name: 'a.xlsx', bytes: sheet(), kind: undefined },
    { name: 'a.xlsx', bytes: packed({ 'word/document.xml': text('<x/>') }), kind: 'file-not-what-it-says', because: 'a letter' },
    { name: 'a.xlsx', bytes: packed({ 'evil.exe': text('MZ') }), kind: 'file-not-what-it-says', because: 'any zip' },
    { name: 'a.xls', bytes: text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), kind: 'old-office-file' },
    { name: 'a.exe', bytes: text('MZ'), kind: 'unknown-file-kind' },
    { name: 'a.pdf.exe', bytes: text('%PDF-1.7'), kind: 'unknown-file-kind', because: 'the last ending counts' },
    { name: 'a.png', bytes: text('\x89PNG\r\n\x1a\n', 'latin1'), kind: undefined },
    { name: 'a.png', bytes: text('\xff\xd8\xff\xe0', 'latin1'), kind: 'file-not-what-it-says', because: 'another picture' },
    { name: 'a.txt', bytes: text('a\0b'), kind: 'file-not-what-it-says', because: 'bytes that are no text' },
    { name: 'a.pdf', bytes: new Uint8Array(), kind: 'file-empty' },
  ])('$name: $kind $because', async ({ name, bytes, kind }) => expect(await kindOf(name, bytes)).toBe(kind));

  test.each([
    { type: 'application/octet-stream', kind: undefined },
    { type: 'application/vnd.ms-excel', kind: undefined },
    { type: 'image/png', kind: 'file-not-what-it-says' },
  ])('a .csv declared as $type: $kind', async ({ type, kind }) =>
    expect(await kindOf('a.csv', text('a,b'), ['csv', 'png'], type)).toBe(kind),
  );

  test('a kind this door does not take is refused with the endings it takes', async () => {
    const refusal = await uploadedFileRefusal({ name: 'a.png', bytes: text('\x89PNG\r\n\x1a\n', 'latin1') }, ['pdf', 'xml']);
    expect(refusal).toEqual({ kind: 'unknown-file-kind', name: 'a.png', accepts: ['.pdf', '.xml'] });
  });
});

describe('packed files', () => {
  const zeros = deflateRawSync(Buffer.alloc(2_000_000));
  test('one that unpacks to more than the limit is refused, whatever size it declares', async () => {
    expect(await kindOf('a.xlsx', sheet({ 'xl/big.xml': Buffer.alloc(2_000_000) }))).toBe('unpacks-too-large');
    expect(zeros.length).toBeLessThan(3_000);
  });

  test('many parts over the same bytes count each time', async () => {
    const parts = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`xl/${i}.xml`, Buffer.alloc(90_000)]));
    expect(await kindOf('a.xlsx', packed({ 'xl/workbook.xml': Buffer.from('<x/>'), ...parts }, { overlap: true }))).toBe(
      'unpacks-too-large',
    );
  });

  test.each(['../../etc/cron.d/x', '/etc/passwd', 'xl\\..\\..\\x'])('a part called %s is damage', async (part) => {
    expect(await kindOf('a.xlsx', sheet({ [part]: Buffer.from('x') }))).toBe('file-damaged');
  });

  test('half a file, and one with a broken stream', async () => {
    const whole = sheet({ 'xl/big.xml': Buffer.from('一'.repeat(3_000)) });
    expect(await kindOf('a.xlsx', whole.subarray(0, whole.length / 2))).toBe('file-not-what-it-says');
    const broken = Buffer.from(whole);
    broken.fill(0xff, 40, 60);
    expect(await kindOf('a.xlsx', broken)).toBe('file-damaged');
  });
});
