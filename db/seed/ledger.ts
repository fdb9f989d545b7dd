import { createHash } from 'node:crypto';
import { type AccountRef, balancesAfter, keyOf, type Posting } from '@duixian/funds/rules/ledger';
import { must } from '@duixian/kernel/assert';
import type { Id } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, ZERO_FEN } from '@duixian/kernel/money';
import type { Deed } from './diary.ts';

export interface BookRow {
  readonly bookId: string;
  readonly number: string | null;
  readonly openedOn: LegalDay;
  seq: bigint;
  head: string;
}

export interface AccountRow {
  readonly accountId: string;
  readonly ref: AccountRef;
  balance: Fen;
  version: number;
}

export interface EntryRow {
  readonly entryId: string;
  readonly posting: Posting;
  readonly contentHash: string;
  readonly seq: bigint;
  readonly previous: string;
  readonly hash: string;
  readonly deed: Deed;
  readonly transfers: readonly { readonly debit: string; readonly credit: string; readonly amount: Fen }[];
}

/** 账簿 · The books of one case while its story is told: balanced and chained by the rules the office posts by. */
export interface Ledger {
  readonly books: Map<string, BookRow>;
  readonly accounts: Map<string, AccountRow>;
  readonly entries: EntryRow[];
  open(bookId: string, number: string | null, on: LegalDay): void;
  post(posting: Posting, deed: Deed): void;
}

/** The first link of every chain. */
const GENESIS = '0'.repeat(64);

export function openLedger(idOn: <K extends string>(on: LegalDay) => Id<K>): Ledger {
  const books = new Map<string, BookRow>();
  const accounts = new Map<string, AccountRow>();
  const entries: EntryRow[] = [];
  return {
    books,
    accounts,
    entries,
    open: (bookId, number, on) => void books.set(bookId, { bookId, number, openedOn: on, seq: 0n, head: GENESIS }),
    post(posting, deed) {
      const book = must(books.get(posting.book), 'a posting is made in a book that is open');
      const before = new Map([...accounts].map(([key, { balance }]) => [key, balance]));
      const after = balancesAfter(before, posting.transfers);
      const moved = must(after.ok ? after.value : undefined, `${posting.key} can be posted`);
      for (const [key, { ref, balance }] of moved) {
        const kept = accounts.get(key) ?? { accountId: idOn<'ledger-account'>(deed.on), ref, balance: ZERO_FEN, version: 0 };
        accounts.set(key, { ...kept, balance, version: kept.version + 1 });
      }
      const texts = posting.transfers.map(({ debit, credit, amount }) => [keyOf(debit), keyOf(credit), amount.toString()]);
      const contentHash = sha256(JSON.stringify([posting.kind, posting.valueOn.toString(), texts]));
      const seq = book.seq + 1n;
      const hash = sha256(JSON.stringify([book.head, seq.toString(), posting.key, contentHash]));
      const idOf = (ref: AccountRef) => must(accounts.get(keyOf(ref)), 'moved just now').accountId;
      const transfers = posting.transfers.map(({ debit, credit, amount }) => ({ debit: idOf(debit), credit: idOf(credit), amount }));
      const entryId = idOn<'ledger-entry'>(deed.on);
      entries.push({ entryId, posting, contentHash, seq, previous: book.head, hash, deed, transfers });
      books.set(posting.book, { ...book, seq, head: hash });
    },
  };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
