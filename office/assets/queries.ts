import type { Ctx } from '@duixian/audit/act';
import { type CaseHead, visibleCase } from '@duixian/cases/queries';
import type { CaseId } from '@duixian/kernel/ids';
import { type Fen, fen, minFen } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import { claimsOfCase } from './commands/claims-of-case.ts';
import { loadPosition } from './commands/load-position.ts';
import { mayDecide } from './rules/approval.ts';
import { canBeDeducted, inMoney } from './rules/asset-kind.ts';
import { claimStanding } from './rules/claim-answer.ts';
import { isRunning } from './rules/measure.ts';
import { mostToFreeze } from './rules/over-seizure.ts';
import { type Releasable, releaseProposal } from './rules/release-proposal.ts';
import { rungOf } from './rules/renewal.ts';
import type { Asset } from './store/assets.ts';
import { goodsOfCase } from './store/goods.ts';
import { instructionsOfCase } from './store/instructions.ts';
import { type Measure, measuresOfCase } from './store/measures.ts';
import { proposalsOfCase } from './store/proposals.ts';
import { sweepsOfCase } from './store/sweeps.ts';

/** 财产与控制 · A case's property, what is held of it, and the meter, at this moment. */
export async function holdingsOf(ctx: Ctx, caseId: CaseId, owedOf: (ctx: Ctx, caseId: CaseId) => Promise<Fen>) {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const position = await loadPosition(ctx, caseId, await owedOf(ctx, caseId));
  const { meter, deductible } = position;
  const claims = position.assets.some((asset) => asset.kind === 'claim') ? await claimsOfCase(ctx, caseId) : undefined;
  const measures = position.measures.map((measure) => {
    const asset = position.assets.find((each) => each.assetId === measure.assetId);
    const rung = isRunning(measure.state) ? rungOf(measure.alarmOn, ctx.today) : null;
    const mayDeduct = measure.state === 'held' && measure.pending === null && asset !== undefined && canBeDeducted(asset.kind);
    const claim =
      asset?.kind === 'claim' && claims !== undefined
        ? claimStanding({ ...measure, running: isRunning(measure.state) }, { ...claims.of(measure.measureId), today: ctx.today })
        : null;
    return { ...measure, rung, claim, deductible: mayDeduct ? minFen(measure.held ?? fen(0n), deductible) : null };
  });
  const assets = position.assets.map((asset) => {
    const held = measures.some((measure) => measure.assetId === asset.assetId && isRunning(measure.state));
    const open = !held && !asset.exempt && asset.mergedInto === null && meter.headroom > 0n;
    return {
      ...asset,
      inMoney: inMoney(asset.kind),
      mayHold: open,
      mostToFreeze: open && asset.available !== null ? mostToFreeze(meter, asset.available) : null,
    };
  });
  const release = releaseProposal(
    meter.owed,
    position.measures.filter((measure) => measure.state === 'held').map((measure) => releasable(measure, position.assets)),
  );
  return ok({ ...position, assets, measures, release });
}

function releasable(measure: Measure, assets: readonly Asset[]): Releasable {
  const asset = assets.find((each) => each.assetId === measure.assetId);
  const isMoney = asset !== undefined && inMoney(asset.kind);
  return { measure: measure.measureId, isMoney, value: isMoney ? measure.held : (asset?.value ?? null), pending: measure.pending !== null };
}

/** For the closing gate: what still holds, what an agency has not answered yet, and goods still in custody. */
export async function openHoldings(
  ctx: Ctx,
  caseId: CaseId,
): Promise<Result<{ running: number; pending: number; goods: number }, { readonly kind: 'not-found' }>> {
  const seen: Result<CaseHead, { readonly kind: 'not-found' }> = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const measures = await measuresOfCase(ctx.tx, ctx.region, caseId);
  const instructions = await instructionsOfCase(ctx.tx, ctx.region, caseId);
  return ok({
    running: measures.filter((measure) => isRunning(measure.state)).length,
    pending: instructions.filter((instruction) => instruction.state === 'requested').length,
    goods: (await goodsOfCase(ctx, caseId)).filter((each) => each.endedOn === null).length,
  });
}

/** 持续查冻与待审批 · What a person has ordered, and what waits for a second one; `mayDecide` is about whoever looks. */
export async function controlOrders(ctx: Ctx, caseId: CaseId) {
  const seen = await visibleCase(ctx, caseId);
  if (!seen.ok) return seen;
  const sweeps = await sweepsOfCase(ctx.tx, ctx.region, caseId);
  const proposals = (await proposalsOfCase(ctx.tx, ctx.region, caseId)).map((proposal) => ({
    ...proposal,
    grounds: [...proposal.grounds],
    mayDecide: ctx.actor.permissions.has('assets.approve-control') && mayDecide(proposal, ctx.actor.personId).ok,
  }));
  return ok({ sweeps: [...sweeps], proposals });
}
