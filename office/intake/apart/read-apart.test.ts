import { describe, expect, test } from 'vitest';
import { readPaperApart, readSheetApart, readTextApart } from './read-apart.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const PAPER = '民事判决书\n一、被告顾某于本判决生效之日起十日内偿还原告施某借款100元。';

describe('reading on a thread of its own', () => {
  test('a paper comes back with its text, its sums and its passages', async () => {
    const read = await readPaperApart({ name: 'a.txt', bytes: bytes(PAPER) });
    expect(read).toMatchObject({ ok: true, value: { text: PAPER, reading: { monetary: [{ amount: 10_000n }] } } });
  });

  test('a refusal crosses as it is', async () => {
    expect(await readPaperApart({ name: 'a.txt', bytes: bytes('') })).toEqual({ ok: false, refusal: { kind: 'file-empty' } });
    expect(await readSheetApart({ name: 'a.bin', bytes: bytes('x') })).toMatchObject({ ok: false, refusal: { kind: 'unknown-file-kind' } });
  });

  test('a list is read, three at once one after the other', async () => {
    const file = { name: 'a.csv', bytes: bytes('申请执行人,案由\n周某,买卖合同纠纷') };
    const sheets = await Promise.all([readSheetApart(file), readSheetApart(file), readSheetApart(file)]);
    expect(sheets.map((sheet) => sheet.ok && sheet.value.rows.length)).toEqual([2, 2, 2]);
  });

  test('what takes longer than its bound is refused, and the event loop stays free meanwhile', async () => {
    let beats = 0;
    const heart = setInterval(() => beats++, 5);
    const late = await readPaperApart({ name: 'a.txt', bytes: bytes(PAPER) }, 0.05);
    clearInterval(heart);
    expect(late).toMatchObject({ ok: false, refusal: { kind: 'file-damaged', name: 'a.txt' } });
    expect(beats).toBeGreaterThan(3);
  });

  test('a long text of the worst kind is read without holding up the loop', async () => {
    let beats = 0;
    const heart = setInterval(() => beats++, 10);
    const read = await readTextApart(`判决如下：${'被告甲某于本判决生效之日起十日内支付原告乙某货款100元；'.repeat(3_000)}`);
    clearInterval(heart);
    expect([read.ok, beats > 10]).toEqual([true, true]);
  });
});
