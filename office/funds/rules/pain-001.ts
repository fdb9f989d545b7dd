import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, yuanText, ZERO_FEN } from '@duixian/kernel/money';

/** 付款指令 · One credit transfer of the file. */
export interface CreditTransfer {
  /** At most 35 characters, the order's own for ever. */
  readonly number: string;
  readonly amount: Fen;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string };
  readonly purpose: string;
}

/** One case account and what is paid out of it. */
export interface PaymentGroup {
  readonly id: string;
  readonly account: string;
  readonly transfers: readonly CreditTransfer[];
}

export interface PaymentFile {
  readonly messageId: string;
  /** ISO 8601 with zone. */
  readonly createdAt: string;
  readonly on: LegalDay;
  readonly debtor: string;
  readonly bank: string;
  readonly groups: readonly PaymentGroup[];
}

/**
 * pain.001.001.09 · The bank's order file, ISO 20022 customer credit transfer initiation. The same facts give the same
 * bytes, so a file written twice is one file, and its message number lets the bank refuse it the second time.
 */
export function painFile(of: PaymentFile): string {
  const all = of.groups.flatMap((group) => group.transfers);
  const head = tag('GrpHdr', [
    leaf('MsgId', of.messageId, 35),
    leaf('CreDtTm', of.createdAt, 40),
    leaf('NbOfTxs', String(all.length), 15),
    leaf('CtrlSum', yuanText(sumOf(all)), 20),
    tag('InitgPty', [leaf('Nm', of.debtor, 140)]),
  ]);
  const body = tag('CstmrCdtTrfInitn', [head, ...of.groups.map((group) => paymentInformation(of, group))]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">${body}</Document>\n`;
}

function paymentInformation(of: PaymentFile, group: PaymentGroup): string {
  return tag('PmtInf', [
    leaf('PmtInfId', group.id, 35),
    '<PmtMtd>TRF</PmtMtd>',
    leaf('NbOfTxs', String(group.transfers.length), 15),
    leaf('CtrlSum', yuanText(sumOf(group.transfers)), 20),
    tag('ReqdExctnDt', [leaf('Dt', of.on.toString(), 10)]),
    tag('Dbtr', [leaf('Nm', of.debtor, 140)]),
    tag('DbtrAcct', [account(group.account), '<Ccy>CNY</Ccy>']),
    tag('DbtrAgt', [bankNamed(of.bank)]),
    ...group.transfers.map(transfer),
  ]);
}

function transfer(of: CreditTransfer): string {
  return tag('CdtTrfTxInf', [
    tag('PmtId', [leaf('InstrId', of.number, 35), leaf('EndToEndId', of.number, 35)]),
    `<Amt><InstdAmt Ccy="CNY">${yuanText(of.amount)}</InstdAmt></Amt>`,
    tag('CdtrAgt', [bankNamed(of.payee.bank)]),
    tag('Cdtr', [leaf('Nm', of.payee.name, 140)]),
    tag('CdtrAcct', [account(of.payee.account)]),
    tag('RmtInf', [leaf('Ustrd', of.purpose, 140)]),
  ]);
}

function account(number: string): string {
  return tag('Id', [tag('Othr', [leaf('Id', number.replace(/[\s-]/g, ''), 34)])]);
}

function bankNamed(name: string): string {
  return tag('FinInstnId', [leaf('Nm', name === '' ? 'NOTPROVIDED' : name, 140)]);
}

function tag(name: string, inner: readonly string[]): string {
  return `<${name}>${inner.join('')}</${name}>`;
}

function leaf(name: string, text: string, longest: number): string {
  return `<${name}>${escaped([...text].slice(0, longest).join(''))}</${name}>`;
}

/** Markup escaped; what XML 1.0 cannot carry at all is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function sumOf(transfers: readonly CreditTransfer[]): Fen {
  return transfers.reduce((sum, each) => addFen(sum, each.amount), ZERO_FEN);
}
