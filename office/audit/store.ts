import { plain } from '@duixian/contract/facts';
import type { CourtId, Id, PersonId, RegionId } from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { prepared } from '@duixian/postgres/prepared';
import { askInOne, type Tx, tablesOf } from '@duixian/postgres/tx';
import type { Act, Actor, OfficeEvent } from './act.ts';
import type { Look } from './look.ts';

interface AuditTables {
  'audit.entry': {
    region_id: number;
    entry_id: string;
    court_id: number;
    case_id: string | null;
    type: string;
    subject: string;
    person_id: string;
    post_id: string;
    person_name: string;
    facts: string;
    acted_on: string;
    recorded_at: string;
    address: string | null;
  };
  'audit.look': {
    region_id: number;
    look_id: string;
    court_id: number;
    case_id: string | null;
    person_id: string;
    what: string;
    looked_at: string;
    facts: string;
    purpose: string | null;
    address: string | null;
  };
  'audit.outbox': {
    region_id: number;
    event_id: string;
    type: string;
    facts: string;
    serial_key: string | null;
    run_at: string;
    created_at: string;
  };
  'audit.idempotency': {
    region_id: number;
    person_id: string;
    key: string;
    content_hash: string;
    status: number;
    reply: string;
    created_at: string;
  };
}

const audit = tablesOf<AuditTables>;

export interface Stamp {
  readonly tx: Tx;
  readonly region: RegionId;
  readonly actor: Actor;
  readonly today: LegalDay;
  readonly now: Instant;
}

/** The row of an act and its news, in one statement: every act of the office ends with it. */
export async function insertAct(
  at: Stamp,
  entryId: Id<'audit-entry'>,
  act: Act,
  court: CourtId,
  events: readonly { readonly id: Id<'event'>; readonly event: OfficeEvent }[],
): Promise<void> {
  await askInOne(at.tx, INSERT_ACT, [
    at.region,
    entryId,
    court,
    act.case ?? null,
    act.type,
    act.subject,
    at.actor.personId,
    at.actor.postId,
    at.actor.name,
    JSON.stringify(plain(act.changed === undefined ? (act.facts ?? {}) : { ...act.facts, changed: act.changed })),
    at.today.toString(),
    at.now.toString(),
    at.actor.address ?? null,
    events.map(({ id }) => id),
    events.map(({ event }) => event.type),
    events.map(({ event }) => JSON.stringify(plain(event.facts))),
    events.map(({ event }) => event.serialKey ?? null),
    events.map(({ event }) => (event.runAt ?? at.now).toString()),
  ]);
}

const INSERT_ACT = prepared(`
with entered as (
  insert into audit.entry (region_id, entry_id, court_id, case_id, type, subject, person_id, post_id, person_name, facts, acted_on, recorded_at, address)
  values ($1::int, $2::uuid, $3::int, $4::uuid, $5::text, $6::text, $7::uuid, $8::uuid, $9::text, $10::jsonb, $11::date, $12::timestamptz, $13::text)
)
insert into audit.outbox (region_id, event_id, type, facts, serial_key, run_at, created_at)
select $1::int, e.event_id, e.type, e.facts::jsonb, e.serial_key, e.run_at, $12::timestamptz
from unnest($14::uuid[], $15::text[], $16::text[], $17::text[], $18::timestamptz[]) as e (event_id, type, facts, serial_key, run_at)`);

export async function insertLook(at: Stamp, lookId: Id<'look'>, look: Look): Promise<void> {
  await audit(at.tx)
    .insertInto('audit.look')
    .values({
      region_id: at.region,
      look_id: lookId,
      court_id: look.court,
      case_id: look.case,
      person_id: at.actor.personId,
      what: look.what,
      looked_at: at.now.toString(),
      facts: JSON.stringify(plain(look.facts ?? {})),
      purpose: look.purpose ?? null,
      address: at.actor.address ?? null,
    })
    .execute();
}

export interface KeptReply {
  readonly contentHash: string;
  readonly reply: unknown;
}

/**
 * Takes the key for this transaction. A second sender of the same key waits here until the first has committed
 * and then finds its reply; if the first rolled back, the second takes the key.
 */
export async function claimKey(
  tx: Tx,
  region: RegionId,
  person: PersonId,
  key: string,
  contentHash: string,
  now: Instant,
): Promise<KeptReply | undefined> {
  const taken = await audit(tx)
    .insertInto('audit.idempotency')
    .values({ region_id: region, person_id: person, key, content_hash: contentHash, status: 0, reply: 'null', created_at: now.toString() })
    .onConflict((conflict) => conflict.columns(['region_id', 'person_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (taken) return undefined;
  const kept = await audit(tx)
    .selectFrom('audit.idempotency')
    .select(['content_hash', 'reply'])
    .where('region_id', '=', region)
    .where('person_id', '=', person)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return { contentHash: kept.content_hash, reply: kept.reply };
}

export async function keepReply(tx: Tx, region: RegionId, person: PersonId, key: string, reply: unknown): Promise<void> {
  await audit(tx)
    .updateTable('audit.idempotency')
    .set({ status: 200, reply: JSON.stringify(plain(reply)) })
    .where('region_id', '=', region)
    .where('person_id', '=', person)
    .where('key', '=', key)
    .execute();
}
