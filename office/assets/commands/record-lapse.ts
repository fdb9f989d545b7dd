import type { Ctx } from '@duixian/audit/act';
import { isBefore } from '@duixian/kernel/legal-day';
import { ok, type Result } from '@duixian/kernel/result';
import { type Measure, saveMeasure } from '../store/measures.ts';
import { holdMeasure } from './hold-measure.ts';
import { holdEnded } from './measure-effects.ts';

/**
 * 届满失效 · Puts down that a hold is over by its day (查扣冻规定第二十七条). With a decision on record that is how it was
 * meant; without one it is a lapse, it is counted, and the property must be held anew with a new rank.
 */
export async function recordLapse(ctx: Ctx, of: Measure): Promise<Result<{ lapsed: boolean }, { readonly kind: 'not-found' }>> {
  const held = await holdMeasure(ctx, { case: of.caseId, measure: of.measureId });
  if (!held.ok) return held;
  const { measure, asset, caseOpen } = held.value;
  // While the agency has not answered, a renewal may already be in force; its answer settles it.
  if (measure.endedOn !== null || measure.pending !== null || !isBefore(measure.alarmOn, ctx.today)) return ok({ lapsed: false });
  const subject = measure.measureId;
  const decided = measure.decision === 'let-lapse';
  await saveMeasure(ctx.tx, ctx.region, subject, { state: 'lapsed', endedOn: measure.alarmOn, pending: null });
  await ctx.record({
    type: decided ? 'assets.measure-ended' : 'assets.measure-lapsed',
    subject,
    case: measure.caseId,
    facts: { asset: asset.label, printedEnd: measure.printedEnd.toString(), decided, reason: measure.decisionReason },
    clocks: [{ kind: 'cancel', term: measure.term, reason: 'ended', subject }],
    events: [holdEnded({ measure, asset })],
    tasks: [
      { kind: 'withdraw', task: 'renew-control', reason: 'ended', subject },
      ...(decided || !caseOpen
        ? []
        : [{ kind: 'open', task: 'control-property', subject, facts: { asset: asset.label, lapsed: true } } as const]),
    ],
  });
  return ok({ lapsed: true });
}
