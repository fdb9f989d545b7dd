import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
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
  | 'in-transit';

export interface AccountRef {
  /** The case, or the receipt while it is unmatched. */
  readonly book: string;
  readonly kind: AccountKind;
  /** The creditor of a `payable`; empty otherwise. */
  readonly holder: string;
}

/** 分录 · One debit, one credit, a positive amount: it balances because it cannot do otherwise. */
export interface Transfer {
  readonly debit: AccountRef;
  readonly credit: AccountRef;
  readonly amount: Fen;
}

export type EntryKind = 'receipt' | 'claim' | 'allocation' | 'dispatch' | 'payment' | 'bounce' | 'reversal';

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
  | { readonly kind: 'balance-too-small'; readonly account: AccountRef; readonly balance: Fen; readonly needed: Fen };

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

/** 过账检查 · What the balances would be; refused where an amount is not positive or an account would fall below zero. */
export function balancesAfter(
  before: ReadonlyMap<string, Fen>,
  transfers: readonly Transfer[],
): Result<ReadonlyMap<string, { readonly ref: AccountRef; readonly balance: Fen }>, PostingRefusal> {
  const after = new Map<string, { ref: AccountRef; balance: Fen }>();
  for (const { debit, credit, amount } of transfers) {
    if (amount <= 0n) return refuse({ kind: 'amount-not-positive', amount });
    if (keyOf(debit) === keyOf(credit)) return refuse({ kind: 'same-account-twice', account: debit });
    for (const [ref, side] of [[debit, 'debit'] as const, [credit, 'credit'] as const]) {
      const now = after.get(keyOf(ref))?.balance ?? before.get(keyOf(ref)) ?? ZERO_FEN;
      const moved = signOf(ref.kind, side) > 0n ? amount : subtractFen(ZERO_FEN, amount);
      after.set(keyOf(ref), { ref, balance: subtractFen(now, subtractFen(ZERO_FEN, moved)) });
    }
  }
  for (const [key, { ref, balance }] of after) {
    if (balance >= 0n) continue;
    const had = before.get(key) ?? ZERO_FEN;
    return refuse({ kind: 'balance-too-small', account: ref, balance: had, needed: subtractFen(had, balance) });
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
