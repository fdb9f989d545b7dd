import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { askInOne } from '@duixian/postgres/tx';
import { MOST_OF_A_BALANCE, movesOf, type Posting, type PostingRefusal } from '../rules/ledger.ts';
import { lockBooks } from './books.ts';
import { contentHashOf } from './chain.ts';
import { booksOf, type Move, POST, parametersOf, RECEIVE, receivingParametersOf, type Written } from './posting-statement.ts';
import { funds } from './tables.ts';

export type PostRefusal =
  | PostingRefusal
  | { readonly kind: 'same-key-other-content'; readonly key: string }
  | { readonly kind: 'book-not-open' };

export interface Posted {
  readonly entryId: string;
  /** False when the same posting was already there. */
  readonly fresh: boolean;
}

/**
 * 过账 · Writes one posting in one statement: locks its books in id order, adds the entry and its link of the chain, moves
 * the balances, writes the transfers. All of it hangs on the entry's insert, so the same key again moves nothing.
 *
 * Balances move by their difference, under the row lock of the account: nothing read before can be out of date. An
 * account that would fall below zero is left alone and the posting refused; the refusal rolls the act back.
 * The same key with the same content is no news; with other content it is refused.
 */
export async function post(ctx: Ctx, posting: Posting, reversal?: { readonly reason: string }): Promise<Result<Posted, PostRefusal>> {
  const found = movesOf(posting.transfers);
  if (!found.ok) return found;
  const moves = [...found.value.values()];
  // An account made by a posting that was running a moment ago must be seen: the locks are taken before the statement looks.
  if (moves.some(({ by }) => by < 0n)) await lockBooks(ctx, booksOf(posting, moves));
  const entryId = ctx.newId<'ledger-entry'>();
  const [done] = await askInOne<Written>(ctx.tx, POST, parametersOf(ctx, posting, moves, entryId, reversal?.reason ?? null));
  return judged(ctx, posting, moves, entryId, must(done, 'a posting counts what it wrote'));
}

/** 到账过账 · A receipt and its posting in one statement. Not fresh: the bank's line was already there, and nothing is written. */
export async function postReceipt(
  ctx: Ctx,
  posting: Posting,
  receipt: readonly unknown[],
): Promise<Result<{ readonly fresh: boolean }, PostRefusal>> {
  const found = movesOf(posting.transfers);
  if (!found.ok) return found;
  const moves = [...found.value.values()];
  const entryId = ctx.newId<'ledger-entry'>();
  const [done] = await askInOne<Written>(ctx.tx, RECEIVE, [...receivingParametersOf(ctx, posting, moves, entryId), ...receipt]);
  const written = must(done, 'a posting counts what it wrote');
  return written.entered === 0 ? ok({ fresh: false }) : judged(ctx, posting, moves, entryId, written);
}

async function judged(
  ctx: Ctx,
  posting: Posting,
  moves: readonly Move[],
  entryId: string,
  done: Written,
): Promise<Result<Posted, PostRefusal>> {
  if (done.entered === 0) return alreadyPosted(ctx, posting);
  if (done.moved.length < moves.length) return refuse(await tooSmall(ctx, moves, done.moved));
  if (done.largest > MOST_OF_A_BALANCE) return refuse({ kind: 'balance-too-large', limit: MOST_OF_A_BALANCE });
  must(done.lines === posting.transfers.length || undefined, 'every transfer of a posting is written');
  return ok({ entryId, fresh: true });
}

async function alreadyPosted(ctx: Ctx, posting: Posting): Promise<Result<Posted, PostRefusal>> {
  const kept = await funds(ctx.tx)
    .selectFrom('funds.entry')
    .select(['entry_id', 'content_hash'])
    .where('region_id', '=', ctx.region)
    .where('key', '=', posting.key)
    .executeTakeFirst();
  if (kept === undefined) return refuse({ kind: 'book-not-open' });
  if (kept.content_hash !== contentHashOf(posting)) return refuse({ kind: 'same-key-other-content', key: posting.key });
  return ok({ entryId: kept.entry_id, fresh: false });
}

/** The account that held too little: one of those that did not move. */
async function tooSmall(ctx: Ctx, moves: readonly Move[], moved: readonly bigint[]): Promise<PostingRefusal> {
  const { ref, by } = must(
    moves.find((_, i) => !moved.includes(BigInt(i + 1))),
    'an account did not move',
  );
  const kept = await funds(ctx.tx)
    .selectFrom('funds.account')
    .select('balance_fen')
    .where('region_id', '=', ctx.region)
    .where('book_id', '=', ref.book)
    .where('kind', '=', ref.kind)
    .where('holder', '=', ref.holder)
    .executeTakeFirst();
  return { kind: 'balance-too-small', account: ref, balance: fen(kept?.balance_fen ?? 0n), needed: fen(-by) };
}
