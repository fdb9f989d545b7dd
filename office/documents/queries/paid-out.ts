import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import type { PaidOut } from '../rules/case-facts.ts';
import { documents } from '../store/tables.ts';

const MOST = 1_000;

/** 已发放 · What the creditors and the state have really been paid in a case; nothing while no pay-out is carried out. */
export async function paidOut(at: Pick<Ctx, 'tx' | 'region'>, caseId: CaseId): Promise<PaidOut | undefined> {
  const rows = await documents(at.tx)
    .selectFrom('funds.payout_view')
    .select(['payout_id', 'to_creditors_fen', 'fee_fen', 'paid_on'])
    .where('region_id', '=', at.region)
    .where('case_id', '=', caseId)
    .where('state', '=', 'paid')
    .where('paid_on', 'is not', null)
    .orderBy('paid_on', 'desc')
    .orderBy('payout_id', 'desc')
    .limit(MOST)
    .execute();
  const last = rows[0];
  if (last?.paid_on == null) return undefined;
  return {
    toCreditors: fen(rows.reduce((sum, row) => sum + row.to_creditors_fen, 0n)),
    fee: fen(rows.reduce((sum, row) => sum + row.fee_fen, 0n)),
    lastOn: day(last.paid_on),
    payoutId: last.payout_id,
  };
}
