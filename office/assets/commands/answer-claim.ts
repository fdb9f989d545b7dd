import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import { type Fen, yuanText, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import {
  type ClaimAnswerRefusal,
  type ClaimSaid,
  mayAnswer,
  type ObjectionEffect,
  settledByTitle,
  withoutDisputed,
} from '../rules/claim-answer.ts';
import { insertAnswer } from '../store/hand.ts';
import { type MeasureId, saveMeasure } from '../store/measures.ts';
import { claimsOfCase } from './claims-of-case.ts';
import { holdMeasure } from './hold-measure.ts';

export interface ClaimAnswerInput extends ClaimSaid {
  readonly case: CaseId;
  readonly measure: MeasureId;
  readonly paper: string;
}

export interface ClaimAnswered {
  readonly inTime: boolean;
  readonly effect: ObjectionEffect | null;
  readonly disputed: Fen;
}

/** 次债务人答复 · Puts down what the third debtor said, and what an objection takes out of the hold. */
export async function answerClaim(
  ctx: Ctx,
  input: ClaimAnswerInput,
): Promise<Result<ClaimAnswered, ClaimAnswerRefusal | { readonly kind: 'not-found' }>> {
  const found = await holdMeasure(ctx, input);
  if (!found.ok) return found;
  const { measure, asset } = found.value;
  const { answerBy, disputed: before } = (await claimsOfCase(ctx, input.case)).of(input.measure);
  const scene = { ...measure, assetKind: asset.kind, answerBy, disputed: before, byTitle: settledByTitle(asset.facts), today: ctx.today };
  const may = mayAnswer(input, scene);
  if (!may.ok) return may;
  const { inTime, effect, disputed } = may.value;
  const { answer, on, paper } = input;
  const objects = answer === 'objected';
  await insertAnswer(ctx, {
    case: input.case,
    court: measure.court,
    answerId: ctx.newId<'claim-answer'>(),
    measureId: input.measure,
    answer,
    on,
    inTime,
    // What is disputed is said in full, so what of it was the whole claim then stays known.
    amount: objects ? (effect === 'stops' ? disputed : input.amount) : null,
    paper,
    receipt: null,
    ofAnswer: null,
    ground: objects ? input.ground : null,
    effect,
  });
  // What is disputed secures nothing: other property may be held for the debt, and whether the hold goes on is a person's decision.
  const left = withoutDisputed({ held: measure.held ?? ZERO_FEN, waiting: measure.waiting ?? ZERO_FEN }, disputed);
  if (disputed > 0n) await saveMeasure(ctx.tx, ctx.region, input.measure, left);
  const facts = { asset: asset.label, disputed: yuanText(disputed) };
  await ctx.record({
    type: 'assets.claim-answered',
    subject: input.measure,
    case: input.case,
    facts: { asset: asset.label, answer, on: on.toString(), inTime, effect, amount: disputed > 0n ? yuanText(disputed) : null, paper },
    // The rest is still to be performed by the day of the notice.
    clocks:
      disputed > 0n && left.held === 0n && left.waiting === 0n
        ? [{ kind: 'satisfy', term: 'third-party-claim', on, subject: input.measure }]
        : [],
    tasks: disputed > 0n ? [{ kind: 'open', task: 'control-property', subject: input.measure, facts }] : [],
  });
  return ok(may.value);
}
