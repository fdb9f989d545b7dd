import { createHash } from 'node:crypto';
import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CourtId, courtIdFrom } from '@duixian/kernel/ids';
import { type Fen, fen } from '@duixian/kernel/money';
import { ACCOUNT_KINDS, type AccountKind } from '../rules/ledger.ts';
import { funds } from './tables.ts';

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
    .forNoKeyUpdate()
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

/** 账面余额 · The book's share of the bank: all that is owed out of it, whatever it is held as. */
export async function balanceOfBook(ctx: Ctx, bookId: string): Promise<Fen> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.account')
    .select('balance_fen')
    .where('region_id', '=', ctx.region)
    .where('book_id', '=', bookId)
    .where('kind', '=', 'bank')
    .executeTakeFirst();
  return fen(row?.balance_fen ?? 0n);
}

export async function saveBookState(ctx: Ctx, bookId: string, state: Book['state']): Promise<void> {
  await funds(ctx.tx).updateTable('funds.book').set({ state }).where('region_id', '=', ctx.region).where('book_id', '=', bookId).execute();
}

export function accountKind(text: string): AccountKind {
  return must(
    ACCOUNT_KINDS.find((kind) => kind === text),
    `account kind ${text}`,
  );
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
