import type { RegionId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { type Measure, measureFrom } from './measures.ts';
import type { AssetsRead } from './tables.ts';

const assetsRead = tablesOf<AssetsRead>;

/** Running measures whose last certain day is before `day`, earliest first. */
export async function measuresEndingBefore(tx: Tx, region: RegionId, before: LegalDay, limit: number): Promise<readonly Measure[]> {
  const rows = await assetsRead(tx)
    .selectFrom('assets.measure')
    .selectAll()
    .where('region_id', '=', region)
    .where('ended_on', 'is', null)
    .where('alarm_on', '<', before.toString())
    .orderBy('alarm_on')
    .orderBy('measure_id')
    .limit(limit)
    .execute();
  return rows.map(measureFrom);
}
