import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import type { CourtId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { askInOne } from '@duixian/postgres/tx';

/** 账面一侧 · What a court's books hold at the end of a day. */
export interface BooksOn {
  readonly bank: Fen;
  readonly unmatched: Fen;
  readonly inTransit: Fen;
}

/** Bank by value day, as the bank itself counts; what nobody has matched and what is under way as they stand now. */
export async function booksOn(ctx: Ctx, court: CourtId, on: LegalDay): Promise<BooksOn> {
  const [row] = await askInOne<{ bank: bigint; unmatched: bigint; in_transit: bigint }>(ctx.tx, BOOKS, [ctx.region, court, on.toString()]);
  const { bank, unmatched, in_transit } = must(row, 'an aggregate has a row');
  return { bank: fen(bank), unmatched: fen(unmatched), inTransit: fen(in_transit) };
}

const BOOKS = `
select (select coalesce(sum(a.balance_fen), 0)::bigint from funds.account a
    where a.region_id = $1::int and a.court_id = $2::int and a.kind = 'bank')
  - (select coalesce(sum(m.amount_fen), 0)::bigint from funds.movement_view m
    where m.region_id = $1::int and m.account_kind = 'bank' and m.value_on > $3::date
      and m.book_id in (select b.book_id from funds.book b where b.region_id = $1::int and b.court_id = $2::int)) as bank,
  (select coalesce(sum(a.balance_fen), 0)::bigint from funds.account a
    join funds.book b on b.region_id = a.region_id and b.book_id = a.book_id
    where a.region_id = $1::int and a.court_id = $2::int and a.kind = 'held' and b.kind = 'unmatched') as unmatched,
  (select coalesce(sum(a.balance_fen), 0)::bigint from funds.account a
    where a.region_id = $1::int and a.court_id = $2::int and a.kind = 'in-transit') as in_transit`;

/** 银行一侧 · What the bank told of a court's money up to a day, from its feed and from files, each line once. */
export interface BankOn {
  readonly lines: number;
  readonly balance: Fen;
}

export async function bankOn(ctx: Ctx, of: { court: CourtId; prefix: string; top: boolean; on: LegalDay }): Promise<BankOn> {
  const [row] = await askInOne<{ lines: number; balance: bigint }>(
    ctx.tx,
    `${TOLD}
     select count(*)::int as lines, coalesce(sum(case when direction = 'in' then amount_fen else -amount_fen end), 0)::bigint as balance from told`,
    [ctx.region, of.court, of.on.toString(), of.prefix, of.top],
  );
  const { lines, balance } = must(row, 'an aggregate has a row');
  return { lines, balance: fen(balance) };
}

export interface Difference {
  readonly kind: 'at-bank-only' | 'in-books-only' | 'amount-differs';
  readonly reference: string;
  /** What the bank has and the books have not, in fen; below zero the other way round. */
  readonly amount: Fen;
  readonly valueOn: LegalDay | null;
  readonly caseId: string | null;
  readonly words: string;
}

/** 逐笔差异 · Every line that stands on one side only, or with another amount. */
export async function differencesOn(
  ctx: Ctx,
  of: { court: CourtId; prefix: string; top: boolean; on: LegalDay },
  limit: number,
): Promise<readonly Difference[]> {
  const rows = await askInOne<{
    kind: Difference['kind'];
    reference: string;
    amount: bigint;
    value_on: string | null;
    case_id: string | null;
    words: string;
  }>(ctx.tx, `${TOLD}${COMPARED}`, [ctx.region, of.court, of.on.toString(), of.prefix, of.top, limit]);
  return rows.map((row) => ({
    kind: row.kind,
    reference: row.reference,
    amount: fen(row.amount),
    valueOn: row.value_on === null ? null : day(row.value_on),
    caseId: row.case_id,
    words: row.words,
  }));
}

/**
 * The bank's lines of one court. Whose a line is: the court of the receipt or the payment it became, else the court its
 * account number names, else the court that keeps what names none.
 */
const TOLD = `
with line as (
  select distinct on (l.reference) l.reference, l.direction, l.amount_fen, l.value_date as value_on, l.sub_account,
    l.counterparty_name || ' ' || l.remark as words, r.court_id as receipt_court, o.court_id as order_court
  from agencies.statement_line_view l
  left join funds.receipt r on r.region_id = l.region_id and r.reference = l.reference
  left join funds.payment_order o on o.region_id = l.region_id and o.bank_reference = l.reference
  where l.region_id = $1::int and l.value_date <= $3::date
  order by l.reference, l.bank
), told as (
  select reference, direction, amount_fen, value_on, words from line
  where coalesce(receipt_court, order_court) = $2::int
    or (receipt_court is null and order_court is null
      and case when left(sub_account, length($4::text)) = $4::text then true else $5::boolean and sub_account !~ '^\\d{20}$' end)
  union all
  select s.reference, min(s.direction), min(s.amount_fen), min(s.value_on), min(s.counterparty_name || ' ' || s.remark)
  from funds.statement_row s
  where s.region_id = $1::int and s.court_id = $2::int and s.value_on <= $3::date and s.reference is not null and s.result <> 'refused'
    and not exists (select 1 from line x where x.reference = s.reference)
  group by s.reference
)`;

const COMPARED = `
, posted as (
  select r.reference, 'in' as direction, r.amount_fen, r.value_on, r.case_id, r.payer_name || ' ' || r.remark as words
  from funds.receipt r
  where r.region_id = $1::int and r.court_id = $2::int and r.value_on <= $3::date
  union all
  select coalesce(o.bank_reference, split_part(e.key, ':', 2) || '-' || split_part(e.key, ':', 3)), 'out', t.amount_fen, e.value_on, o.case_id, o.payee_name
  from funds.entry e
  join funds.transfer t on t.region_id = e.region_id and t.entry_id = e.entry_id
  join funds.payment_order o on o.region_id = e.region_id and o.order_id::text = split_part(e.key, ':', 2)
  where e.region_id = $1::int and e.court_id = $2::int and e.kind = 'payment' and e.value_on <= $3::date and e.key like 'payment:%'
  union all
  select substr(e.key, 8), 'in', t.amount_fen, e.value_on, e.book_id, ''
  from funds.entry e join funds.transfer t on t.region_id = e.region_id and t.entry_id = e.entry_id
  where e.region_id = $1::int and e.court_id = $2::int and e.kind = 'return' and e.value_on <= $3::date
), both_sides as (
  select t.reference as at_bank, p.reference as in_books, coalesce(t.reference, p.reference) as reference, t.amount_fen as told, p.amount_fen as held,
    coalesce(t.direction, p.direction) as direction, coalesce(t.value_on, p.value_on) as value_on, p.case_id, coalesce(nullif(trim(t.words), ''), p.words, '') as words
  from told t full join posted p on p.reference = t.reference and p.direction = t.direction
)
select case when in_books is null then 'at-bank-only' when at_bank is null then 'in-books-only' else 'amount-differs' end as kind,
  reference, (coalesce(told, 0) - coalesce(held, 0)) * case when direction = 'in' then 1 else -1 end as amount, value_on, case_id, left(words, 200) as words
from both_sides where in_books is null or at_bank is null or told <> held
order by value_on, reference limit $6::int`;
