import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { isRunning } from '../rules/measure.ts';
import type { RetryRefusal } from '../rules/refusals.ts';
import { findInstruction, type InstructionId, reopenInstruction } from '../store/instructions.ts';
import { type MeasureChange, measuresOfCase, saveMeasure } from '../store/measures.ts';
import { instructionGiven } from './give-instruction.ts';
import { holdMeasure } from './hold-measure.ts';
import type { AssetsSettings } from './settings.ts';

/**
 * 重发指令 · Sends a failed instruction once more under its old number. If the agency had carried it out and only its
 * answer was lost, the answer comes now; nothing is done twice.
 */
export async function retryInstruction(
  ctx: Ctx,
  input: { readonly case: CaseId; readonly instruction: InstructionId },
  settings: AssetsSettings,
): Promise<Result<{ retried: true }, RetryRefusal | { readonly kind: 'not-found' }>> {
  const instruction = await findInstruction(ctx.tx, ctx.region, input.instruction);
  if (!instruction || instruction.caseId !== input.case) return refuse({ kind: 'not-found' });
  const held = await holdMeasure(ctx, { case: input.case, measure: instruction.measureId });
  if (!held.ok) return held;
  const { measure, caseOpen } = held.value;
  // A closed case lets go of what it holds; it takes and prolongs nothing.
  if (!caseOpen && instruction.act !== 'unfreeze') return refuse({ kind: 'case-closed' });
  if (instruction.state !== 'failed') return refuse({ kind: 'instruction-not-failed', state: instruction.state });
  if (measure.pending !== null) return refuse({ kind: 'instruction-pending', act: measure.pending });
  const others = await measuresOfCase(ctx.tx, ctx.region, input.case);
  const taken = others.some((each) => each.assetId === measure.assetId && each.measureId !== measure.measureId && isRunning(each.state));
  if (taken) return refuse({ kind: 'already-held' });

  await reopenInstruction(ctx.tx, ctx.region, input.instruction, ctx.now.add({ hours: settings.patience.giveUpAfterHours }));
  const again: MeasureChange = instruction.act === 'freeze' ? { state: 'requested', endedOn: null } : {};
  await saveMeasure(ctx.tx, ctx.region, measure.measureId, { pending: instruction.act, ...again });
  await ctx.record({
    type: 'assets.instruction-retried',
    subject: measure.measureId,
    case: input.case,
    facts: { act: instruction.act, agency: instruction.agency },
    tasks: [{ kind: 'complete', task: 'control-property', subject: measure.measureId }],
    events: [instructionGiven(input.case, input.instruction)],
  });
  return ok({ retried: true });
}
