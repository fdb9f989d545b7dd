import type { Fen } from '@duixian/kernel/money';
import { amountFrom } from './amount-text.ts';
import type { ColumnRole } from './column-words.ts';
import type { Columns } from './columns.ts';
import type { BlockHead, Figure } from './statement.ts';

type Join = (before: Fen, more: Fen) => Fen;
const LAST: Join = (_before, more) => more;

/** 合计行 · A row of sums under their columns; of several pages the sums are joined. */
export function withTotalRow(head: BlockHead, line: number, columns: Columns, texts: readonly string[], join: Join = LAST): BlockHead {
  const at = (role: ColumnRole, before: Fen | null): Fen | null => {
    const read = columns.of.has(role) ? amountFrom(texts[columns.of.get(role) ?? -1] ?? '') : undefined;
    if (!read?.ok) return before;
    return before === null ? read.value : join(before, read.value);
  };
  const sides = columns.of.has('credit') || columns.of.has('debit');
  const creditSum = at('credit', head.creditSum);
  const debitSum = at('debit', head.debitSum);
  // Beside two columns of money a third one says nothing about the whole.
  const amountTotal = sides ? head.amountTotal : at('amount', head.amountTotal);
  const printed: readonly (readonly [Figure, boolean])[] = [
    ['credit-sum', creditSum !== head.creditSum],
    ['debit-sum', debitSum !== head.debitSum],
    ['amount-total', amountTotal !== head.amountTotal],
  ];
  return { ...head, creditSum, debitSum, amountTotal, printedOn: onLine(head, line, printed) };
}

/** 各页小计 · Where the file prints no sum of the whole, its pages together are the whole. */
export function withPages(head: BlockHead, pages: BlockHead): BlockHead {
  return {
    ...head,
    creditSum: head.creditSum ?? pages.creditSum,
    debitSum: head.debitSum ?? pages.debitSum,
    amountTotal: head.amountTotal ?? pages.amountTotal,
    printedOn: { ...pages.printedOn, ...head.printedOn },
  };
}

function onLine(head: BlockHead, line: number, printed: readonly (readonly [Figure, boolean])[]): BlockHead['printedOn'] {
  return { ...head.printedOn, ...Object.fromEntries(printed.flatMap(([figure, now]) => (now ? [[figure, line]] : []))) };
}

const SUM = /((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?)/;
const PRINTED = {
  opening: new RegExp(`(?:期初|上期|上日)余额[:：(（元）)\\s]*${SUM.source}`),
  closing: new RegExp(`(?:期末|本期|当前)余额[:：(（元）)\\s]*${SUM.source}`),
  creditSum: new RegExp(`(?:贷方|收入|贷记)(?:发生额)?(?:合计|总额|总金额|合计金额)[:：(（元）)\\s]*${SUM.source}`),
  debitSum: new RegExp(`(?:借方|支出|借记)(?:发生额)?(?:合计|总额|总金额|合计金额)[:：(（元）)\\s]*${SUM.source}`),
} as const;

/** Not 对方账号, 付款账号 and the like: those are the other side's. */
const OWN_ACCOUNT = /(?:^|[^\p{Script=Han}]|查询|本方|客户|我方)(?:账号|帐号|账户|账户号|账户号码)[:\s,]*([\d\s-]{8,40}\d)/u;

/** Figures printed in words above or below the table: "贷方笔数：12", "期末余额: 1,200.00". */
export function withFigures(head: BlockHead, line: number, texts: readonly string[]): BlockHead {
  const text = texts
    .filter((each) => each !== '')
    .join(',')
    .normalize('NFKC');
  const sum = (pattern: RegExp, before: Fen | null) => {
    const found = amountFrom(pattern.exec(text)?.[1] ?? '');
    return found.ok ? found.value : before;
  };
  const count = (pattern: RegExp, before: number | null) => {
    const found = pattern.exec(text)?.[1];
    return found === undefined ? before : Number(found);
  };
  const account = OWN_ACCOUNT.exec(text)?.[1]?.replace(/[\s-]/g, '');
  const said = {
    closing: sum(PRINTED.closing, head.closing),
    creditSum: sum(PRINTED.creditSum, head.creditSum),
    debitSum: sum(PRINTED.debitSum, head.debitSum),
    creditCount: count(/(?:贷方|收入|贷记)(?:总)?笔数[:\s]*(\d{1,9})/, head.creditCount),
    debitCount: count(/(?:借方|支出|借记)(?:总)?笔数[:\s]*(\d{1,9})/, head.debitCount),
    entryCount: count(/(?<![方入出记])(?:总|合计)笔数[:\s]*(\d{1,9})/, head.entryCount),
  };
  return {
    ...head,
    ...(account === undefined || head.account !== null ? {} : { account, accountLine: line }),
    currency: /币[种别][:\s]*(\S{2,10})/.exec(text)?.[1] ?? head.currency,
    opening: sum(PRINTED.opening, head.opening),
    ...said,
    printedOn: onLine(head, line, [
      ['closing-balance', said.closing !== head.closing],
      ['credit-sum', said.creditSum !== head.creditSum],
      ['debit-sum', said.debitSum !== head.debitSum],
      ['credit-count', said.creditCount !== head.creditCount],
      ['debit-count', said.debitCount !== head.debitCount],
      ['entry-count', said.entryCount !== head.entryCount],
    ]),
  };
}
