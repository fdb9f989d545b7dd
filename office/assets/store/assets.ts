import { plainNumber } from '@duixian/agencies/rules/plain-number';
import { must } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PartyId, type RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { openJson, sealJson } from '@duixian/postgres/sealed-json';
import { type Tx, tablesOf, vaultOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { ASSET_KINDS, type AssetKind } from '../rules/asset-kind.ts';
import { sealedPlace } from '../rules/sealed-place.ts';
import type { ThingSource } from '../rules/thing-source.ts';
import { sourceColumns, sourceFrom } from './source-columns.ts';
import type { AssetsRead, AssetsTables } from './tables.ts';

const assets = tablesOf<AssetsTables>;
const assetsRead = tablesOf<AssetsRead>;

export type AssetId = Id<'asset'>;

/** One thing as one reply named it. */
export interface Seen {
  readonly kind: AssetKind;
  readonly agencyAssetId: string;
  readonly label: string;
  readonly exempt: boolean;
  readonly balance: Fen | null;
  readonly available: Fen | null;
  /** The price the agency names itself; null leaves what a person has put down. */
  readonly value: Fen | null;
  readonly facts: unknown;
}

export interface SeenIn {
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly party: PartyId;
  readonly agency: { readonly code: string; readonly nameZh: string; readonly nameEn: string };
  readonly source: ThingSource;
  readonly at: Instant;
}

/**
 * Puts a sighting down and brings the register up to date. Returns whether the thing is new, or nothing when this very
 * reply has been taken before.
 */
export async function saveSighting(
  tx: Tx,
  region: RegionId,
  ids: { readonly asset: AssetId; readonly sighting: Id<'sighting'> },
  of: SeenIn,
  seen: Seen,
): Promise<{ readonly asset: AssetId; readonly isNew: boolean } | undefined> {
  const vault = vaultOf(tx);
  const thing = thingFinder(tx, seen.agencyAssetId);
  const known = await assets(tx)
    .selectFrom('assets.asset')
    .select('asset_id')
    .where('region_id', '=', region)
    .where('case_id', '=', of.caseId)
    .where('party_id', '=', of.party)
    .where('agency', '=', of.agency.code)
    .where('thing_finder', '=', thing)
    .executeTakeFirst();
  const asset = known ? idFrom<'asset'>(known.asset_id) : ids.asset;
  const facts = sealJson(tx, seen.facts, sealedPlace('asset.facts', asset));
  const at = of.at.toString();
  const source = sourceColumns(of.source);
  const state = { balance_fen: seen.balance, available_fen: seen.available };
  if (!known) {
    await assets(tx)
      .insertInto('assets.asset')
      .values({
        region_id: region,
        asset_id: asset,
        case_id: of.caseId,
        court_id: of.court,
        party_id: of.party,
        kind: seen.kind,
        agency: of.agency.code,
        agency_zh: of.agency.nameZh,
        agency_en: of.agency.nameEn,
        agency_asset_id: vault.seal(seen.agencyAssetId, sealedPlace('asset.agency_asset_id', asset)),
        thing_finder: thing,
        label: seen.label,
        exempt: seen.exempt,
        ...state,
        facts,
        value_fen: seen.value,
        ...source,
        first_seen_at: at,
        seen_at: at,
        version: 1,
        merged_into: null,
      })
      .execute();
  }
  const written = await assets(tx)
    .insertInto('assets.sighting')
    .values({
      region_id: region,
      sighting_id: ids.sighting,
      asset_id: asset,
      case_id: of.caseId,
      court_id: of.court,
      ...source,
      seen_at: at,
      ...state,
      facts: sealJson(tx, seen.facts, sealedPlace('sighting.facts', ids.sighting)),
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'asset_id', 'exchange_id', 'import_id', 'finding_id']).doNothing())
    .returning('sighting_id')
    .executeTakeFirst();
  if (!written) return undefined;
  if (known) {
    await assets(tx)
      .updateTable('assets.asset')
      .set({
        ...state,
        facts,
        ...(seen.value === null ? {} : { value_fen: seen.value }),
        label: seen.label,
        exempt: seen.exempt,
        ...source,
        seen_at: at,
        version: sql<number>`version + 1`,
      })
      .where('region_id', '=', region)
      .where('asset_id', '=', asset)
      .execute();
  }
  return { asset, isNew: !known };
}

export interface Asset {
  readonly assetId: AssetId;
  readonly caseId: CaseId;
  readonly court: CourtId;
  readonly party: PartyId;
  readonly kind: AssetKind;
  readonly agency: string;
  readonly agencyZh: string;
  readonly agencyEn: string;
  readonly agencyAssetId: string;
  readonly label: string;
  readonly exempt: boolean;
  readonly balance: Fen | null;
  readonly available: Fen | null;
  readonly value: Fen | null;
  readonly facts: unknown;
  readonly source: ThingSource;
  readonly firstSeenAt: Instant;
  readonly seenAt: Instant;
  readonly version: number;
  /** The row this one turned out to be a second mention of. */
  readonly mergedInto: AssetId | null;
}

export async function assetsOfCase(tx: Tx, region: RegionId, caseId: CaseId): Promise<readonly Asset[]> {
  const rows = await assetsRead(tx)
    .selectFrom('assets.asset')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .orderBy('asset_id')
    .limit(2000)
    .execute();
  return rows.map((row) => assetFrom(tx, row));
}

export async function findAsset(tx: Tx, region: RegionId, caseId: CaseId, assetId: AssetId): Promise<Asset | undefined> {
  const row = await assetsRead(tx)
    .selectFrom('assets.asset')
    .selectAll()
    .where('region_id', '=', region)
    .where('case_id', '=', caseId)
    .where('asset_id', '=', assetId)
    .executeTakeFirst();
  return row && assetFrom(tx, row);
}

/** 估值 · What the thing is taken to be worth, for the over-seizure meter. */
export async function saveValue(tx: Tx, region: RegionId, assetId: AssetId, value: Fen): Promise<void> {
  await assets(tx)
    .updateTable('assets.asset')
    .set({ value_fen: value, version: sql<number>`version + 1` })
    .where('region_id', '=', region)
    .where('asset_id', '=', assetId)
    .execute();
}

/** 财产指纹 · The keyed hash by which a number is found again, however it was written. */
export function thingFinder(tx: Tx, agencyAssetId: string): string {
  return vaultOf(tx).finder(plainNumber(agencyAssetId));
}

function assetFrom(tx: Tx, row: AssetsRead['assets.asset']): Asset {
  return {
    assetId: idFrom<'asset'>(row.asset_id),
    caseId: idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    party: idFrom<'party'>(row.party_id),
    kind: kindFrom(row.kind),
    agency: row.agency,
    agencyZh: row.agency_zh,
    agencyEn: row.agency_en,
    agencyAssetId: vaultOf(tx).open(row.agency_asset_id, sealedPlace('asset.agency_asset_id', row.asset_id)),
    label: row.label,
    exempt: row.exempt,
    balance: row.balance_fen === null ? null : fen(row.balance_fen),
    available: row.available_fen === null ? null : fen(row.available_fen),
    value: row.value_fen === null ? null : fen(row.value_fen),
    facts: openJson(tx, row.facts, sealedPlace('asset.facts', row.asset_id)),
    source: sourceFrom(row),
    firstSeenAt: row.first_seen_at,
    seenAt: row.seen_at,
    version: row.version,
    mergedInto: row.merged_into === null ? null : idFrom<'asset'>(row.merged_into),
  };
}

function kindFrom(text: string): AssetKind {
  return must(
    ASSET_KINDS.find((kind) => kind === text),
    `asset kind ${text}`,
  );
}
