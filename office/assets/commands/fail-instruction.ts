import type { Failure } from '@duixian/agencies/rules/patience';
import type { Ctx } from '@duixian/audit/act';
import type { Id } from '@duixian/kernel/ids';
import { type Instruction, saveInstruction } from '../store/instructions.ts';
import { type MeasureChange, saveMeasure } from '../store/measures.ts';
import { openRenewal, saveRenewal } from '../store/renewals.ts';
import type { HeldMeasure } from './hold-measure.ts';

/**
 * 指令未成 · The agency refused, or the office has given up. A first freeze ends without effect; anything else leaves the
 * measure as it was. In both cases a person must look: what the agency really did may be unknown.
 */
export async function failInstruction(
  ctx: Ctx,
  of: {
    readonly held: HeldMeasure;
    readonly instruction: Instruction;
    readonly exchangeId: Id<'exchange'> | null;
    readonly failure: Failure;
  },
): Promise<void> {
  const { held, instruction, exchangeId, failure } = of;
  const refused = failure.kind === 'refused';
  const state = refused ? 'refused' : 'failed';
  await saveInstruction(ctx.tx, ctx.region, instruction.instructionId, { state, settledAt: ctx.now, exchangeId, failure });
  const ended: MeasureChange = instruction.act === 'freeze' ? { state, endedOn: ctx.today, recordedAt: ctx.now } : {};
  const undecided: MeasureChange = instruction.act === 'renew' ? { decision: null } : {};
  await saveMeasure(ctx.tx, ctx.region, held.measure.measureId, { pending: null, ...ended, ...undecided });
  const prepared = await openRenewal(ctx.tx, ctx.region, { instruction: instruction.instructionId });
  if (prepared) await saveRenewal(ctx.tx, ctx.region, prepared.renewalId, { state: 'failed', at: ctx.now, ...failure });
  const facts = {
    act: instruction.act,
    asset: held.asset.label,
    agencyZh: held.asset.agencyZh,
    agencyEn: held.asset.agencyEn,
    failure: failure.kind,
    detail: failure.detail,
  };
  await ctx.record({
    type: refused ? 'assets.instruction-refused' : 'assets.instruction-failed',
    subject: held.measure.measureId,
    case: instruction.caseId,
    facts: { ...facts, exchange: exchangeId },
    tasks: [{ kind: 'open', task: 'control-property', subject: held.measure.measureId, facts }],
  });
}
