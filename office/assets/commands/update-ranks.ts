import type { FoundAsset } from '@duixian/agencies/found-property';
import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import { caseFile } from '@duixian/cases/queries';
import { yuanText } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { isRunning } from '../rules/measure.ts';
import { holdsNow, type Standing, standingOf } from '../rules/standing.ts';
import { type Asset, assetsOfCase } from '../store/assets.ts';
import { type Measure, measuresOfCase, saveMeasure } from '../store/measures.ts';
import type { FoundDeposits } from './take-found.ts';

/**
 * 轮候生效 · Compares each hold of the case with the agency's own list. A hold that waited and now stands first is in force from
 * then (查扣冻规定第二十六条); one the agency does not list any more is somebody's work at once, not a surprise on its last day.
 */
export async function updateRanks(ctx: Ctx, found: FoundDeposits): Promise<Result<{ changed: number }, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, found.case);
  if (!held.ok) return held;
  const measures = await measuresOfCase(ctx.tx, ctx.region, found.case);
  // Nearly always: what was just found nobody holds yet.
  if (!measures.some((each) => isRunning(each.state))) return ok({ changed: 0 });
  const file = await caseFile(ctx, found.case);
  if (!file.ok) return file;
  const own = { court: file.value.courtNameZh, caseNumber: file.value.caseNumber };
  const assets = await assetsOfCase(ctx.tx, ctx.region, found.case);
  let changed = 0;
  for (const thing of found.assets) {
    const asset = assets.find((each) => each.agency === found.agency && each.party === found.party && each.agencyAssetId === thing.assetId);
    const measure = asset && measures.find((each) => each.assetId === asset.assetId && isRunning(each.state));
    if (!asset || !measure || measure.state === 'requested' || measure.pending !== null) continue;
    const standing = standingOf(thing.holds, [...(measure.heldFor === null ? [] : [measure.heldFor]), own], balanceOf(thing));
    if (standing === undefined) await notListed(ctx, measure, asset);
    else if (differs(measure, standing)) await moveRank(ctx, measure, asset, standing);
    else continue;
    changed += 1;
  }
  return ok({ changed });
}

function balanceOf(thing: FoundAsset) {
  return 'balance' in thing ? thing.balance : null;
}

function differs(measure: Measure, standing: Standing): boolean {
  return measure.rank !== standing.rank || measure.held !== standing.held || measure.waiting !== standing.waiting;
}

/** 顺位变动 · The hold stands where it was said to stand. */
export async function moveRank(ctx: Ctx, measure: Measure, asset: Asset, standing: Standing): Promise<void> {
  const state = holdsNow(standing) ? 'held' : 'waiting';
  const promoted = measure.state === 'waiting' && state === 'held';
  const { rank, held, waiting } = standing;
  await saveMeasure(ctx.tx, ctx.region, measure.measureId, { state, rank, held, waiting });
  await ctx.record({
    type: promoted ? 'assets.rank-promoted' : 'assets.rank-changed',
    subject: measure.measureId,
    case: measure.caseId,
    facts: {
      asset: asset.label,
      agency: asset.agency,
      from: measure.rank,
      rank,
      held: held === null ? null : yuanText(held),
      printedEnd: measure.printedEnd.toString(),
    },
    // In force for the first time: it can be deducted from or sold now, and somebody should know today.
    tasks: promoted
      ? [{ kind: 'open', task: 'control-property', subject: measure.measureId, facts: { asset: asset.label, promoted: true } }]
      : [],
  });
}

async function notListed(ctx: Ctx, measure: Measure, asset: Asset): Promise<void> {
  const facts = { asset: asset.label, agencyZh: asset.agencyZh, agencyEn: asset.agencyEn, notListed: true };
  await ctx.record({
    type: 'assets.hold-not-listed',
    subject: measure.measureId,
    case: measure.caseId,
    facts,
    tasks: [{ kind: 'open', task: 'control-property', subject: measure.measureId, facts }],
  });
}
