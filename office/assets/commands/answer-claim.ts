import type { ClockEffect, Ctx, TaskEffect } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, fen, yuanText, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { type ClaimAnswer, type ClaimAnswerRefusal, mayAnswer } from '../rules/hand-receipt.ts';
import { answersOf, insertAnswer, receiptsOf } from '../store/hand.ts';
import { type MeasureId, saveMeasure } from '../store/measures.ts';
import { type HeldMeasure, holdMeasure } from './hold-measure.ts';
import { holdEnded, overEffects } from './measure-effects.ts';

export interface ClaimAnswerInput {
  readonly case: CaseId;
  readonly measure: MeasureId;
  readonly answer: ClaimAnswer;
  readonly on: LegalDay;
  readonly amount: Fen | null;
  readonly paper: string;
}

interface Moved {
  readonly ended: boolean;
  readonly clocks: readonly ClockEffect[];
  readonly tasks: readonly TaskEffect[];
}

/** 次债务人答复 · Puts down what the third debtor said or paid, and what that does to the hold. */
export async function answerClaim(
  ctx: Ctx,
  input: ClaimAnswerInput,
): Promise<Result<{ inTime: boolean; ended: boolean }, ClaimAnswerRefusal | { readonly kind: 'not-found' }>> {
  const found = await holdMeasure(ctx, input);
  if (!found.ok) return found;
  const { measure, asset } = found.value;
  const ofThis = (one: { readonly measureId: MeasureId }) => one.measureId === input.measure;
  const notice = (await receiptsOf(ctx, input.case)).find((one) => ofThis(one) && one.answerBy !== null);
  const objected = (await answersOf(ctx, input.case)).some((one) => ofThis(one) && one.answer === 'objected' && one.inTime);
  const may = mayAnswer(input, {
    assetKind: asset.kind,
    state: measure.state,
    pending: measure.pending,
    held: measure.held,
    from: measure.from,
    answerBy: notice?.answerBy ?? null,
    objected,
    today: ctx.today,
  });
  if (!may.ok) return may;
  const { inTime } = may.value;
  const amount = input.answer === 'performed' ? input.amount : null;
  const { answer, on, paper } = input;
  const kept = { answerId: ctx.newId<'claim-answer'>(), measureId: input.measure, answer, on, inTime, amount, paper };
  await insertAnswer(ctx, { ...kept, case: input.case, court: measure.court });
  const moved = await move(ctx, found.value, { ...input, amount, inTime });
  await ctx.record({
    type: 'assets.claim-answered',
    subject: input.measure,
    case: input.case,
    facts: { asset: asset.label, answer, on: on.toString(), inTime, amount: amount === null ? null : yuanText(amount), paper },
    clocks: [...moved.clocks],
    tasks: [...moved.tasks],
    events: moved.ended ? [holdEnded(found.value)] : [],
  });
  return ok({ inTime, ended: moved.ended });
}

async function move(ctx: Ctx, found: HeldMeasure, of: ClaimAnswerInput & { readonly inTime: boolean }): Promise<Moved> {
  const { measure, asset } = found;
  const subject = measure.measureId;
  const answered: ClockEffect = { kind: 'satisfy', term: 'third-party-claim', on: of.on, subject };
  if (of.answer === 'performed') {
    const paid = of.amount ?? ZERO_FEN;
    const left = fen((measure.held ?? ZERO_FEN) - paid);
    const waits = measure.waiting ?? ZERO_FEN;
    const ended = left === 0n && waits === 0n;
    await saveMeasure(ctx.tx, ctx.region, subject, {
      held: left,
      deducted: addFen(measure.deducted, paid),
      ...(ended ? { state: 'exhausted', endedOn: ctx.today } : { asked: addFen(left, waits) }),
    });
    const over = ended ? overEffects(found, 'exhausted') : { clocks: [], tasks: [] };
    return { ended, clocks: [answered, ...over.clocks], tasks: over.tasks };
  }
  if (of.answer !== 'objected' || !of.inTime) return { ended: false, clocks: of.answer === 'admitted' ? [answered] : [], tasks: [] };
  // What is disputed secures nothing: other property may be held for the debt, and whether the hold goes on is a person's decision.
  await saveMeasure(ctx.tx, ctx.region, subject, { held: ZERO_FEN });
  const facts = { asset: asset.label, objected: true };
  return { ended: false, clocks: [answered], tasks: [{ kind: 'open', task: 'control-property', subject, facts }] };
}
