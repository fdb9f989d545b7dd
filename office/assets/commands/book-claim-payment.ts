import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import { addFen, type Fen, fen, yuanText, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { type ClaimPaymentRefusal, mayBookPayment } from '../rules/claim-answer.ts';
import { insertAnswer } from '../store/hand.ts';
import { type MeasureId, saveMeasure } from '../store/measures.ts';
import { moneyOfCase, type ReceiptId } from '../store/third-money.ts';
import { holdMeasure } from './hold-measure.ts';
import { holdEnded, overEffects } from './measure-effects.ts';

export interface ClaimPaymentInput {
  readonly case: CaseId;
  readonly measure: MeasureId;
  readonly receipt: ReceiptId;
  readonly amount: Fen;
}

/** 次债务人付款 · Puts money of the case's account down for a claim: the hold falls by it, and ends with the last of it. */
export async function bookClaimPayment(
  ctx: Ctx,
  input: ClaimPaymentInput,
): Promise<Result<{ held: Fen; ended: boolean }, ClaimPaymentRefusal | { readonly kind: 'not-found' }>> {
  const found = await holdMeasure(ctx, input);
  if (!found.ok) return found;
  const { measure, asset } = found.value;
  const money = (await moneyOfCase(ctx, input.case)).find((each) => each.receipt === input.receipt);
  const may = mayBookPayment({ amount: input.amount, money }, { ...measure, assetKind: asset.kind, today: ctx.today });
  if (!may.ok) return may;
  const { held, used } = may.value;
  const on = money?.valueOn ?? ctx.today;
  const paper = money?.reference ?? '';
  const waiting = measure.waiting ?? ZERO_FEN;
  await insertAnswer(ctx, {
    case: input.case,
    court: measure.court,
    answerId: ctx.newId<'claim-answer'>(),
    measureId: input.measure,
    answer: 'performed',
    on,
    inTime: true,
    amount: input.amount,
    paper,
    receipt: input.receipt,
    ofAnswer: null,
    ground: null,
    effect: null,
  });
  await saveMeasure(ctx.tx, ctx.region, input.measure, {
    held,
    deducted: addFen(measure.deducted, input.amount),
    ...(used ? { state: 'exhausted', endedOn: ctx.today } : {}),
    ...(held + waiting > 0n ? { asked: fen(held + waiting) } : {}),
  });
  const over = used ? overEffects(found.value, 'exhausted') : { clocks: [], tasks: [] };
  await ctx.record({
    type: 'assets.claim-paid',
    subject: input.measure,
    case: input.case,
    facts: { asset: asset.label, amount: yuanText(input.amount), on: on.toString(), reference: paper, leftHeld: yuanText(held) },
    clocks: held === 0n ? [{ kind: 'satisfy', term: 'third-party-claim', on, subject: input.measure }, ...over.clocks] : [],
    tasks: over.tasks,
    events: used ? [holdEnded(found.value)] : [],
  });
  return ok({ held, ended: used });
}
