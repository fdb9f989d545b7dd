import { type CourtId, courtIdFrom, type RegionId } from '@duixian/kernel/ids';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';
import { z } from 'zod';
import type { District } from '../rules/districts.ts';
import type { Stamp } from './tables.ts';

export interface DistrictLayoutTables {
  'hub.district_layout': {
    region_id: number;
    layout_id: string;
    court_id: number;
    districts: string;
    set_by: string;
    set_at: string;
  };
}

const layouts = tablesOf<DistrictLayoutTables>;
const districtsJson = z.array(
  z.object({ nameZh: z.string(), nameEn: z.string(), words: z.array(z.string()), row: z.number(), column: z.number() }),
);

export interface LayoutInForce {
  readonly court: CourtId;
  readonly districts: readonly District[];
}

/** 现行区划图 · The last layout a court loaded, or else the last of the nearest court above it. */
export async function layoutInForce(tx: Tx, region: RegionId, court: CourtId): Promise<LayoutInForce | undefined> {
  const { rows } = await sql<{ court_id: number; districts: unknown }>`
    with recursive line as (
      select court_id, parent_id, 0 as height from courts.court_view where court_id = ${court}
      union all
      select c.court_id, c.parent_id, line.height + 1 from courts.court_view c join line on c.court_id = line.parent_id
    )
    select l.court_id, l.districts from hub.district_layout l join line on line.court_id = l.court_id
    where l.region_id = ${region} order by line.height, l.set_at desc, l.layout_id desc limit 1`.execute(layouts(tx));
  const [row] = rows;
  return row && { court: courtIdFrom(row.court_id), districts: districtsJson.parse(row.districts) };
}

export async function insertLayout(
  at: Stamp,
  of: { readonly layoutId: string; readonly court: CourtId } & Pick<LayoutInForce, 'districts'>,
) {
  await layouts(at.tx)
    .insertInto('hub.district_layout')
    .values({
      region_id: at.region,
      layout_id: of.layoutId,
      court_id: of.court,
      districts: JSON.stringify(of.districts),
      set_by: at.person,
      set_at: at.now.toString(),
    })
    .execute();
}
