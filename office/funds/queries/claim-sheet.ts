import type { Ctx } from '@duixian/audit/act';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import type { PlanRecord, SheetRecord } from '../plan-shape.ts';
import { claimAsOf } from '../rules/claim-as-of.ts';
import type { ClaimRefusal } from '../rules/claim-sheet.ts';
import { moneySettingsOn } from '../rules/office-settings.ts';
import { performedOn } from '../rules/performance.ts';
import { planRecord, sheetRecord } from '../rules/plan-record.ts';
import type { PlanCaseRefusal } from '../rules/refusals.ts';
import { titleOfCase } from '../rules/title-of-case.ts';
import { settingsOfCourt } from '../store/court-settings.ts';
import { deferralsOf } from '../store/deferrals.ts';
import { lprBookOf } from '../store/lpr-quotes.ts';
import { receiptsOfCase } from '../store/receipts.ts';
import { earlierPayments, type PlanInput, planCase } from './plan-case.ts';

/** 截至某日债权 · What the case is owed on a day, after what standing decisions have paid by then. */
export async function claimSheetOf(
  ctx: Ctx,
  caseId: CaseId,
  asOf: LegalDay,
): Promise<Result<SheetRecord, ClaimRefusal | { readonly kind: 'not-found' }>> {
  const file = await caseFile(ctx, caseId);
  if (!file.ok) return file;
  const payments = (await earlierPayments(ctx, caseId)).filter((payment) => !isBefore(asOf, performedOn(payment.performance)));
  const title = titleOfCase(file.value.obligations, file.value.title.performanceEndsOn, []);
  const { order } = moneySettingsOn(asOf, await settingsOfCourt(ctx, file.value.court));
  const found = claimAsOf({ title, payments, asOf, order, rates: await lprBookOf(ctx) });
  return found.ok ? ok(sheetRecord(found.value)) : found;
}

/** 发放测算 · The plan a draft would make now, without making it. */
export async function payoutPreview(
  ctx: Ctx,
  of: { readonly case: CaseId; readonly amount?: Fen | undefined; readonly payees?: PlanInput['payees'] },
): Promise<Result<PlanRecord, PlanCaseRefusal>> {
  const { running } = await deferralsOf(ctx, of.case);
  const receipts = (await receiptsOfCase(ctx, of.case)).filter((receipt) => !running.has(receipt.receiptId));
  const planned = await planCase(ctx, { case: of.case, amount: of.amount, saleCosts: ZERO_FEN, payees: of.payees ?? [] }, receipts);
  return planned.ok ? ok(planRecord(planned.value.plan)) : planned;
}
