import type { Ctx } from '@duixian/audit/act';
import { assert, must } from '@duixian/kernel/assert';
import type { Fen } from '@duixian/kernel/money';
import { prepared } from '@duixian/postgres/prepared';
import { type AccountRef, keyOf, type Posting } from '../rules/ledger.ts';
import { contentHashOf, tailOf } from './chain.ts';

export interface Move {
  readonly ref: AccountRef;
  readonly by: Fen;
}

/** What the statement counts of what it wrote. */
export interface Written {
  readonly entered: number;
  /** Places of the accounts that moved. */
  readonly moved: readonly bigint[];
  readonly lines: number;
  readonly largest: bigint;
}

/** The books a posting touches, in the order they are locked. */
export function booksOf(posting: Posting, moves: readonly Move[]): readonly string[] {
  return [...new Set([posting.book, ...moves.map(({ ref }) => ref.book)])].sort();
}

/** The parameters of {@link POST}. */
export function parametersOf(
  ctx: Ctx,
  posting: Posting,
  moves: readonly Move[],
  entryId: string,
  reason: string | null,
): readonly unknown[] {
  const place = new Map(moves.map(({ ref }, i) => [keyOf(ref), i + 1]));
  const at = (ref: AccountRef) => must(place.get(keyOf(ref)), 'an account of the posting');
  return [
    ...entryParameters(ctx, posting, moves, entryId, reason),
    moves.map(({ ref }) => ref.book),
    moves.map(({ ref }) => ref.kind),
    moves.map(({ ref }) => ref.holder),
    moves.map((move) => move.by),
    posting.transfers.map(({ debit }) => at(debit)),
    posting.transfers.map(({ credit }) => at(credit)),
    posting.transfers.map(({ amount }) => amount),
  ];
}

/** The parameters of {@link RECEIVE} before those of the receipt: one transfer, which raises both of its accounts. */
export function receivingParametersOf(ctx: Ctx, posting: Posting, moves: readonly Move[], entryId: string): readonly unknown[] {
  const [transfer, ...others] = posting.transfers;
  assert(transfer !== undefined && others.length === 0 && moves.length === 2, 'a receipt is one transfer between two accounts');
  return [...entryParameters(ctx, posting, moves, entryId, null), transfer.debit.kind, transfer.credit.kind];
}

/** The first 16 parameters of both statements below. */
function entryParameters(ctx: Ctx, posting: Posting, moves: readonly Move[], entryId: string, reason: string | null): readonly unknown[] {
  const by = { postedBy: ctx.actor.personId, postedOn: ctx.today.toString(), reverses: posting.reverses ?? null, reason };
  return [
    ctx.region,
    posting.book,
    booksOf(posting, moves),
    entryId,
    posting.kind,
    posting.key,
    contentHashOf(posting),
    posting.valueOn.toString(),
    by.reverses,
    reason,
    by.postedBy,
    by.postedOn,
    ctx.now.toString(),
    JSON.stringify(posting.key),
    tailOf(by),
    moves.map(() => ctx.newId<'ledger-account'>()),
  ];
}

const LOCKED = `
with locked as (
  select book_id, court_id, chain_seq, chain_head
  from funds.book where region_id = $1::int and book_id = any ($3::uuid[]) and state = 'open'
  order by book_id for no key update
)`;

/** A receipt the bank's line of which is already there writes nothing, and then neither does its posting. */
const RECEIVED = `, received as (
  insert into funds.receipt (region_id, receipt_id, court_id, reference, content_hash, amount_fen, value_on, payer_name, payer_account,
    payer_bank, sub_account, remark, recorded_by, recorded_on, recorded_at, state, book_id, claims, covered_fen, case_id, matched_how,
    claimed_by, claimed_on, performance_kind, performed_on)
  select $1::int, $19::uuid, $20::int, $21::text, $22::text, $23::bigint, $24::date, $25::text, $26::text,
    $27::text, $28::text, $29::text, $11::uuid, $12::date, $13::timestamptz, $30::text, book_id, $31::int, 0, $32::uuid, $33::text,
    $34::uuid, $35::date, $36::text, $37::date
  from locked where book_id = $2::uuid
  on conflict (region_id, reference) do nothing
  returning receipt_id
)`;

const entered = (from: string) => `, entered as (
  insert into funds.entry (region_id, entry_id, court_id, book_id, seq, kind, key, content_hash, value_on, reverses, reason,
    posted_by, posted_on, posted_at, previous_hash, hash)
  select $1::int, $4::uuid, court_id, book_id, chain_seq + 1, $5::text, $6::text, $7::text, $8::date, $9::uuid, $10::text,
    $11::uuid, $12::date, $13::timestamptz, chain_head,
    encode(sha256(convert_to('["' || chain_head || '","' || (chain_seq + 1)::text || '",' || $14::text || ',"' || $7::text || '"' || $15::text || ']', 'UTF8')), 'hex')
  from ${from} where book_id = $2::uuid
  on conflict (region_id, key) do nothing
  returning entry_id, court_id, seq, hash
)`;

const LINKED = `, linked as (
  update funds.book as b set chain_seq = e.seq, chain_head = e.hash
  from entered e where b.region_id = $1::int and b.book_id = $2::uuid
)`;

const MOVED = `, move as (
  select * from unnest($16::uuid[], $17::uuid[], $18::text[], $19::text[], $20::bigint[])
    with ordinality as m (account_id, book_id, kind, holder, delta, n)
), raised as (
  insert into funds.account as a (region_id, account_id, court_id, book_id, kind, holder, balance_fen, version)
  select $1::int, m.account_id, l.court_id, m.book_id, m.kind, m.holder, m.delta, 1
  from move m join locked l on l.book_id = m.book_id cross join entered where m.delta >= 0
  on conflict (region_id, book_id, kind, holder) do update
    set balance_fen = a.balance_fen + excluded.balance_fen, version = a.version + 1
  returning a.account_id, a.book_id, a.kind, a.holder, a.balance_fen
)`;

const LOWERED = `, lowered as (
  update funds.account as a set balance_fen = a.balance_fen + m.delta, version = a.version + 1
  from move m cross join entered
  where m.delta < 0 and a.region_id = $1::int and a.book_id = m.book_id and a.kind = m.kind and a.holder = m.holder
    and a.balance_fen + m.delta >= 0
  returning a.account_id, a.book_id, a.kind, a.holder, a.balance_fen
)`;

const WRITTEN = `, moved as (
  select m.n, r.account_id, r.balance_fen
  from (select * from raised union all select * from lowered) r
  join move m on m.book_id = r.book_id and m.kind = r.kind and m.holder = r.holder
), places as (
  select array_agg(account_id order by n) as ids, count(*) as found from moved
), written as (
  insert into funds.transfer (region_id, entry_id, line, court_id, debit_account, credit_account, amount_fen)
  select $1::int, e.entry_id, t.line, e.court_id, p.ids[t.debit], p.ids[t.credit], t.amount
  from unnest($21::int[], $22::int[], $23::bigint[]) with ordinality as t (debit, credit, amount, line)
  cross join entered e cross join places p
  where p.found = cardinality($16::uuid[])
  returning line
)
select (select count(*)::int from entered) as entered, (select coalesce(array_agg(n), '{}') from moved) as moved,
  (select count(*)::int from written) as lines, (select coalesce(max(balance_fen), 0) from moved) as largest`;

/** Balances and transfer of a receipt, whose amount is $23: half the plan of the general case. */
const RAISED = `, raised as (
  insert into funds.account as a (region_id, account_id, court_id, book_id, kind, holder, balance_fen, version)
  select $1::int, m.account_id, e.court_id, $2::uuid, m.kind, '', $23::bigint, 1
  from entered e cross join (values (($16::uuid[])[1], $17::text), (($16::uuid[])[2], $18::text)) as m (account_id, kind)
  on conflict (region_id, book_id, kind, holder) do update
    set balance_fen = a.balance_fen + excluded.balance_fen, version = a.version + 1
  returning a.account_id, a.kind, a.balance_fen
), written as (
  insert into funds.transfer (region_id, entry_id, line, court_id, debit_account, credit_account, amount_fen)
  select $1::int, e.entry_id, 1, e.court_id, d.account_id, c.account_id, $23::bigint
  from entered e join raised d on d.kind = $17::text join raised c on c.kind = $18::text
  returning line
)
select (select count(*)::int from entered) as entered, '{1,2}'::bigint[] as moved, (select count(*)::int from written) as lines,
  (select coalesce(max(balance_fen), 0) from raised) as largest`;

/** 过账语句 · Locks, entry, link of the chain, balances and transfers; all of it hangs on the entry's insert. */
export const POST = prepared(LOCKED + entered('locked') + LINKED + MOVED + LOWERED + WRITTEN);

/** 到账语句 · The same with the receipt before it, which only ever raises balances. */
export const RECEIVE = prepared(LOCKED + RECEIVED + entered('locked cross join received') + LINKED + RAISED);
