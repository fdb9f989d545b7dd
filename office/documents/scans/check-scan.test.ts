import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkScan } from './check-scan.ts';

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** A PDF of one page with these extra objects; readers find the objects without a table of them. */
function pdf(extra: string, catalogue = ''): Uint8Array {
  const content = 'BT /F1 12 Tf 72 720 Td (Return of service) Tj ET';
  return latin1(`%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R ${catalogue}>>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>
endobj
4 0 obj
<< /Length ${content.length} >>
stream
${content}
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
${extra}
trailer
<< /Root 1 0 R /Size 9 >>
%%EOF
`);
}

function packed(objects: string): string {
  const body = Buffer.from(zlibSync(latin1(objects))).toString('latin1');
  return `8 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n${body}\nendstream\nendobj`;
}

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82);
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9);
const SCRIPT = '7 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj';

describe('扫描件查验', () => {
  test.each([
    { name: '回证.pdf', bytes: pdf(''), mime: 'application/pdf', text: 'Return of service' },
    { name: '照片.PNG', bytes: PNG, mime: 'image/png', text: '' },
    { name: '照片.jpeg', bytes: JPEG, mime: 'image/jpeg', text: '' },
  ])('$name enters with its text', async ({ name, bytes, mime, text }) => {
    const checked = await checkScan({ name, bytes });
    expect(checked).toMatchObject({ ok: true, value: { mime } });
    expect(checked.ok && checked.value.pages.join()).toContain(text);
  });

  test.each([
    { name: 'a.pdf', bytes: new Uint8Array(), refusal: { kind: 'file-empty' }, because: 'nothing was scanned' },
    { name: 'a.docx', bytes: latin1('PK\u0003\u0004'), refusal: { kind: 'unknown-file-kind' }, because: 'a file holds pages and pictures' },
    { name: 'a.jpg', bytes: pdf(''), refusal: { kind: 'extension-differs', found: 'pdf' }, because: 'its name says picture, it is a PDF' },
    { name: 'a.pdf', bytes: PNG, refusal: { kind: 'extension-differs', found: 'png' }, because: 'its name says PDF, it is a picture' },
    { name: 'a', bytes: PNG, refusal: { kind: 'extension-differs', found: 'png' }, because: 'it has no ending' },
    { name: 'a.pdf', bytes: pdf('').subarray(0, 300), refusal: { kind: 'file-damaged' }, because: 'it is cut off' },
    { name: 'a.pdf', bytes: latin1('%PDF-1.7\nrubbish\n%%EOF'), refusal: { kind: 'file-damaged' }, because: 'no page can be read' },
    { name: 'a.pdf', bytes: pdf(SCRIPT), refusal: { kind: 'pdf-with-scripts', found: ['JS', 'JavaScript'] }, because: 'it runs a script' },
    {
      name: 'a.pdf',
      bytes: pdf(SCRIPT.replace('/JavaScript', '/J#61vaScript').replace('/JS', '/#4aS')),
      refusal: { kind: 'pdf-with-scripts', found: ['JS', 'JavaScript'] },
      because: 'the script is spelt to be overlooked',
    },
    {
      name: 'a.pdf',
      bytes: pdf(packed('7 0 << /S /JavaScript /JS (app.alert(1)) >>')),
      refusal: { kind: 'pdf-with-scripts', found: ['JS', 'JavaScript'] },
      because: 'the script is packed away',
    },
    {
      name: 'a.pdf',
      bytes: pdf('', '/OpenAction << /S /Launch /F (c.exe) >> '),
      refusal: { kind: 'pdf-with-scripts', found: ['Launch'] },
      because: 'it starts a program',
    },
    {
      name: 'a.pdf',
      bytes: pdf('7 0 obj\n<< /Type /EmbeddedFile >>\nendobj'),
      refusal: { kind: 'pdf-with-scripts' },
      because: 'another file is inside',
    },
    {
      name: 'a.pdf',
      bytes: latin1(Buffer.from(pdf('')).toString('latin1').replace('/Size 9', '/Size 9 /Encrypt 9 0 R')),
      refusal: { kind: 'pdf-encrypted' },
      because: 'nobody could read it later',
    },
  ])('$name is refused as $refusal.kind: $because', async ({ name, bytes, refusal }) =>
    expect(await checkScan({ name, bytes })).toMatchObject({ ok: false, refusal }),
  );

  test('a picture or a text that has the words in it is no script', async () => {
    const words = latin1('stream of /JavaScript and /Launch');
    const jpeg = Uint8Array.from([...JPEG.subarray(0, 6), ...words, ...JPEG.subarray(-2)]);
    expect((await checkScan({ name: 'a.jpg', bytes: jpeg })).ok).toBe(true);
  });
});
