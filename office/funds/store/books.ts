import { createHash } from 'node:crypto';
import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CourtId, courtIdFrom } from '@duixian/kernel/ids';
import { type Fen, fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import {
  type AccountKind,
  type AccountRef,
  balancesAfter,
  keyOf,
  type Posting,
  type PostingRefusal,
  type Transfer,
} from '../rules/ledger.ts';
import { type FundsTables, funds } from './tables.ts';

export interface Book {
  readonly bookId: string;
  readonly court: CourtId;
  readonly number: string | null;
  readonly state: 'open' | 'closed';
  readonly seq: bigint;
  readonly head: string;
}

/** The first link of every chain. */
const GENESIS = '0'.repeat(64);

/** 开立账簿 · `false` when it is already there. */
export async function insertBook(ctx: Ctx, of: { bookId: string; court: CourtId; number: string | null }): Promise<boolean> {
  const made = await funds(ctx.tx)
    .insertInto('funds.book')
    .values({
      region_id: ctx.region,
      book_id: of.bookId,
      court_id: of.court,
      kind: of.number === null ? 'unmatched' : 'case',
      number: of.number,
      state: 'open',
      opened_on: ctx.today.toString(),
      chain_seq: 0n,
      chain_head: GENESIS,
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'book_id']).doNothing())
    .returning('book_id')
    .executeTakeFirst();
  return made !== undefined;
}

/** Locks the books of an act in id order; nothing else in this module is locked by a posting. */
export async function lockBooks(ctx: Ctx, bookIds: readonly string[]): Promise<ReadonlyMap<string, Book>> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.book')
    .select(['book_id', 'court_id', 'number', 'state', 'chain_seq', 'chain_head'])
    .where('region_id', '=', ctx.region)
    .where('book_id', 'in', [...bookIds])
    .orderBy('book_id')
    .forUpdate()
    .execute();
  return new Map(
    rows.map((row) => [
      row.book_id,
      {
        bookId: row.book_id,
        court: courtIdFrom(row.court_id),
        number: row.number,
        state: row.state === 'closed' ? 'closed' : 'open',
        seq: row.chain_seq,
        head: row.chain_head,
      },
    ]),
  );
}

export async function lockBook(ctx: Ctx, bookId: string): Promise<Book | undefined> {
  return (await lockBooks(ctx, [bookId])).get(bookId);
}

/** 子账号 · The case a sub-account number belongs to. */
export async function bookByNumber(ctx: Ctx, number: string): Promise<{ bookId: string; court: CourtId; state: string } | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.book')
    .select(['book_id', 'court_id', 'state'])
    .where('region_id', '=', ctx.region)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { bookId: row.book_id, court: courtIdFrom(row.court_id), state: row.state };
}

export type PostRefusal = PostingRefusal | { readonly kind: 'same-key-other-content'; readonly key: string };

/**
 * 过账 · Writes one posting: entry, transfers, balances and the link of the chain. The caller holds the books' locks.
 * The same key with the same content is no news; with other content it is refused.
 */
export async function post(
  ctx: Ctx,
  posting: Posting,
  reversal?: { readonly reason: string },
): Promise<Result<{ readonly entryId: string; readonly fresh: boolean }, PostRefusal>> {
  const contentHash = sha256(JSON.stringify([posting.kind, posting.valueOn.toString(), posting.transfers.map(asText)]));
  const kept = await funds(ctx.tx)
    .selectFrom('funds.entry')
    .select(['entry_id', 'content_hash'])
    .where('region_id', '=', ctx.region)
    .where('key', '=', posting.key)
    .executeTakeFirst();
  if (kept)
    return kept.content_hash === contentHash
      ? ok({ entryId: kept.entry_id, fresh: false })
      : refuse({ kind: 'same-key-other-content', key: posting.key });

  const bookIds = [...new Set(posting.transfers.flatMap(({ debit, credit }) => [debit.book, credit.book]))].sort();
  const books = await lockBooks(ctx, bookIds);
  const own = must(books.get(posting.book), 'a posting is made in a book that is there');
  const accounts = await accountsOf(ctx, bookIds);
  const after = balancesAfter(new Map([...accounts].map(([key, { balance }]) => [key, balance])), posting.transfers);
  if (!after.ok) return after;

  const rows = accountRows(ctx, books, accounts, [...after.value.values()]);
  const idOf = (ref: AccountRef) => must(rows.get(keyOf(ref)), 'every account of the posting is written').account_id;
  const entryId = ctx.newId<'ledger-entry'>();
  const seq = own.seq + 1n;
  const hash = sha256(JSON.stringify([own.head, seq.toString(), posting.key, contentHash]));
  // One statement: balances, the link of the chain, the entry and its transfers stand or fall together and cost one round trip.
  await funds(ctx.tx)
    .with('saved', (db) =>
      db
        .insertInto('funds.account')
        .values([...rows.values()])
        .onConflict((conflict) =>
          conflict.columns(['region_id', 'book_id', 'kind', 'holder']).doUpdateSet((row) => ({
            balance_fen: row.ref('excluded.balance_fen'),
            version: row.ref('excluded.version'),
          })),
        )
        .returning('account_id'),
    )
    .with('linked', (db) =>
      db
        .updateTable('funds.book')
        .set({ chain_seq: seq, chain_head: hash })
        .where('region_id', '=', ctx.region)
        .where('book_id', '=', own.bookId)
        .returning('book_id'),
    )
    .with('entered', (db) =>
      db
        .insertInto('funds.entry')
        .values({
          region_id: ctx.region,
          entry_id: entryId,
          court_id: own.court,
          book_id: own.bookId,
          seq,
          kind: posting.kind,
          key: posting.key,
          content_hash: contentHash,
          value_on: posting.valueOn.toString(),
          reverses: posting.reverses ?? null,
          reason: reversal?.reason ?? null,
          posted_by: ctx.actor.personId,
          posted_on: ctx.today.toString(),
          posted_at: ctx.now.toString(),
          previous_hash: own.head,
          hash,
        })
        .returning('entry_id'),
    )
    .insertInto('funds.transfer')
    .values(
      posting.transfers.map(({ debit, credit, amount }, i) => ({
        region_id: ctx.region,
        entry_id: entryId,
        line: i + 1,
        court_id: own.court,
        debit_account: idOf(debit),
        credit_account: idOf(credit),
        amount_fen: amount,
      })),
    )
    .execute();
  return ok({ entryId, fresh: true });
}

interface Kept {
  readonly accountId: string;
  readonly balance: Fen;
  readonly version: number;
}

async function accountsOf(ctx: Ctx, bookIds: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.account')
    .select(['account_id', 'book_id', 'kind', 'holder', 'balance_fen', 'version'])
    .where('region_id', '=', ctx.region)
    .where('book_id', 'in', [...bookIds])
    .execute();
  return new Map(
    rows.map((row) => [
      keyOf({ book: row.book_id, kind: accountKind(row.kind), holder: row.holder }),
      { accountId: row.account_id, balance: fen(row.balance_fen), version: row.version },
    ]),
  );
}

/** The accounts a posting moves, with the balance they will have; a new one gets its id here. */
function accountRows(
  ctx: Ctx,
  books: ReadonlyMap<string, Book>,
  before: ReadonlyMap<string, Kept>,
  after: readonly { readonly ref: AccountRef; readonly balance: Fen }[],
): ReadonlyMap<string, FundsTables['funds.account']> {
  return new Map(
    after.map(({ ref, balance }) => {
      const kept = before.get(keyOf(ref));
      const row = {
        region_id: ctx.region,
        account_id: kept?.accountId ?? ctx.newId<'ledger-account'>(),
        court_id: must(books.get(ref.book), 'its book is locked').court,
        book_id: ref.book,
        kind: ref.kind,
        holder: ref.holder,
        balance_fen: balance,
        version: (kept?.version ?? 0) + 1,
      };
      return [keyOf(ref), row];
    }),
  );
}

const KINDS: readonly AccountKind[] = ['bank', 'held', 'payable', 'fee', 'cost', 'surplus', 'in-transit'];

export function accountKind(text: string): AccountKind {
  return must(
    KINDS.find((kind) => kind === text),
    `account kind ${text}`,
  );
}

function asText({ debit, credit, amount }: Transfer): readonly string[] {
  return [keyOf(debit), keyOf(credit), amount.toString()];
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
