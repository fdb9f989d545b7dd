import { type Fen, fen } from '@duixian/kernel/money';
import { amountFrom } from './amount-text.ts';
import { all, textAt, type XmlNode } from './camt-node.ts';
import { dayFromStatement } from './day-text.ts';
import type { BlockHead, Figure } from './statement.ts';

/** 报文自述 · Account, balances and sums of one statement or notification, gathered from its elements in any order. */
export function headWith(head: BlockHead, node: XmlNode): BlockHead {
  switch (node.name) {
    case 'Acct':
      return {
        ...head,
        account: textAt(node, 'Id/IBAN', 'Id/Othr/Id') || null,
        accountLine: node.line,
        currency: textAt(node, 'Ccy') || null,
      };
    case 'Bal':
      return withBalance(head, node);
    case 'TxsSummry':
      return withSummary(head, node);
    default:
      return head;
  }
}

const PLACES = {
  'credit-sum': 'TtlCdtNtries/Sum',
  'credit-count': 'TtlCdtNtries/NbOfNtries',
  'debit-sum': 'TtlDbtNtries/Sum',
  'debit-count': 'TtlDbtNtries/NbOfNtries',
  'entry-sum': 'TtlNtries/Sum',
  'entry-count': 'TtlNtries/NbOfNtries',
} as const satisfies { readonly [figure in Figure]?: string };

function withSummary(head: BlockHead, node: XmlNode): BlockHead {
  const sum = (figure: keyof typeof PLACES) => amountIn(textAt(node, PLACES[figure]));
  const count = (figure: keyof typeof PLACES) => {
    const text = textAt(node, PLACES[figure]);
    return /^\d{1,9}$/.test(text) ? Number(text) : null;
  };
  return {
    ...head,
    creditSum: sum('credit-sum'),
    creditCount: count('credit-count'),
    debitSum: sum('debit-sum'),
    debitCount: count('debit-count'),
    entrySum: sum('entry-sum'),
    entryCount: count('entry-count'),
    entryNet: netOf(node),
    printedOn: { ...head.printedOn, ...linesOf(node) },
  };
}

function linesOf(node: XmlNode): BlockHead['printedOn'] {
  const places = Object.entries({ ...PLACES, 'entry-net': 'TtlNtries' });
  return Object.fromEntries(places.flatMap(([figure, path]) => all(node, path).map((found) => [figure, found.line])));
}

/** Older versions print the net amount and its direction beside the count, newer ones in an element of their own. */
function netOf(node: XmlNode): Fen | null {
  const amount = amountIn(textAt(node, 'TtlNtries/TtlNetNtry/Amt', 'TtlNtries/TtlNetNtryAmt'));
  const direction = textAt(node, 'TtlNtries/TtlNetNtry/CdtDbtInd', 'TtlNtries/CdtDbtInd');
  if (amount === null || (direction !== 'CRDT' && direction !== 'DBIT')) return null;
  return direction === 'DBIT' ? fen(-amount) : amount;
}

function withBalance(head: BlockHead, node: XmlNode): BlockHead {
  const code = textAt(node, 'Tp/CdOrPrtry/Cd');
  const amount = amountIn(textAt(node, 'Amt'));
  if (amount === null) return head;
  const signed = textAt(node, 'CdtDbtInd') === 'DBIT' ? fen(-amount) : amount;
  if (code === 'OPBD' || code === 'PRCD') return { ...head, opening: signed };
  if (code !== 'CLBD') return head;
  const closingOn = dayFromStatement(textAt(node, 'Dt/Dt', 'Dt/DtTm')) ?? null;
  return { ...head, closing: signed, closingOn, printedOn: { ...head.printedOn, 'closing-balance': node.line } };
}

function amountIn(text: string): Fen | null {
  const read = amountFrom(text);
  return read.ok ? read.value : null;
}
