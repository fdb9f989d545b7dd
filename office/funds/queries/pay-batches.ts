import type { Ctx } from '@duixian/audit/act';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { sql } from 'kysely';
import { z } from 'zod';
import type { BatchId } from '../store/pay-batches.ts';
import { payeeFrom } from '../store/sealed-account.ts';
import { funds } from '../store/tables.ts';

/** 付款批次 · Newest first, with how far each is at the bank. */
export async function listBatches(
  ctx: Ctx,
  filter: { readonly before?: BatchId | undefined; readonly only?: BatchId | undefined },
  limit: number,
) {
  let query = funds(ctx.tx)
    .selectFrom('funds.pay_batch as b')
    .leftJoin('courts.person_view as p', 'p.person_id', 'b.opened_by')
    .select(['b.batch_id', 'b.channel', 'b.state', 'b.item_count', 'b.amount_fen', 'b.opened_on', 'b.opened_at', 'p.name'])
    .where('b.region_id', '=', ctx.region);
  if (filter.before !== undefined) query = query.where('b.batch_id', '<', filter.before);
  if (filter.only !== undefined) query = query.where('b.batch_id', '=', filter.only);
  const batches = await query.orderBy('b.batch_id', 'desc').limit(limit).execute();
  if (batches.length === 0) return [];
  const ids = batches.map((batch) => batch.batch_id);
  const counts = await funds(ctx.tx)
    .selectFrom('funds.pay_batch_item as i')
    .innerJoin('funds.payment_order as o', (join) => join.onRef('o.region_id', '=', 'i.region_id').onRef('o.order_id', '=', 'i.order_id'))
    .select(['i.batch_id'])
    .select([
      sql<number>`count(*) filter (where i.result = 'waiting')::int`.as('waiting'),
      sql<number>`count(*) filter (where i.result = 'sent' and o.state = 'ordered' and o.attempt = i.attempt)::int`.as('with_bank'),
      sql<number>`count(*) filter (where i.result = 'sent' and o.state = 'paid' and o.attempt = i.attempt)::int`.as('paid'),
      sql<number>`count(*) filter (where i.result = 'sent' and (o.state = 'bounced' or o.attempt > i.attempt))::int`.as('bounced'),
      sql<number>`count(*) filter (where i.result = 'refused')::int`.as('refused'),
    ])
    .where('i.region_id', '=', ctx.region)
    .where('i.batch_id', 'in', ids)
    .groupBy('i.batch_id')
    .execute();
  const files = await funds(ctx.tx)
    .selectFrom('funds.pay_batch_file')
    .select(['batch_id', sql<number>`count(*)::int`.as('n')])
    .where('region_id', '=', ctx.region)
    .where('batch_id', 'in', ids)
    .groupBy('batch_id')
    .execute();
  return batches.map((batch) => {
    const count = counts.find((each) => each.batch_id === batch.batch_id);
    return {
      batch: idFrom<'pay-batch'>(batch.batch_id),
      channel: batch.channel === 'adapter' ? ('adapter' as const) : ('file' as const),
      state: batch.state === 'sent' ? ('sent' as const) : ('sending' as const),
      items: batch.item_count,
      amount: fen(batch.amount_fen),
      openedBy: batch.name ?? '',
      openedOn: day(batch.opened_on),
      openedAt: batch.opened_at,
      waiting: count?.waiting ?? 0,
      withBank: count?.with_bank ?? 0,
      paid: count?.paid ?? 0,
      bounced: count?.bounced ?? 0,
      refused: count?.refused ?? 0,
      files: files.find((each) => each.batch_id === batch.batch_id)?.n ?? 0,
    };
  });
}

export async function batchFiles(ctx: Ctx, batch: BatchId) {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.pay_batch_file')
    .select(['file_no', 'message_id', 'sha256', 'size_bytes', 'item_count', 'amount_fen'])
    .where('region_id', '=', ctx.region)
    .where('batch_id', '=', batch)
    .orderBy('file_no')
    .execute();
  return rows.map((row) => ({
    no: row.file_no,
    messageId: row.message_id,
    sha256: row.sha256,
    size: row.size_bytes,
    items: row.item_count,
    amount: fen(row.amount_fen),
  }));
}

const facts = z.record(z.string(), z.unknown());

export async function batchItems(
  ctx: Ctx,
  batch: BatchId,
  filter: { readonly result?: 'waiting' | 'sent' | 'refused' | undefined; readonly after: number },
  limit: number,
) {
  let query = funds(ctx.tx)
    .selectFrom('funds.pay_batch_item as i')
    .innerJoin('funds.payment_order as o', (join) => join.onRef('o.region_id', '=', 'i.region_id').onRef('o.order_id', '=', 'i.order_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'i.region_id').onRef('c.case_id', '=', 'i.case_id'))
    .select([
      'i.item_no',
      'i.result',
      'i.facts',
      'i.case_id',
      'c.case_number',
      'o.order_id',
      'o.payee_name',
      'o.payee_bank',
      'o.payee_account',
      'o.amount_fen',
      'o.state',
    ])
    .where('i.region_id', '=', ctx.region)
    .where('i.batch_id', '=', batch)
    .where('i.item_no', '>', filter.after);
  if (filter.result !== undefined) query = query.where('i.result', '=', filter.result);
  const rows = await query.orderBy('i.item_no').limit(limit).execute();
  return rows.map((row) => ({
    item: row.item_no,
    case: { caseId: idFrom<'case'>(row.case_id), caseNumber: row.case_number },
    payee: payeeFrom(ctx.tx, row, 'payment_order.payee_account', row.order_id),
    amount: fen(row.amount_fen),
    result: row.result === 'sent' ? ('sent' as const) : row.result === 'refused' ? ('refused' as const) : ('waiting' as const),
    state: row.state,
    problem: row.result === 'refused' ? facts.parse(row.facts) : null,
  }));
}
