import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { amountFrom } from './amount-text.ts';
import { all, textAt, type XmlNode } from './camt-node.ts';
import { isYuan } from './columns.ts';
import { dayFromStatement } from './day-text.ts';
import { accountNumberIn } from './remark-account.ts';
import type { LineProblem, StatementItem } from './statement.ts';

const LONGEST = 500;
const DIRECTIONS: ReadonlyMap<string, 'in' | 'out'> = new Map([
  ['CRDT', 'in'],
  ['DBIT', 'out'],
]);

/**
 * 报文明细 · The lines of one entry. An entry of several payments is several lines, one a payment; their sum must be the
 * entry's. Only what is booked counts: an entry announced or pending is refused, and comes again when it is booked.
 */
export function linesOfEntry(entry: XmlNode, block: number, accountCurrency: string | null): readonly StatementItem[] {
  const direction = DIRECTIONS.get(textAt(entry, 'CdtDbtInd'));
  const amount = amountOf(entry, accountCurrency);
  const moves = direction !== undefined && 'amount' in amount && amount.amount > 0n ? { direction, amount: amount.amount } : null;
  const bad = (problem: LineProblem): readonly StatementItem[] => [
    { bad: { line: entry.line, block, problem, text: wordsOf(entry), moves } },
  ];
  if (direction === undefined) return bad({ kind: 'direction-unreadable', text: textAt(entry, 'CdtDbtInd').slice(0, 20) });
  if ('problem' in amount) return bad(amount.problem);
  const status = textAt(entry, 'Sts/Cd', 'Sts/Prtry', 'Sts');
  if (status !== '' && status !== 'BOOK')
    return [{ bad: { line: entry.line, block, problem: { kind: 'not-booked', status }, text: wordsOf(entry), moves: null } }];
  const on = dayOfEntry(entry);
  if (on.day === undefined) return bad({ kind: 'day-unreadable', text: on.text.slice(0, 40) });
  if (amount.amount <= 0n) return bad({ kind: 'amount-not-positive', amount: amount.amount });

  const details = all(entry, 'NtryDtls/TxDtls');
  const entryReference = textAt(entry, 'AcctSvcrRef', 'NtryRef');
  if (details.length <= 1)
    return [
      lineOf({
        entry,
        detail: details[0],
        block,
        direction,
        amount: amount.amount,
        on: on.day,
        reference: entryReference || referenceOf(details[0]),
        opens: true,
      }),
    ];
  const parts = details.map((detail) => ({ detail, amount: amountOf(detail, accountCurrency) }));
  const sum = addFen(...parts.map((part) => ('amount' in part.amount ? part.amount.amount : ZERO_FEN)));
  if (sum !== amount.amount) return bad({ kind: 'details-differ', declared: amount.amount, counted: sum });
  return parts.map(({ detail, amount: part }, i) => {
    const own = referenceOf(detail);
    const reference = entryReference === '' ? own : `${entryReference}/${own === '' ? i + 1 : own}`;
    const money = 'amount' in part ? part.amount : ZERO_FEN;
    return lineOf({ entry, detail, block, direction, amount: money, on: on.day, reference, opens: i === 0 });
  });
}

function lineOf(of: {
  entry: XmlNode;
  detail: XmlNode | undefined;
  block: number;
  direction: 'in' | 'out';
  amount: Fen;
  on: LegalDay | undefined;
  reference: string;
  opens: boolean;
}): StatementItem {
  const { entry, detail, block, direction, amount, on, reference } = of;
  const line = detail?.line ?? entry.line;
  if (on === undefined)
    return { bad: { line, block, problem: { kind: 'day-unreadable', text: '' }, text: wordsOf(entry), moves: { direction, amount } } };
  const them = direction === 'in' ? 'Dbtr' : 'Cdtr';
  const us = direction === 'in' ? 'Cdtr' : 'Dbtr';
  const remark = remarkOf(entry, detail);
  const toAccount = textAt(detail, `RltdPties/${us}Acct/Id/Othr/Id`, `RltdPties/${us}Acct/Id/IBAN`);
  const endToEnd = textAt(detail, 'Refs/EndToEndId');
  return {
    read: {
      line,
      block,
      direction,
      amount,
      valueOn: on,
      reference: reference === '' ? null : reference.slice(0, 70),
      counterparty: {
        name: textAt(
          detail,
          `RltdPties/${them}/Nm`,
          `RltdPties/${them}/Pty/Nm`,
          `RltdPties/Ultmt${them}/Nm`,
          `RltdPties/Ultmt${them}/Pty/Nm`,
        ).slice(0, 200),
        account: textAt(detail, `RltdPties/${them}Acct/Id/IBAN`, `RltdPties/${them}Acct/Id/Othr/Id`).slice(0, 60),
        bank: textAt(
          detail,
          `RltdAgts/${them}Agt/FinInstnId/Nm`,
          `RltdAgts/${them}Agt/FinInstnId/BICFI`,
          `RltdAgts/${them}Agt/FinInstnId/BIC`,
        ).slice(0, 120),
      },
      subAccount: (toAccount || accountNumberIn(remark)).slice(0, 60),
      remark,
      orderNo: endToEnd === '' || endToEnd === 'NOTPROVIDED' ? null : endToEnd.slice(0, 80),
      opensEntry: of.opens,
    },
  };
}

/** The bank's own number of one payment; the payer's end-to-end mark is not unique and never serves as one. */
function referenceOf(detail: XmlNode | undefined): string {
  return textAt(detail, 'Refs/AcctSvcrRef', 'Refs/TxId', 'Refs/AcctSvcrTxId', 'Refs/ClrSysRef');
}

function remarkOf(entry: XmlNode, detail: XmlNode | undefined): string {
  const parts = [
    ...all(detail, 'RmtInf/Ustrd').map((node) => node.text.trim()),
    ...all(detail, 'RmtInf/Strd/CdtrRefInf/Ref').map((node) => node.text.trim()),
    textAt(detail, 'RtrInf/AddtlInf', 'RtrInf/Rsn/Cd'),
    textAt(detail, 'AddtlTxInf'),
    textAt(entry, 'AddtlNtryInf'),
  ];
  return [...new Set(parts.filter((part) => part !== ''))].join(' ').slice(0, LONGEST);
}

function amountOf(node: XmlNode, accountCurrency: string | null): { readonly amount: Fen } | { readonly problem: LineProblem } {
  const found = all(node, 'Amt')[0] ?? all(node, 'AmtDtls/TxAmt/Amt')[0] ?? all(node, 'AmtDtls/InstdAmt/Amt')[0];
  if (found === undefined) return { problem: { kind: 'amount-missing' } };
  const currency = found.currency ?? accountCurrency ?? '';
  if (!isYuan(currency)) return { problem: { kind: 'currency-not-kept', currency: currency.slice(0, 20) } };
  // The message allows digits and one point only; a comma there is a damaged file.
  if (!/^\s*-?\d{1,18}(?:\.\d{1,5})?\s*$/.test(found.text))
    return { problem: { kind: 'amount-unreadable', text: found.text.slice(0, 60) } };
  const read = amountFrom(found.text);
  return read.ok ? { amount: read.value } : { problem: read.refusal };
}

function dayOfEntry(entry: XmlNode): { readonly day: LegalDay | undefined; readonly text: string } {
  const text = textAt(entry, 'ValDt/Dt', 'ValDt/DtTm', 'BookgDt/Dt', 'BookgDt/DtTm');
  return { day: dayFromStatement(text), text };
}

function wordsOf(entry: XmlNode): string {
  const money = all(entry, 'Amt')[0];
  return [
    money?.currency ?? '',
    money?.text ?? '',
    textAt(entry, 'CdtDbtInd'),
    textAt(entry, 'AcctSvcrRef', 'NtryRef'),
    remarkOf(entry, all(entry, 'NtryDtls/TxDtls')[0]),
  ]
    .filter((part) => part !== '')
    .join(' | ')
    .slice(0, LONGEST);
}
