import { type CaseId, idFrom, type PartyId, type RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { thingFinder } from './assets.ts';
import type { MeasureId } from './measures.ts';
import type { AssetsRead } from './tables.ts';

const assets = tablesOf<AssetsRead>;

export interface WaitingHold {
  readonly caseId: CaseId;
  readonly measure: MeasureId;
  readonly party: PartyId;
  readonly agency: string;
}

/** Holds that wait, on one thing of an agency or on things nobody has heard of since a moment. */
export async function waitingHolds(
  tx: Tx,
  region: RegionId,
  on: { readonly agency: string; readonly thing: string } | { readonly notSeenSince: Instant },
  limit: number,
): Promise<readonly WaitingHold[]> {
  let query = assets(tx)
    .selectFrom('assets.measure as m')
    .innerJoin('assets.asset as a', (join) => join.onRef('a.region_id', '=', 'm.region_id').onRef('a.asset_id', '=', 'm.asset_id'))
    .select(['m.case_id', 'm.measure_id', 'a.party_id', 'a.agency'])
    .where('m.region_id', '=', region)
    .where('a.region_id', '=', region)
    .where('m.state', '=', 'waiting');
  query =
    'thing' in on
      ? query.where('a.agency', '=', on.agency).where('a.thing_finder', '=', thingFinder(tx, on.thing))
      : query.where('a.seen_at', '<', on.notSeenSince);
  const rows = await query.orderBy('m.measure_id').limit(limit).execute();
  return rows.map((row) => ({
    caseId: idFrom<'case'>(row.case_id),
    measure: idFrom<'measure'>(row.measure_id),
    party: idFrom<'party'>(row.party_id),
    agency: row.agency,
  }));
}
