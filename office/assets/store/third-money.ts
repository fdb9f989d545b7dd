import type { Ctx } from '@duixian/audit/act';
import { type CaseId, type Id, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { addFen, fen } from '@duixian/kernel/money';
import { tablesOf } from '@duixian/postgres/tx';
import { type BookedMoney, linkedTo } from '../rules/third-money.ts';
import { answersOf } from './hand.ts';
import { withholdingsOfCase } from './withholdings.ts';

interface ReceiptView {
  region_id: number;
  receipt_id: string;
  case_id: string | null;
  amount_fen: bigint;
  value_on: string;
  payer_name: string;
  reference: string;
  remark: string;
}

const view = tablesOf<{ 'funds.receipt_view': ReceiptView }>;
const MOST_ROWS = 1_000;

export type ReceiptId = Id<'receipt'>;

export interface CaseMoney extends BookedMoney {
  readonly receipt: ReceiptId;
  readonly payer: string;
  readonly reference: string;
  readonly remark: string;
}

/** 本案到账 · What is booked in the case's account, the newest first, and what of it is put down for a claim or for income withheld. */
export async function moneyOfCase(ctx: Ctx, caseId: CaseId): Promise<readonly CaseMoney[]> {
  const rows = await view(ctx.tx)
    .selectFrom('funds.receipt_view')
    .select(['receipt_id', 'amount_fen', 'value_on', 'payer_name', 'reference', 'remark'])
    .where('region_id', '=', ctx.region)
    .where('case_id', '=', caseId)
    .orderBy('value_on', 'desc')
    .orderBy('receipt_id', 'desc')
    .limit(MOST_ROWS)
    .execute();
  if (rows.length === 0) return [];
  const answers = await answersOf(ctx, caseId);
  const takenBack = new Set(answers.map((one) => one.ofAnswer));
  const paid = answers.filter((one) => one.answer === 'performed' && !takenBack.has(one.answerId));
  const months = (await withholdingsOfCase(ctx.tx, ctx.region, caseId)).flatMap((one) => one.months);
  return rows.map((row) => ({
    receipt: idFrom<'receipt'>(row.receipt_id),
    amount: fen(row.amount_fen),
    linked: addFen(
      linkedTo(
        row.receipt_id,
        paid.map(({ receipt, amount }) => ({ receipt, amount: amount ?? fen(0n) })),
      ),
      linkedTo(row.receipt_id, months),
    ),
    valueOn: day(row.value_on),
    payer: row.payer_name,
    reference: row.reference,
    remark: row.remark,
  }));
}
