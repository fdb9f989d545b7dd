import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { prepared } from '@duixian/postgres/prepared';
import { askInOne } from '@duixian/postgres/tx';
import { type AccountRef, keyOf, MOST_OF_A_BALANCE, movesOf, type Posting, type PostingRefusal, type Transfer } from '../rules/ledger.ts';
import { lockBooks, sha256 } from './books.ts';
import { funds } from './tables.ts';

export type PostRefusal = PostingRefusal | { readonly kind: 'same-key-other-content'; readonly key: string };

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
  const moves = movesOf(posting.transfers);
  if (!moves.ok) return moves;
  const accounts = [...moves.value.values()];
  const place = new Map([...moves.value.keys()].map((key, i) => [key, i + 1]));
  const at = (ref: AccountRef) => must(place.get(keyOf(ref)), 'an account of the posting');
  const books = [...new Set([posting.book, ...accounts.map(({ ref }) => ref.book)])].sort();
  // An account made by a posting that was running a moment ago must be seen: the locks are taken before the statement looks.
  if (accounts.some(({ by }) => by < 0n)) await lockBooks(ctx, books);

  const contentHash = contentHashOf(posting);
  const entryId = ctx.newId<'ledger-entry'>();
  const reason = reversal?.reason ?? null;
  const by = { postedBy: ctx.actor.personId, postedOn: ctx.today.toString(), reverses: posting.reverses ?? null, reason };
  const rows = await askInOne<Written>(ctx.tx, POST, [
    ctx.region,
    posting.book,
    books,
    entryId,
    posting.kind,
    posting.key,
    contentHash,
    posting.valueOn.toString(),
    by.reverses,
    reason,
    by.postedBy,
    by.postedOn,
    ctx.now.toString(),
    JSON.stringify(posting.key),
    tailOf(by),
    accounts.map(() => ctx.newId<'ledger-account'>()),
    accounts.map(({ ref }) => ref.book),
    accounts.map(({ ref }) => ref.kind),
    accounts.map(({ ref }) => ref.holder),
    accounts.map(({ by: delta }) => delta),
    posting.transfers.map(({ debit }) => at(debit)),
    posting.transfers.map(({ credit }) => at(credit)),
    posting.transfers.map(({ amount }) => amount),
  ]);
  const done = must(rows[0], 'a posting counts what it wrote');
  if (done.entered === 0) return alreadyPosted(ctx, posting.key, contentHash);
  if (done.moved.length < accounts.length) return refuse(await tooSmall(ctx, accounts, done.moved));
  if (done.largest > MOST_OF_A_BALANCE) return refuse({ kind: 'balance-too-large', limit: MOST_OF_A_BALANCE });
  must(done.lines === posting.transfers.length || undefined, 'every transfer of a posting is written');
  return ok({ entryId, fresh: true });
}

interface Written {
  readonly entered: number;
  /** Places of the accounts that moved. */
  readonly moved: readonly bigint[];
  readonly lines: number;
  readonly largest: bigint;
}

/** What a posting says, whoever posts it: the content its key stands for. */
export function contentHashOf(posting: Pick<Posting, 'kind' | 'valueOn' | 'transfers'>): string {
  return sha256(JSON.stringify([posting.kind, posting.valueOn.toString(), posting.transfers.map(asText)]));
}

interface PostedBy {
  readonly postedBy: string;
  readonly postedOn: string;
  readonly reverses: string | null;
  readonly reason: string | null;
}

/** The rest of a link: who, when, what it reverses and why. */
function tailOf(by: PostedBy): string {
  return `,${JSON.stringify([by.postedBy, by.postedOn, by.reverses, by.reason]).slice(1, -1)}`;
}

/** 链 · The link of one entry, as the statement computes it. Entries from before the second form of the link have a shorter one. */
export function linkOf(entry: { head: string; seq: bigint; key: string; contentHash: string } & PostedBy): readonly [string, string] {
  const first = JSON.stringify([entry.head, entry.seq.toString(), entry.key, entry.contentHash]);
  return [sha256(`${first.slice(0, -1)}${tailOf(entry)}]`), sha256(first)];
}

async function alreadyPosted(ctx: Ctx, key: string, contentHash: string): Promise<Result<Posted, PostRefusal>> {
  const kept = await funds(ctx.tx)
    .selectFrom('funds.entry')
    .select(['entry_id', 'content_hash'])
    .where('region_id', '=', ctx.region)
    .where('key', '=', key)
    .executeTakeFirst();
  const entry = must(kept, 'an entry that was not written is already there, in a book that is open');
  return entry.content_hash === contentHash
    ? ok({ entryId: entry.entry_id, fresh: false })
    : refuse({ kind: 'same-key-other-content', key });
}

async function tooSmall(
  ctx: Ctx,
  accounts: readonly { readonly ref: AccountRef; readonly by: bigint }[],
  moved: readonly bigint[],
): Promise<PostingRefusal> {
  const stayed = accounts.find((_, i) => !moved.includes(BigInt(i + 1)));
  const { ref, by } = must(stayed, 'an account did not move');
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

function asText({ debit, credit, amount }: Transfer): readonly string[] {
  return [keyOf(debit), keyOf(credit), amount.toString()];
}

const POST = prepared(`
with locked as (
  select book_id, court_id, chain_seq, chain_head
  from funds.book where region_id = $1::int and book_id = any ($3::uuid[])
  order by book_id for no key update
), entered as (
  insert into funds.entry (region_id, entry_id, court_id, book_id, seq, kind, key, content_hash, value_on, reverses, reason,
    posted_by, posted_on, posted_at, previous_hash, hash)
  select $1::int, $4::uuid, court_id, book_id, chain_seq + 1, $5::text, $6::text, $7::text, $8::date, $9::uuid, $10::text,
    $11::uuid, $12::date, $13::timestamptz, chain_head,
    encode(sha256(convert_to('["' || chain_head || '","' || (chain_seq + 1)::text || '",' || $14::text || ',"' || $7::text || '"' || $15::text || ']', 'UTF8')), 'hex')
  from locked where book_id = $2::uuid
  on conflict (region_id, key) do nothing
  returning entry_id, court_id, seq, hash
), linked as (
  update funds.book as b set chain_seq = e.seq, chain_head = e.hash
  from entered e where b.region_id = $1::int and b.book_id = $2::uuid
), move as (
  select * from unnest($16::uuid[], $17::uuid[], $18::text[], $19::text[], $20::bigint[])
    with ordinality as m (account_id, book_id, kind, holder, delta, n)
), raised as (
  insert into funds.account as a (region_id, account_id, court_id, book_id, kind, holder, balance_fen, version)
  select $1::int, m.account_id, l.court_id, m.book_id, m.kind, m.holder, m.delta, 1
  from move m join locked l on l.book_id = m.book_id cross join entered where m.delta >= 0
  on conflict (region_id, book_id, kind, holder) do update
    set balance_fen = a.balance_fen + excluded.balance_fen, version = a.version + 1
  returning a.account_id, a.book_id, a.kind, a.holder, a.balance_fen
), lowered as (
  update funds.account as a set balance_fen = a.balance_fen + m.delta, version = a.version + 1
  from move m cross join entered
  where m.delta < 0 and a.region_id = $1::int and a.book_id = m.book_id and a.kind = m.kind and a.holder = m.holder
    and a.balance_fen + m.delta >= 0
  returning a.account_id, a.book_id, a.kind, a.holder, a.balance_fen
), moved as (
  select m.n, r.account_id, r.balance_fen
  from (select * from raised union all select * from lowered) r
  join move m on m.book_id = r.book_id and m.kind = r.kind and m.holder = r.holder
), written as (
  insert into funds.transfer (region_id, entry_id, line, court_id, debit_account, credit_account, amount_fen)
  select $1::int, e.entry_id, t.line, e.court_id, d.account_id, c.account_id, t.amount
  from unnest($21::int[], $22::int[], $23::bigint[]) with ordinality as t (debit, credit, amount, line)
  join moved d on d.n = t.debit join moved c on c.n = t.credit cross join entered e
  returning line
)
select (select count(*)::int from entered) as entered, (select coalesce(array_agg(n), '{}') from moved) as moved,
  (select count(*)::int from written) as lines, (select coalesce(max(balance_fen), 0) from moved) as largest`);
