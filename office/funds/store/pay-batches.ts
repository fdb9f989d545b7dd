import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day, type Instant, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { askInOne } from '@duixian/postgres/tx';
import type { OrderPurpose } from '../rules/postings.ts';
import { type OrderId, purposeFrom } from './orders.ts';
import type { PayoutId } from './payouts.ts';
import { payeeFrom } from './sealed-account.ts';
import { funds } from './tables.ts';

export type BatchId = Id<'pay-batch'>;
export type BatchChannel = 'file' | 'adapter';

/** 每份文件的笔数 · Banks take files of so many payments: a setting of the office. An item's part follows from its number. */
export const IN_A_FILE = 10_000;

/** 收进批次 · Every order of a court that waits and is in no other batch, by case; nothing is taken where there is none. */
export async function insertBatch(
  ctx: Ctx,
  of: { batch: BatchId; court: CourtId; channel: BatchChannel; most: number },
): Promise<{ readonly items: number; readonly amount: Fen } | undefined> {
  const [row] = await askInOne<Taken>(ctx.tx, TAKEN, [ctx.region, of.court, of.most]);
  const { orders, cases, amount } = must(row, 'an aggregate has a row');
  if (orders.length === 0) return undefined;
  await funds(ctx.tx)
    .insertInto('funds.pay_batch')
    .values({
      region_id: ctx.region,
      batch_id: of.batch,
      court_id: of.court,
      channel: of.channel,
      state: 'sending',
      item_count: orders.length,
      amount_fen: amount,
      opened_by: ctx.actor.personId,
      opened_on: ctx.today.toString(),
      opened_at: ctx.now.toString(),
      finished_at: null,
    })
    .execute();
  // In one act, but in steps: no single statement grows with the batch.
  for (let from = 0; from < orders.length; from += LISTED_AT_ONCE) {
    const part = (ids: readonly string[]) => ids.slice(from, from + LISTED_AT_ONCE);
    await askInOne(ctx.tx, LIST, [ctx.region, of.batch, of.court, from, part(orders), part(cases)]);
  }
  return { items: orders.length, amount: fen(amount) };
}

interface Taken {
  readonly orders: readonly string[];
  readonly cases: readonly string[];
  readonly amount: bigint;
}

const LISTED_AT_ONCE = 10_000;

const TAKEN = `
with taken as (
  select o.order_id, o.case_id, o.amount_fen
  from funds.payment_order o
  join funds.payout p on p.region_id = o.region_id and p.payout_id = o.payout_id
  where o.region_id = $1::int and o.court_id = $2::int and o.state = 'waiting' and p.state = 'approved'
    and not exists (select 1 from funds.pay_batch_item i where i.region_id = o.region_id and i.order_id = o.order_id and i.result = 'waiting')
  order by o.case_id, o.order_id limit $3::int
)
select coalesce(array_agg(order_id::text order by case_id, order_id), '{}') as orders,
  coalesce(array_agg(case_id::text order by case_id, order_id), '{}') as cases,
  coalesce(sum(amount_fen), 0)::bigint as amount
from taken`;

const LIST = `
insert into funds.pay_batch_item (region_id, batch_id, item_no, court_id, case_id, order_id, result, facts)
select $1::int, $2::uuid, $4::int + t.n, $3::int, t.case_id, t.order_id, 'waiting', '{}'::jsonb
from unnest($5::uuid[], $6::uuid[]) with ordinality as t (order_id, case_id, n)`;

export interface Batch {
  readonly batch: BatchId;
  readonly court: CourtId;
  readonly channel: BatchChannel;
  readonly state: 'sending' | 'sent';
  readonly items: number;
  readonly openedBy: PersonId;
  readonly openedOn: LegalDay;
  readonly openedAt: Instant;
}

/** Held: two workers of one batch go one after the other. */
export async function lockBatch(ctx: Ctx, batch: BatchId): Promise<Batch | undefined> {
  const row = await funds(ctx.tx)
    .selectFrom('funds.pay_batch')
    .select(['court_id', 'channel', 'state', 'item_count', 'opened_by', 'opened_on', 'opened_at'])
    .where('region_id', '=', ctx.region)
    .where('batch_id', '=', batch)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      batch,
      court: courtIdFrom(row.court_id),
      channel: row.channel === 'adapter' ? 'adapter' : 'file',
      state: row.state === 'sent' ? 'sent' : 'sending',
      items: row.item_count,
      openedBy: idFrom<'person'>(row.opened_by),
      openedOn: day(row.opened_on),
      openedAt: row.opened_at,
    }
  );
}

export interface BatchItem {
  readonly item: number;
  readonly order: OrderId;
  readonly caseId: CaseId;
  readonly payoutId: PayoutId;
  readonly purpose: OrderPurpose;
  readonly creditor: string | null;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string };
  readonly amount: Fen;
  readonly state: string;
  readonly attempt: number;
}

/** The next items after a number that nobody has sent. */
export async function waitingItems(ctx: Ctx, batch: BatchId, after: number, limit: number): Promise<readonly BatchItem[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.pay_batch_item as i')
    .innerJoin('funds.payment_order as o', (join) => join.onRef('o.region_id', '=', 'i.region_id').onRef('o.order_id', '=', 'i.order_id'))
    .select(['i.item_no', 'o.order_id', 'o.case_id', 'o.payout_id', 'o.creditor_id', 'o.payee_name', 'o.payee_bank', 'o.payee_account'])
    .select(['o.purpose', 'o.amount_fen', 'o.state', 'o.attempt'])
    .where('i.region_id', '=', ctx.region)
    .where('i.batch_id', '=', batch)
    .where('i.item_no', '>', after)
    .where('i.result', '=', 'waiting')
    .orderBy('i.item_no')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    item: row.item_no,
    order: idFrom<'payment-order'>(row.order_id),
    caseId: idFrom<'case'>(row.case_id),
    payoutId: idFrom<'payout'>(row.payout_id),
    purpose: purposeFrom(row.purpose),
    creditor: row.creditor_id,
    payee: payeeFrom(ctx.tx, row, 'payment_order.payee_account', row.order_id),
    amount: fen(row.amount_fen),
    state: row.state,
    attempt: row.attempt,
  }));
}

/**
 * 整批交付 · Orders and items in one statement each; an order somebody else sent meanwhile is not counted. The range of
 * numbers keeps a step from reading the whole batch, whatever the planner knows of a table that was filled a moment ago.
 */
export async function saveSent(ctx: Ctx, of: Batch, items: readonly BatchItem[]): Promise<number> {
  const [row] = await askInOne<{ sent: number }>(ctx.tx, SENT, [
    ctx.region,
    of.batch,
    items.map(({ order }) => order),
    of.openedBy,
    ctx.today.toString(),
    ctx.now.toString(),
    items[0]?.item ?? 0,
    items.at(-1)?.item ?? 0,
    of.channel === 'file' ? IN_A_FILE : null,
  ]);
  return must(row, 'an aggregate has a row').sent;
}

const SENT = `
with sent as (
  update funds.payment_order set state = 'ordered', attempt = attempt + 1, ordered_by = $4::uuid, ordered_on = $5::date, ordered_at = $6::timestamptz
  where region_id = $1::int and order_id = any ($3::uuid[]) and state = 'waiting'
  returning order_id, attempt
), noted as (
  update funds.pay_batch_item i set result = 'sent', attempt = s.attempt, file_no = (i.item_no - 1) / $9::int + 1
  from sent s
  where i.region_id = $1::int and i.batch_id = $2::uuid and i.item_no between $7::int and $8::int and i.result = 'waiting' and i.order_id = s.order_id
  returning i.item_no
)
select count(*)::int as sent from noted`;

export async function refuseItem(ctx: Ctx, batch: BatchId, item: number, facts: object): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.pay_batch_item')
    .set({ result: 'refused', facts: JSON.stringify(facts) })
    .where('region_id', '=', ctx.region)
    .where('batch_id', '=', batch)
    .where('item_no', '=', item)
    .execute();
}

export async function saveBatchSent(ctx: Ctx, batch: BatchId): Promise<void> {
  await funds(ctx.tx)
    .updateTable('funds.pay_batch')
    .set({ state: 'sent', finished_at: ctx.now.toString() })
    .where('region_id', '=', ctx.region)
    .where('batch_id', '=', batch)
    .execute();
}
