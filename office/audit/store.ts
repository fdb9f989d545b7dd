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

/** An act as it is written down: where it belongs, and the ids of its rows. */
export interface WrittenAct {
  readonly entryId: Id<'audit-entry'>;
  readonly act: Act;
  readonly court: CourtId;
  readonly events: readonly { readonly id: Id<'event'>; readonly event: OfficeEvent }[];
}

/** The rows of these acts and their news, in one statement: every act of the office ends with it. */
export async function insertActs(at: Stamp, acts: readonly WrittenAct[]): Promise<void> {
  const events = acts.flatMap((one) => one.events);
  await askInOne(at.tx, INSERT_ACTS, [
    at.region,
    at.actor.personId,
    at.actor.postId,
    at.actor.name,
    at.today.toString(),
    at.now.toString(),
    at.actor.address ?? null,
    acts.map(({ entryId }) => entryId),
    acts.map(({ court }) => court),
    acts.map(({ act }) => act.case ?? null),
    acts.map(({ act }) => act.type),
    acts.map(({ act }) => act.subject),
    acts.map(({ act }) => JSON.stringify(plain(standing(at.actor, act)))),
    events.map(({ id }) => id),
    events.map(({ event }) => event.type),
    events.map(({ event }) => JSON.stringify(plain(event.facts))),
    events.map(({ event }) => event.serialKey ?? null),
    events.map(({ event }) => (event.runAt ?? at.now).toString()),
  ]);
}

/** What stands on the row of an act: its facts, what it changed, and under which mentor it was done. */
function standing({ mentor }: Actor, { facts, changed }: Act) {
  return { ...facts, ...(changed && { changed }), ...(mentor && { mentor: { person: mentor.personId, name: mentor.name } }) };
}

const INSERT_ACTS = prepared(`
with entered as (
  insert into audit.entry (region_id, entry_id, court_id, case_id, type, subject, person_id, post_id, person_name, facts, acted_on, recorded_at, address)
  select $1::int, a.entry_id, a.court_id, a.case_id, a.type, a.subject, $2::uuid, $3::uuid, $4::text, a.facts::jsonb, $5::date, $6::timestamptz, $7::text
  from unnest($8::uuid[], $9::int[], $10::uuid[], $11::text[], $12::text[], $13::text[]) as a (entry_id, court_id, case_id, type, subject, facts)
)
insert into audit.outbox (region_id, event_id, type, facts, serial_key, run_at, created_at)
select $1::int, e.event_id, e.type, e.facts::jsonb, e.serial_key, e.run_at, $6::timestamptz
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
