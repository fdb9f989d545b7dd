import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { paperFonts } from './fonts.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { openTypesetter } from './typesetter.ts';
import { openWorkerPool } from './worker-pool.ts';

const sources = fileURLToPath(new URL('./testing', import.meta.url));
const typesetter = openTypesetter({ sources, workers: 2, timeoutMs: 20_000 });
const fonts = paperFonts({});

afterAll(() => typesetter.close());

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('typesetting', () => {
  test('makes PDF/A-2b, the same bytes for the same data', async () => {
    const input = { template: 'plain.typ', data: { text: '衡江市人民法院' }, createdAtUnixSeconds: 1_788_000_000 };
    const [first, second] = await Promise.all([typesetter.typesetPdf(input), typesetter.typesetPdf(input)]);
    if (!first.ok || !second.ok) throw new Error('refused');
    expect(latin1(first.value).startsWith('%PDF-1.7')).toBe(true);
    expect(latin1(first.value)).toContain('GTS_PDFA1');
    expect(Buffer.compare(first.value, second.value)).toBe(0);
  });

  test('data is never source: markup in a name is printed, not run', async () => {
    const evil = '#panic("x") $ * _ #import "/etc/passwd"';
    expect(await typesetter.typesetPdf({ template: 'plain.typ', data: { text: evil }, createdAtUnixSeconds: 0 })).toMatchObject({
      ok: true,
    });
  });

  test('a template that asks for a field nobody gave is a bug and says which', async () => {
    await expect(typesetter.typesetPdf({ template: 'broken.typ', data: { text: '' }, createdAtUnixSeconds: 0 })).rejects.toThrow('nothing');
  });

  test('reads no file outside its sources', async () => {
    await expect(typesetter.typesetPdf({ template: '../package.json', data: {}, createdAtUnixSeconds: 0 })).rejects.toThrow();
  });
});

describe('worker pool', () => {
  const pool = (timeoutMs: number) =>
    openWorkerPool({ workers: 1, timeoutMs, worker: { sources, fontFiles: fonts.files, fontFamilies: fonts.bodyFamilies } });
  const paper = { template: 'plain.typ', data: JSON.stringify({ text: '一' }), createdAtUnixSeconds: 0 };

  test('a worker that dies is replaced and no paper is lost', async () => {
    const open = pool(20_000);
    const papers = Array.from({ length: 20 }, () => open.run(paper));
    await open.killOne();
    expect((await Promise.all(papers)).every((pdf) => pdf.length > 1_000)).toBe(true);
    await open.killOne();
    expect((await open.run(paper)).length).toBeGreaterThan(1_000);
    await open.close();
  });

  test('a paper that takes too long is given up, and the next one does not wait for it', async () => {
    const open = pool(1_500);
    await open.run(paper);
    const slow = open.run({ ...paper, template: 'endless.typ' });
    const after = open.run(paper);
    await expect(slow).rejects.toThrow('no paper after 1500 ms');
    expect((await after).length).toBeGreaterThan(1_000);
    await open.close();
  }, 20_000);
});

describe('GB 18030-2022: the glyph check', () => {
  test.each([
    { text: '衡江市人民法院，（2026）衡0101执123号〇壹', missing: [], because: 'everyday characters are drawn' },
    { text: '镕喆龑𬘬', missing: [], because: 'rare names the font has, one of them beyond the basic plane' },
    { text: '\u{20BB7}野', missing: ['\u{20BB7}'], because: 'a common variant of 吉 is beyond the font' },
    {
      text: '王\u{31350}\u{31350}李\u{2EBF0}',
      missing: ['\u{31350}', '\u{2EBF0}'],
      because: 'extensions H and I are not in the font; each is named once',
    },
    { text: 'a\u0007b', missing: ['\u0007'], because: 'a control character is no character of a paper' },
    { text: '一\n二\t三', missing: [], because: 'line ends and tabs are layout' },
  ])('$because', ({ text, missing }) => expect(missingGlyphs([text], fonts.covered)).toEqual(missing));

  test('refuses before anything is set, naming the characters wherever in the data they stand', async () => {
    const data = { text: '好', rows: [{ name: '\u{31350}' }] };
    expect(await typesetter.typesetPdf({ template: 'plain.typ', data, createdAtUnixSeconds: 0 })).toEqual({
      ok: false,
      refusal: { kind: 'glyph-missing', characters: ['\u{31350}'] },
    });
  });
});
