import excel from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readTextFile, textOfWordXml } from './read-file.ts';
import { readSheetFile } from './read-sheet.ts';
import { unpack } from './unpack.ts';

const WORDS = '衡江市临水区人民法院民事判决书：被告于本判决生效之日起十日内支付货款。';

function docx(xml: string): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml), 'word/media/a.bin': new Uint8Array(10) });
}

/** A PDF of one page without any text, written by hand. */
function blankPdf(): Uint8Array {
  return strToU8(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  );
}

describe('text files', () => {
  test.each([
    ['UTF-8', strToU8(WORDS)],
    ['UTF-8 with a mark', strToU8(`\ufeff${WORDS}`)],
    ['GB 18030', new Uint8Array(iconv.encode(WORDS, 'gb18030'))],
    ['UTF-16', new Uint8Array(iconv.encode(`\ufeff${WORDS}`, 'utf16-le'))],
  ])('%s is told from its bytes', async (_, bytes) => {
    const text = await readTextFile({ name: 'a.txt', bytes });
    expect(text.ok && text.value.replace('\ufeff', '')).toBe(WORDS);
  });

  test.each([
    ['nothing in it', new Uint8Array(), 'file-empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]), 'unknown-file-kind'],
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-office-file'],
    ['bytes that are no Chinese text', new Uint8Array([0xff, 0x80, 0x81, 0xfe, 0xff, 0x90]), 'unknown-encoding'],
    ['a damaged PDF', strToU8('%PDF-1.7 nothing follows'), 'file-damaged'],
    ['a PDF of pictures', blankPdf(), 'pdf-without-text'],
  ])('%s: %s', async (_, bytes, kind) => expect(await readTextFile({ name: 'a', bytes })).toMatchObject({ ok: false, refusal: { kind } }));

  test('a file above the limit is refused with both sizes before it is opened', async () => {
    expect(await readTextFile({ name: 'a.txt', bytes: new Uint8Array(11) }, 10)).toEqual({
      ok: false,
      refusal: { kind: 'file-too-large', bytes: 11, limit: 10 },
    });
  });
});

describe('Word files', () => {
  test('paragraphs, tabs and entities; deleted words and the second copy of a drawing are left out', async () => {
    const xml =
      '<w:document><w:p><w:r><w:t>原告：甲&amp;乙</w:t><w:tab/><w:t xml:space="preserve"> 公司</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>' +
      '<w:p><mc:AlternateContent><mc:Choice><w:t>印章</w:t></mc:Choice><mc:Fallback><w:t>印章</w:t></mc:Fallback></mc:AlternateContent><w:r><w:t>&#21028;&#x51b3;</w:t><w:br/></w:r></w:p></w:document>';
    const text = await readTextFile({ name: 'a.docx', bytes: docx(xml) });
    expect(text).toEqual({ ok: true, value: '原告：甲&乙\t 公司\n印章判决\n\n' });
    expect(textOfWordXml('<w:t/><w:t>x')).toBe('x');
  });

  test('a small file that unpacks to too much is stopped, whatever it says of its size', () => {
    const bomb = docx('<w:t>零</w:t>'.repeat(200_000));
    expect(bomb.length).toBeLessThan(20_000);
    expect(unpack('a.docx', bomb, () => true, 1_000_000)).toEqual({ ok: false, refusal: { kind: 'unpacks-too-large', limit: 1_000_000 } });
  });

  test('a packed file that is no Word file, and one cut off, are named', async () => {
    expect(await readTextFile({ name: 'a.zip', bytes: zipSync({ 'a.txt': strToU8('a') }) })).toMatchObject({
      refusal: { kind: 'unknown-file-kind' },
    });
    const cut = docx(`<w:t>${WORDS.repeat(400)}</w:t>`).slice(0, 120);
    expect((await readTextFile({ name: 'a.docx', bytes: cut })).ok).toBe(false);
  });
});

describe('sheets', () => {
  test('.xlsx: text, numbers, days, formulas, rich text and merged areas', async () => {
    const book = new excel.Workbook();
    const sheet = book.addWorksheet('立案清单');
    sheet.addRow(['申请执行人', '标的额', '生效日期', '合计']);
    sheet.addRow([
      { richText: [{ text: '甲' }, { text: '公司' }] },
      1200.5,
      new Date('2026-06-01T00:00:00Z'),
      { formula: 'B2', result: 1200.5 },
    ]);
    sheet.mergeCells('A3:A4');
    const read = await readSheetFile({ name: 'a.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) });
    expect(read).toMatchObject({ ok: true, value: { name: '立案清单', merged: [{ range: 'A3:A4', firstRow: 3, lastRow: 4 }] } });
    expect(read.ok && read.value.rows[1]).toEqual(['甲公司', 1200.5, { day: '2026-06-01' }, 1200.5]);
  });

  test('.csv in GB 18030 with commas and line ends inside quotes', async () => {
    const bytes = new Uint8Array(iconv.encode('申请执行人,标的额\r\n"甲,乙\n公司","1,200.50"\r\n', 'gb18030'));
    const read = await readSheetFile({ name: 'a.csv', bytes });
    expect(read.ok && read.value.rows.slice(0, 2)).toEqual([
      ['申请执行人', '标的额'],
      ['甲,乙\n公司', '1,200.50'],
    ]);
  });

  test.each([
    ['a Word file', docx('<w:t>a</w:t>'), 'a.xlsx', 'unknown-file-kind'],
    ['a broken workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook') }), 'a.xlsx', 'file-damaged'],
    ['a text of another kind', strToU8('a'), 'a.rtf', 'unknown-file-kind'],
  ])('%s is named', async (_, bytes, name, kind) =>
    expect(await readSheetFile({ name, bytes })).toMatchObject({ ok: false, refusal: { kind } }),
  );
});
