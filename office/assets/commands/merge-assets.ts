import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type MergeRefusal, mayMerge, mayPart, type PartRefusal } from '../rules/merge-rows.ts';
import { type AssetId, findAsset } from '../store/assets.ts';
import { measuresOfCase } from '../store/measures.ts';
import { saveMerge } from '../store/register.ts';

type NotFound = { readonly kind: 'not-found' };

export interface MergeInput {
  readonly case: CaseId;
  readonly asset: AssetId;
  readonly into: AssetId;
  readonly reason: string;
}

/** 合并重复财产 · A person says that two rows are one thing, and why. Nothing of either is lost. */
export async function mergeAssets(ctx: Ctx, input: MergeInput): Promise<Result<{ into: AssetId }, MergeRefusal | NotFound>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const other = await findAsset(ctx.tx, ctx.region, input.case, input.asset);
  const kept = await findAsset(ctx.tx, ctx.region, input.case, input.into);
  if (!other || !kept) return refuse({ kind: 'not-found' });
  const measures = await measuresOfCase(ctx.tx, ctx.region, input.case);
  const on = (asset: AssetId) => measures.flatMap((measure) => (measure.assetId === asset ? [measure.state] : []));
  const decided = mayMerge(
    { ...kept, measures: on(kept.assetId) },
    { ...other, measures: on(other.assetId) },
    held.value.state !== 'closed',
  );
  if (!decided.ok) return decided;
  const joined = { case: input.case, court: held.value.court, kept: kept.assetId, other: other.assetId, reason: input.reason };
  await saveMerge(ctx, ctx.newId<'merge'>(), 'merged', joined);
  await ctx.record({
    type: 'assets.merged',
    subject: other.assetId,
    case: input.case,
    facts: { asset: other.label, into: kept.label, reason: input.reason },
  });
  return ok({ into: kept.assetId });
}

/** 撤销合并 · Two things after all: the row stands for itself again, and both facts stay. */
export async function partAsset(ctx: Ctx, input: Omit<MergeInput, 'into'>): Promise<Result<{ from: AssetId }, PartRefusal | NotFound>> {
  const held = await holdCase(ctx, input.case);
  if (!held.ok) return held;
  const other = await findAsset(ctx.tx, ctx.region, input.case, input.asset);
  if (!other) return refuse({ kind: 'not-found' });
  const decided = mayPart(other, held.value.state !== 'closed');
  if (!decided.ok) return decided;
  const kept = other.mergedInto === null ? undefined : await findAsset(ctx.tx, ctx.region, input.case, other.mergedInto);
  if (!kept) return refuse({ kind: 'not-found' });
  const joined = { case: input.case, court: held.value.court, kept: kept.assetId, other: other.assetId, reason: input.reason };
  await saveMerge(ctx, ctx.newId<'merge'>(), 'parted', joined);
  await ctx.record({
    type: 'assets.parted',
    subject: other.assetId,
    case: input.case,
    facts: { asset: other.label, from: kept.label, reason: input.reason },
  });
  return ok({ from: kept.assetId });
}
