import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import type { CourtId } from '@duixian/kernel/ids';
import { askInOne } from '@duixian/postgres/tx';

/** 账簿核验 · What a walk over every link of a court's books found. */
export interface LedgerCheck {
  readonly books: number;
  readonly entries: number;
  /** 合并链首 · The heads of all books, hashed in the order of their ids: one line that stands for the whole ledger. */
  readonly head: string;
  readonly faults: readonly LedgerFault[];
}

export interface LedgerFault {
  readonly kind: 'link-broken' | 'content-differs' | 'head-differs' | 'balance-differs';
  readonly book: string;
  readonly seq: bigint | null;
}

const MOST_FAULTS = 100;

/**
 * 核验全部账页 · Computes every link and every content again from what is stored, and every balance from its movements. A
 * row altered, taken out or slipped in shows here, whoever did it; with the head of an earlier report it shows even where
 * all later links were made anew.
 */
export async function checkLedger(ctx: Ctx, court: CourtId): Promise<LedgerCheck> {
  const [sums] = await askInOne<{ books: number; entries: number; head: string }>(ctx.tx, HEADS, [ctx.region, court]);
  const { books, entries, head } = must(sums, 'an aggregate has a row');
  const faults = await askInOne<LedgerFault>(ctx.tx, FAULTS, [ctx.region, court, MOST_FAULTS]);
  return { books, entries, head, faults };
}

const HEADS = `
select count(*)::int as books, coalesce(sum(chain_seq), 0)::int as entries,
  encode(sha256(convert_to(coalesce(string_agg(book_id::text || ' ' || chain_head, E'\\n' order by book_id), ''), 'UTF8')), 'hex') as head
from funds.book where region_id = $1::int and court_id = $2::int`;

const FAULTS = `
with said as (
  select t.entry_id, string_agg(
      '[' || to_json(d.book_id::text || '/' || d.kind || '/' || d.holder)::text || ',' || to_json(c.book_id::text || '/' || c.kind || '/' || c.holder)::text
        || ',"' || t.amount_fen::text || '"]', ',' order by t.line) as lines
  from funds.transfer t
  join funds.account d on d.region_id = t.region_id and d.account_id = t.debit_account
  join funds.account c on c.region_id = t.region_id and c.account_id = t.credit_account
  where t.region_id = $1::int and t.court_id = $2::int
  group by t.entry_id
), link as (
  select e.book_id, e.seq, e.hash, e.previous_hash, e.content_hash, s.lines, e.kind, e.value_on,
    lag(e.hash, 1, repeat('0', 64)) over w as before, row_number() over w as place,
    '["' || e.previous_hash || '","' || e.seq::text || '",' || to_json(e.key)::text || ',"' || e.content_hash || '"' as opening,
    ',"' || e.posted_by::text || '","' || e.posted_on::text || '",' || coalesce('"' || e.reverses::text || '"', 'null') || ','
      || coalesce(to_json(e.reason)::text, 'null') as tail
  from funds.entry e left join said s on s.entry_id = e.entry_id
  where e.region_id = $1::int and e.court_id = $2::int
  window w as (partition by e.book_id order by e.seq)
), fault as (
  select 'link-broken' as kind, book_id as book, seq from link
  where place <> seq or previous_hash <> before
    or hash not in (encode(sha256(convert_to(opening || tail || ']', 'UTF8')), 'hex'), encode(sha256(convert_to(opening || ']', 'UTF8')), 'hex'))
  union all
  select 'content-differs', book_id, seq from link
  where content_hash is distinct from encode(sha256(convert_to('["' || kind || '","' || value_on::text || '",[' || lines || ']]', 'UTF8')), 'hex')
  union all
  select 'head-differs', b.book_id, b.chain_seq from funds.book b
  left join lateral (
    select e.seq, e.hash from funds.entry e where e.region_id = b.region_id and e.book_id = b.book_id order by e.seq desc limit 1
  ) last on true
  where b.region_id = $1::int and b.court_id = $2::int
    and (b.chain_seq <> coalesce(last.seq, 0) or b.chain_head <> coalesce(last.hash, repeat('0', 64)))
  union all
  select 'balance-differs', a.book_id, null from funds.account a
  left join (
    select m.account_id, sum(m.amount_fen) as moved from funds.movement_view m where m.region_id = $1::int group by m.account_id
  ) m on m.account_id = a.account_id
  where a.region_id = $1::int and a.court_id = $2::int and a.balance_fen <> coalesce(m.moved, 0)
)
select kind, book, seq from fault order by book, seq nulls last limit $3::int`;
