import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';

/**
 * 科目 · The accounts inside one book. A book is one case, or one receipt nobody has matched yet; so no posting ever
 * locks a row that another case needs. The bank's own balance is the sum of all `bank` accounts.
 */
export type AccountKind =
  /** 银行存款 · This book's share of the court's bank account. The only debit-side account. */
  | 'bank'
  /** 待核算 · Arrived and not yet divided. */
  | 'held'
  /** 应付申请执行人 · One per creditor. */
  | 'payable'
  /** 执行申请费 */
  | 'fee'
  /** 实际执行费用 */
  | 'cost'
  /** 应退余款 */
  | 'surplus'
  /** 支付在途 · Ordered at the bank, answer not yet known. */
  | 'in-transit'
  /** 争议暂扣 · The part somebody disputes; the rest is paid. */
  | 'disputed'
  /** 提存 · Kept for a creditor who cannot or will not collect; one per creditor. */
  | 'deposited'
  /** 待移送 · Owed to another court until the bank has paid it. */
  | 'transfer-due';

export const ACCOUNT_KINDS: readonly AccountKind[] = [
  'bank',
  'held',
  'payable',
  'fee',
  'cost',
  'surplus',
  'in-transit',
  'disputed',
  'deposited',
  'transfer-due',
];

export interface AccountRef {
  /** The case, or the receipt while it is unmatched. */
  readonly book: string;
  readonly kind: AccountKind;
  /** The creditor of a `payable` or `deposited`; empty otherwise. */
  readonly holder: string;
}

/** 分录 · One debit, one credit, a positive amount: it balances because it cannot do otherwise. */
export interface Transfer {
  readonly debit: AccountRef;
  readonly credit: AccountRef;
  readonly amount: Fen;
}

export const ENTRY_KINDS = [
  'receipt',
  'claim',
  'allocation',
  'dispatch',
  'payment',
  'bounce',
  'reversal',
  /** 已付后退回 · The bank sent back what it had paid. */
  'return',
  /** 争议暂扣及解除 */
  'hold',
  /** 提存及领取 */
  'deposit',
  /** 移送其他法院或案件 */
  'transfer-out',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** 记账凭证 · What is posted at once. The same key with other content is refused by the store. */
export interface Posting {
  readonly kind: EntryKind;
  readonly key: string;
  /** The book whose chain the entry joins. */
  readonly book: string;
  readonly valueOn: LegalDay;
  readonly transfers: readonly Transfer[];
  readonly reverses?: string;
}

export type PostingRefusal =
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'same-account-twice'; readonly account: AccountRef }
  | { readonly kind: 'balance-too-small'; readonly account: AccountRef; readonly balance: Fen; readonly needed: Fen }
  | { readonly kind: 'balance-too-large'; readonly limit: Fen };

/** 余额上限 · What one account may hold: eighteen digits of fen, as every door of the office writes money. */
export const MOST_OF_A_BALANCE = fen(999_999_999_999_999_999n);

export function account(book: string, kind: AccountKind, holder = ''): AccountRef {
  return { book, kind, holder };
}

export function keyOf(ref: AccountRef): string {
  return `${ref.book}/${ref.kind}/${ref.holder}`;
}

/** Debits raise `bank`; credits raise every other account. */
export function signOf(kind: AccountKind, side: 'debit' | 'credit'): 1n | -1n {
  return (kind === 'bank') === (side === 'debit') ? 1n : -1n;
}

/** 变动额 · By how much each account of a posting moves, each once; refused where an amount is not positive. */
export function movesOf(
  transfers: readonly Transfer[],
): Result<ReadonlyMap<string, { readonly ref: AccountRef; readonly by: Fen }>, PostingRefusal> {
  const moves = new Map<string, { ref: AccountRef; by: Fen }>();
  for (const { debit, credit, amount } of transfers) {
    if (amount <= 0n) return refuse({ kind: 'amount-not-positive', amount });
    if (keyOf(debit) === keyOf(credit)) return refuse({ kind: 'same-account-twice', account: debit });
    for (const [ref, side] of [[debit, 'debit'] as const, [credit, 'credit'] as const]) {
      const key = keyOf(ref);
      moves.set(key, { ref, by: fen((moves.get(key)?.by ?? 0n) + signOf(ref.kind, side) * amount) });
    }
  }
  return ok(moves);
}

/** 过账检查 · What the balances would be; refused where an account would fall below zero or hold more than can be counted. */
export function balancesAfter(
  before: ReadonlyMap<string, Fen>,
  transfers: readonly Transfer[],
): Result<ReadonlyMap<string, { readonly ref: AccountRef; readonly balance: Fen }>, PostingRefusal> {
  const moves = movesOf(transfers);
  if (!moves.ok) return moves;
  const after = new Map<string, { ref: AccountRef; balance: Fen }>();
  for (const [key, { ref, by }] of moves.value) {
    const had = before.get(key) ?? ZERO_FEN;
    const balance = addFen(had, by);
    if (balance < 0n) return refuse({ kind: 'balance-too-small', account: ref, balance: had, needed: subtractFen(had, balance) });
    if (balance > MOST_OF_A_BALANCE) return refuse({ kind: 'balance-too-large', limit: MOST_OF_A_BALANCE });
    after.set(key, { ref, balance });
  }
  return ok(after);
}

export type ReversalRefusal =
  | { readonly kind: 'already-reversed'; readonly entry: string }
  | { readonly kind: 'reversal-by-same-person'; readonly person: string }
  | { readonly kind: 'reversal-needs-reason' };

export interface PostedEntry {
  readonly entryId: string;
  readonly postedBy: string;
  readonly reversedBy: string | null;
  readonly posting: Posting;
}

/** 冲正 · Nothing is altered: a second person posts the same transfers the other way round, with a reason. */
export function reversalOf(entry: PostedEntry, by: string, on: LegalDay, reason: string): Result<Posting, ReversalRefusal> {
  if (entry.reversedBy !== null) return refuse({ kind: 'already-reversed', entry: entry.entryId });
  if (entry.postedBy === by) return refuse({ kind: 'reversal-by-same-person', person: by });
  if (reason.trim() === '') return refuse({ kind: 'reversal-needs-reason' });
  return ok({
    kind: 'reversal',
    key: `reversal:${entry.entryId}`,
    book: entry.posting.book,
    valueOn: on,
    transfers: entry.posting.transfers.map(({ debit, credit, amount }) => ({ debit: credit, credit: debit, amount })),
    reverses: entry.entryId,
  });
}
