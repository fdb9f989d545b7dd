import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { isRunning } from '../rules/measure.ts';
import { decideTakeOver, type TakeOverRefusal } from '../rules/take-over.ts';
import { type AssetId, findAsset } from '../store/assets.ts';
import { type MeasureId, measuresOfCase } from '../store/measures.ts';
import { enterRunning, type RunningHold } from './enter-running.ts';

export interface PreservationInput extends RunningHold {
  readonly case: CaseId;
  readonly asset: AssetId;
  /** The preservation case, as the agency has it. */
  readonly caseNumber: string;
  readonly court: string | null;
  readonly from: LegalDay;
  readonly printedEnd: LegalDay;
}

/** 保全转执行 · Enters a preservation as the hold of this case, with the time it has left. No agency is told: nothing changes there. */
export async function takeOverPreservation(
  ctx: Ctx,
  input: PreservationInput,
): Promise<Result<{ measure: MeasureId; printedEnd: LegalDay }, TakeOverRefusal | { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const file = await caseFile(ctx, input.case);
  if (!file.ok) return file;
  const asset = await findAsset(ctx.tx, ctx.region, input.case, input.asset);
  if (!asset) return refuse({ kind: 'not-found' });
  const measures = await measuresOfCase(ctx.tx, ctx.region, input.case);
  const heldByThisCase = measures.some((measure) => measure.assetId === asset.assetId && isRunning(measure.state));
  const thing = { kind: asset.kind, exempt: asset.exempt, heldByThisCase, merged: asset.mergedInto !== null };
  const at = { today: ctx.today, caseNumber: held.value.caseNumber, caseOpen: held.value.state !== 'closed' };
  const decided = decideTakeOver(thing, input, at);
  if (!decided.ok) return decided;
  const term = decided.value;
  const heldFor = { court: input.court ?? file.value.courtNameZh, caseNumber: input.caseNumber };
  const { measure, ...effects } = await enterRunning(ctx, { asset, court: held.value.court, term, origin: 'preservation', heldFor }, input);
  await ctx.record({
    type: 'assets.preservation-taken-over',
    subject: measure,
    case: input.case,
    facts: { asset: asset.label, from: input.caseNumber, printedEnd: term.printedEnd.toString(), rank: input.rank },
    ...effects,
  });
  return ok({ measure, printedEnd: term.printedEnd });
}
