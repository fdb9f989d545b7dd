import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { type PaymentFile, painFile } from './pain-001.ts';

const FILE: PaymentFile = {
  messageId: '018f000000007000800000000000abcd-1',
  createdAt: '2026-07-01T02:00:00Z',
  on: day('2026-07-01'),
  debtor: '衡江市临水区人民法院',
  bank: '衡江农商银行',
  groups: [
    {
      id: '88000001012601000001',
      account: '8800 0001 0126 0100 0001',
      transfers: [
        {
          number: '018f000000007000800000000000abcd-1',
          amount: fen(123_450n),
          payee: { name: '甲 & <乙>\u0001', bank: '', account: '6222-01' },
          purpose: '执行款',
        },
        {
          number: '018f000000007000800000000000abce-12',
          amount: fen(1n),
          payee: { name: '丙'.repeat(200), bank: '丁银行', account: '62' },
          purpose: '执行款'.repeat(80),
        },
      ],
    },
    {
      id: 'b',
      account: '2',
      transfers: [{ number: 'x-1', amount: fen(100n), payee: { name: '戊', bank: '己', account: '7' }, purpose: '退款' }],
    },
  ],
};

interface Element {
  readonly path: string;
  text: string;
}

function elements(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', (tag) => {
    expect(tag.uri).toBe('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
    const element = { path: [...open.map((each) => each.path.split('/').at(-1)), tag.local].join('/'), text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return found;
}

/** The order of the message definition: a bank's reader is a schema. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  CstmrCdtTrfInitn: ['GrpHdr', 'PmtInf'],
  GrpHdr: ['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum', 'InitgPty'],
  PmtInf: ['PmtInfId', 'PmtMtd', 'NbOfTxs', 'CtrlSum', 'ReqdExctnDt', 'Dbtr', 'DbtrAcct', 'DbtrAgt', 'CdtTrfTxInf'],
  CdtTrfTxInf: ['PmtId', 'Amt', 'CdtrAgt', 'Cdtr', 'CdtrAcct', 'RmtInf'],
  PmtId: ['InstrId', 'EndToEndId'],
};
const LONGEST: Readonly<Record<string, number>> = { MsgId: 35, PmtInfId: 35, InstrId: 35, EndToEndId: 35, Nm: 140, Ustrd: 140, Id: 34 };

describe('pain.001.001.09', () => {
  const xml = painFile(FILE);
  const all = elements(xml);
  const textsOf = (end: string) => all.filter((each) => each.path.endsWith(end)).map((each) => each.text);

  test('elements stand in the order of the definition', () => {
    for (const { path } of all) {
      const [parent = '', name = ''] = path.split('/').slice(-2);
      if (ORDER[parent] !== undefined) expect(ORDER[parent]).toContain(name);
    }
    for (const [parent, order] of Object.entries(ORDER)) {
      const block = new RegExp(`<${parent}>(.*?)</${parent}>`, 's').exec(xml)?.[1] ?? '';
      const places = order.map((name) => block.indexOf(`<${name}>`));
      expect([parent, places.every((place, i) => place >= 0 && (i === 0 || place > (places[i - 1] ?? 0)))]).toEqual([parent, true]);
    }
  });

  test('counts and sums are those of the transfers', () => {
    expect(textsOf('GrpHdr/NbOfTxs')).toEqual(['3']);
    expect(textsOf('GrpHdr/CtrlSum')).toEqual(['1235.51']);
    expect(textsOf('PmtInf/CtrlSum')).toEqual(['1234.51', '1.00']);
    expect(textsOf('Amt/InstdAmt')).toEqual(['1234.50', '0.01', '1.00']);
  });

  test('texts keep to their lengths; markup and what XML cannot carry are harmless', () => {
    for (const { path, text } of all) {
      const longest = LONGEST[path.split('/').at(-1) ?? ''];
      if (longest !== undefined && text.trim() !== '') expect([path, [...text].length <= longest]).toEqual([path, true]);
    }
    expect(textsOf('Cdtr/Nm')[0]).toBe('甲 & <乙>');
    expect(textsOf('DbtrAcct/Id/Othr/Id')[0]).toBe('88000001012601000001');
  });

  test('the same facts are the same bytes', () => expect(painFile(FILE)).toBe(xml));
});
