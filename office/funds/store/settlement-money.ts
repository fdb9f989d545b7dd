import type { Ctx } from '@duixian/audit/act';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import type { SettlementMoney } from '../rules/settlement.ts';
import type { Settlement } from './settlements.ts';
import { funds } from './tables.ts';

/** 协议项下到款 · What came to the case since the agreement, less what went back or on; and what was paid without the court. */
export async function settlementMoney(ctx: Ctx, of: Pick<Settlement, 'caseId' | 'agreedOn'>): Promise<readonly SettlementMoney[]> {
  const receipts = await funds(ctx.tx)
    .selectFrom('funds.receipt')
    .select(['receipt_id', 'value_on', 'amount_fen'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', of.caseId)
    .where('value_on', '>=', of.agreedOn.toString())
    .execute();
  const diverted = await funds(ctx.tx)
    .selectFrom('funds.payout as p')
    .innerJoin('funds.payout_cover as c', (join) => join.onRef('c.region_id', '=', 'p.region_id').onRef('c.payout_id', '=', 'p.payout_id'))
    .select(['c.receipt_id', 'c.amount_fen'])
    .where('p.region_id', '=', ctx.region)
    .where('p.case_id', '=', of.caseId)
    .where('p.kind', '<>', 'pay-out')
    .where('p.state', '<>', 'returned')
    .execute();
  const gone = new Map<string, bigint>();
  for (const row of diverted) gone.set(row.receipt_id, (gone.get(row.receipt_id) ?? 0n) + row.amount_fen);
  const direct = await funds(ctx.tx)
    .selectFrom('funds.direct_payment')
    .select(['paid_on', 'amount_fen'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', of.caseId)
    .where('state', '=', 'recorded')
    .where('paid_on', '>=', of.agreedOn.toString())
    .execute();
  return [
    ...receipts.map((row) => ({ on: day(row.value_on), amount: fen(row.amount_fen - (gone.get(row.receipt_id) ?? 0n)) })),
    ...direct.map((row) => ({ on: day(row.paid_on), amount: fen(row.amount_fen) })),
  ].filter((each) => each.amount > 0n);
}
