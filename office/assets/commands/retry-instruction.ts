import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { holdsStayAfter } from '../rules/after-closing.ts';
import { decideRetry } from '../rules/decide-retry.ts';
import { isRunning } from '../rules/measure.ts';
import type { RetryRefusal } from '../rules/refusals.ts';
import { findInstruction, type InstructionId, reopenInstruction } from '../store/instructions.ts';
import { type MeasureChange, saveMeasure } from '../store/measures.ts';
import { instructionGiven } from './give-instruction.ts';
import { factsOf, holdMeasure } from './hold-measure.ts';
import { loadPosition } from './load-position.ts';
import type { AssetsSettings } from './settings.ts';

/**
 * 重发指令 · Sends a failed instruction once more under its old number. If the agency had carried it out and only its
 * answer was lost, the answer comes now; nothing is done twice. What has become too much meanwhile is refused by name.
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
  const { measure, asset, caseOpen } = held.value;
  const position = await loadPosition(ctx, input.case, await settings.owedOf(ctx, input.case), { without: instruction.instructionId });
  const heldByAnother = position.measures.some(
    (each) => each.assetId === measure.assetId && each.measureId !== measure.measureId && isRunning(each.state),
  );
  const mayGoOn = caseOpen || (instruction.act === 'renew' && holdsStayAfter(held.value.file.closingKind));
  const at = { today: ctx.today, caseOpen: mayGoOn, exempt: asset.exempt, heldByAnother, position };
  const decided = decideRetry(instruction, factsOf(held.value), at);
  if (!decided.ok) return decided;

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
