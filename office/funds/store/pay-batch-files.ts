import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import { idFrom } from '@duixian/kernel/ids';
import { type Fen, fen } from '@duixian/kernel/money';
import { askInOne } from '@duixian/postgres/tx';
import { purposeFrom } from './orders.ts';
import { type Batch, type BatchId, type BatchItem, IN_A_FILE } from './pay-batches.ts';
import { payeeFrom } from './sealed-account.ts';
import { funds } from './tables.ts';

export interface FiledItem extends Omit<BatchItem, 'state'> {
  readonly caseNumber: string;
  readonly account: string;
}

/** 待写的部分 · The first part of a batch that has sent items and no file yet. */
export async function nextUnwrittenPart(ctx: Ctx, batch: Batch): Promise<number | undefined> {
  const [row] = await askInOne<{ no: number | null }>(ctx.tx, UNWRITTEN, [ctx.region, batch.batch, batch.items, IN_A_FILE]);
  return must(row, 'an aggregate has a row').no ?? undefined;
}

const UNWRITTEN = `
select min(part) as no from generate_series(1, ($3::int + $4::int - 1) / $4::int) part
where not exists (select 1 from funds.pay_batch_file f where f.region_id = $1::int and f.batch_id = $2::uuid and f.file_no = part)
  and exists (select 1 from funds.pay_batch_item i where i.region_id = $1::int and i.batch_id = $2::uuid
    and i.item_no > (part - 1) * $4::int and i.item_no <= part * $4::int and i.file_no = part)`;

/** The sent items of one part, in their order. */
export async function itemsOfPart(ctx: Ctx, batch: BatchId, part: number): Promise<readonly FiledItem[]> {
  const rows = await funds(ctx.tx)
    .selectFrom('funds.pay_batch_item as i')
    .innerJoin('funds.payment_order as o', (join) => join.onRef('o.region_id', '=', 'i.region_id').onRef('o.order_id', '=', 'i.order_id'))
    .innerJoin('cases.case_view as c', (join) => join.onRef('c.region_id', '=', 'i.region_id').onRef('c.case_id', '=', 'i.case_id'))
    .select(['i.item_no', 'i.attempt', 'o.order_id', 'o.case_id', 'o.payout_id', 'o.creditor_id', 'o.payee_name', 'o.payee_bank'])
    .select(['o.purpose', 'o.payee_account', 'o.amount_fen', 'c.case_number', 'c.account_number'])
    .where('i.region_id', '=', ctx.region)
    .where('i.batch_id', '=', batch)
    .where('i.result', '=', 'sent')
    .where('i.item_no', '>', (part - 1) * IN_A_FILE)
    .where('i.item_no', '<=', part * IN_A_FILE)
    .where('i.file_no', '=', part)
    .orderBy('i.item_no')
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
    attempt: must(row.attempt ?? undefined, 'a sent item has its attempt'),
    caseNumber: row.case_number,
    account: row.account_number,
  }));
}

export interface NewBatchFile {
  readonly no: number;
  readonly messageId: string;
  readonly sha256: string;
  readonly size: number;
  readonly items: readonly FiledItem[];
  readonly amount: Fen;
}

/** `false` where another worker has written this part. */
export async function insertBatchFile(ctx: Ctx, of: Batch, file: NewBatchFile): Promise<boolean> {
  const made = await funds(ctx.tx)
    .insertInto('funds.pay_batch_file')
    .values({
      region_id: ctx.region,
      batch_id: of.batch,
      file_no: file.no,
      court_id: of.court,
      message_id: file.messageId,
      sha256: file.sha256,
      size_bytes: file.size,
      item_count: file.items.length,
      amount_fen: file.amount,
      written_at: ctx.now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('file_no')
    .executeTakeFirst();
  return made !== undefined;
}
