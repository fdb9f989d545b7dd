import type { FoundAsset } from '@duixian/agencies/found-property';
import { foundAsset } from '@duixian/agencies/found-property';
import type { Ctx } from '@duixian/audit/act';
import { holdCase } from '@duixian/cases/commands/move-case';
import type { CaseId, Id, PartyId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { z } from 'zod';
import { withoutRepeats } from '../rules/merge-asset.ts';
import { assetsOfCase, type Seen, saveSighting } from '../store/assets.ts';
import { namedThing } from './found-thing.ts';

export interface FoundProperty {
  readonly case: CaseId;
  readonly party: PartyId;
  readonly agency: { readonly code: string; readonly nameZh: string; readonly nameEn: string };
  readonly exchange: Id<'exchange'>;
  readonly assets: readonly FoundAsset[];
}

/** 财产入册 · Enters what a reply named. A thing already known is brought up to date and what was said before stays; the same reply twice is once. */
export async function registerAssets(
  ctx: Ctx,
  found: FoundProperty,
): Promise<Result<{ seen: number; added: number }, { readonly kind: 'not-found' }>> {
  const held = await holdCase(ctx, found.case);
  if (!held.ok) return held;
  const before = await assetsOfCase(ctx.tx, ctx.region, found.case);
  const sightings = withoutRepeats(
    found.assets.map((asset) => ({ asset, agency: found.agency.code, agencyAssetId: asset.assetId, party: found.party })),
  );
  const at = {
    caseId: found.case,
    court: held.value.court,
    party: found.party,
    agency: found.agency,
    source: { kind: 'exchange', exchangeId: found.exchange } as const,
    at: ctx.now,
  };
  let seen = 0;
  let added = 0;
  for (const sighting of sightings) {
    const ids = { asset: ctx.newId<'asset'>(), sighting: ctx.newId<'sighting'>() };
    const saved = await saveSighting(ctx.tx, ctx.region, ids, at, seenFrom(sighting.asset));
    if (saved) seen += 1;
    if (saved?.isNew) added += 1;
  }
  if (seen === 0) return ok({ seen, added });
  const work = added > 0 && before.length === 0 && held.value.state !== 'closed';
  await ctx.record({
    type: 'assets.registered',
    subject: found.exchange,
    case: found.case,
    facts: { agency: found.agency.code, agencyZh: found.agency.nameZh, agencyEn: found.agency.nameEn, seen, added },
    // 法〔2021〕322号第十三项: found property is controlled at once.
    tasks: work ? [{ kind: 'open', task: 'control-property', facts: { added } }] : [],
  });
  return ok({ seen, added });
}

function seenFrom(asset: FoundAsset): Seen {
  return { kind: asset.kind, agencyAssetId: asset.assetId, facts: z.encode(foundAsset, asset), ...namedThing(asset) };
}
