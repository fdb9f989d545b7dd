import { type FoundAsset, foundAsset } from '@duixian/agencies/found-property';
import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import { visibleCase } from '@duixian/cases/queries';
import { factsOf } from '@duixian/contract/facts';
import type { Handle } from '@duixian/http/handle';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, refuse } from '@duixian/kernel/result';
import { mergeAssets, partAsset } from './commands/merge-assets.ts';
import { valueSecurities } from './commands/value-asset.ts';
import * as contract from './register-contract.ts';
import { inMoney } from './rules/asset-kind.ts';
import { shownFacts, wholeNumber } from './rules/shown-facts.ts';
import { type AssetId, assetsOfCase, findAsset } from './store/assets.ts';
import { mergesOf, sightingsOf, valuationsOf } from './store/register.ts';

export function registerRoutes(handle: Handle<Ctx>): void {
  handle(contract.assetCard, (ctx, { params }) => assetCard(ctx, params));
  handle(contract.revealAssetNumber, async (ctx, { params, query }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const asset = await findAsset(ctx.tx, ctx.region, params.case, params.asset);
    if (!asset) return refuse({ kind: 'not-found' });
    const facts = { asset: asset.label, agencyZh: asset.agencyZh, agencyEn: asset.agencyEn };
    const { purpose } = query;
    await recordLook(ctx, { case: params.case, court: seen.value.court, what: 'assets.reveal-number', facts, purpose });
    return ok({ number: wholeNumber(asset) });
  });
  handle(contract.valueSecurities, (ctx, { params, body }) => valueSecurities(ctx, { ...params, ...body }));
  handle(contract.mergeAssets, (ctx, { params, body }) => mergeAssets(ctx, { ...params, ...body }));
  handle(contract.partAsset, (ctx, { params, body }) => partAsset(ctx, { ...params, ...body }));
}

/** 财产卡片 · One row of the register with everything that was said of it. */
export async function assetCard(ctx: Ctx, of: { readonly case: CaseId; readonly asset: AssetId }) {
  const seen = await visibleCase(ctx, of.case);
  if (!seen.ok) return seen;
  const all = await assetsOfCase(ctx.tx, ctx.region, of.case);
  const asset = all.find((one) => one.assetId === of.asset);
  if (!asset) return refuse({ kind: 'not-found' });
  const alike = all.filter(
    (one) => one.assetId !== asset.assetId && one.party === asset.party && one.kind === asset.kind && one.mergedInto === null,
  );
  const sightings = await sightingsOf(ctx, of.asset);
  return ok({
    ...asset,
    ...said(asset.facts),
    inMoney: inMoney(asset.kind),
    facts: factsOf({ kind: asset.kind, ...shownFacts(asset.facts) }),
    valuations: await valuationsOf(ctx, of.asset),
    sightings: sightings.map(({ facts, ...sighting }) => ({ ...sighting, named: namedPrice(thingIn(facts)) })),
    merges: await mergesOf(ctx, of.case, of.asset),
    alike: alike.map(({ assetId, label, agencyZh, agencyEn }) => ({ assetId, label, agencyZh, agencyEn })),
  });
}

/** What a reply said, typed again; a row from before its kind was known in full has no such parts. */
function thingIn(facts: unknown): FoundAsset | undefined {
  const read = foundAsset.safeParse(facts);
  return read.success ? read.data : undefined;
}

function said(facts: unknown) {
  const thing = thingIn(facts);
  const mortgages = thing !== undefined && 'mortgages' in thing ? thing.mortgages : [];
  return {
    share: thing?.kind === 'real-estate' ? thing.share : null,
    charges: mortgages.map((mortgage, at) => ({ rank: at + 1, ...mortgage })),
    holds: thing === undefined ? [] : [...thing.holds].sort((one, other) => one.rank - other.rank),
  };
}

function namedPrice(thing: FoundAsset | undefined) {
  return thing?.kind === 'securities' ? thing.marketValue : null;
}
