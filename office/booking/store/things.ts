import type { CourtId } from '@duixian/kernel/ids';
import { sql } from 'kysely';
import type { ThingId, ThingKind } from '../rules/booking.ts';
import { booking, type Stamp } from './tables.ts';

/** `false` when the court has one of this kind and name. */
export async function insertThing(at: Stamp, of: { thingId: ThingId; court: CourtId; kind: ThingKind; name: string }): Promise<boolean> {
  const row = await booking(at.tx)
    .insertInto('booking.thing')
    .values({
      region_id: at.region,
      thing_id: of.thingId,
      court_id: of.court,
      kind: of.kind,
      name: of.name,
      withdrawn_on: null,
      withdrawn_reason: null,
      registered_by: at.person,
      registered_on: at.today.toString(),
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'court_id', 'kind', 'name']).doNothing())
    .returning('thing_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The thing held until the act ends: whether it is in use, and how many bookings lie before it. */
export async function lockThing(at: Stamp, thing: ThingId): Promise<{ withdrawn: boolean; ahead: number } | undefined> {
  const row = await booking(at.tx)
    .selectFrom('booking.thing')
    .select('withdrawn_on')
    .where('region_id', '=', at.region)
    .where('thing_id', '=', thing)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { n } = await booking(at.tx)
    .selectFrom('booking.hold')
    .select(sql<bigint>`count(*)`.as('n'))
    .where('region_id', '=', at.region)
    .where('resource_id', '=', thing)
    .where('held', '=', true)
    .where('ends_at', '>', at.now)
    .executeTakeFirstOrThrow();
  return { withdrawn: row.withdrawn_on !== null, ahead: Number(n) };
}

/** Things in the order of their ids, held against being withdrawn while they are being booked. */
export async function keepThings(at: Stamp, things: readonly string[]): Promise<void> {
  if (things.length === 0) return;
  await booking(at.tx)
    .selectFrom('booking.thing')
    .select('thing_id')
    .where('region_id', '=', at.region)
    .where('thing_id', 'in', [...things])
    .orderBy('thing_id')
    .forShare()
    .execute();
}

export async function saveWithdrawn(at: Stamp, thing: ThingId, reason: string): Promise<void> {
  await booking(at.tx)
    .updateTable('booking.thing')
    .set({ withdrawn_on: at.today.toString(), withdrawn_reason: reason })
    .where('region_id', '=', at.region)
    .where('thing_id', '=', thing)
    .execute();
}
