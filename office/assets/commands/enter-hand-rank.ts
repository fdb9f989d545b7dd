import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { inMoney, isByHand } from '../rules/asset-kind.ts';
import { type HandRankRefusal, mayEnterRank } from '../rules/hand-receipt.ts';
import type { MeasureId } from '../store/measures.ts';
import { holdMeasure } from './hold-measure.ts';
import { moveRank } from './update-ranks.ts';

export interface HandRankInput {
  readonly case: CaseId;
  readonly measure: MeasureId;
  readonly rank: number;
  readonly on: LegalDay;
  readonly paper: string;
}

/** 线下顺位 · Where a hold stands now, as a paper of the court or the keeper before it says; first means in force (查扣冻规定第二十六条). */
export async function enterHandRank(
  ctx: Ctx,
  input: HandRankInput,
): Promise<Result<{ state: 'held' | 'waiting' }, HandRankRefusal | { readonly kind: 'not-found' }>> {
  const found = await holdMeasure(ctx, input);
  if (!found.ok) return found;
  const { measure, asset } = found.value;
  const { state, pending, rank, from } = measure;
  const may = mayEnterRank(input, { byHand: isByHand(asset.agency), state, pending, rank, from, today: ctx.today });
  if (!may.ok) return may;
  const sum = inMoney(asset.kind) ? addFen(measure.held ?? ZERO_FEN, measure.waiting ?? ZERO_FEN) : null;
  const held = sum === null ? null : input.rank === 1 ? sum : ZERO_FEN;
  const waiting = sum === null ? null : input.rank === 1 ? ZERO_FEN : sum;
  await moveRank(ctx, measure, asset, { rank: input.rank, held, waiting });
  return ok({ state: input.rank === 1 ? 'held' : 'waiting' });
}
