import { type Id, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { type Instant, instant } from '@duixian/kernel/legal-day';
import type { Tx } from '@duixian/postgres/tx';
import type { Entry, ProvenIdentity } from '../rules/provider.ts';
import { accounts } from './account-tables.ts';

export async function insertEntry(tx: Tx, region: RegionId, hash: string, at: Instant, until: Instant): Promise<void> {
  await accounts(tx)
    .insertInto('courts.provider_entry')
    .values({
      region_id: region,
      entry_hash: hash,
      begun_at: at.toString(),
      expires_at: until.toString(),
      proved_at: null,
      person_id: null,
      entered_at: null,
    })
    .execute();
}

export interface KeptEntry extends Entry {
  /** Who was proved and waits for a code. */
  readonly person: PersonId | null;
}

/** The entry, held until the act ends: the same answer brought twice at once is taken once. */
export async function lockEntry(tx: Tx, region: RegionId, hash: string): Promise<KeptEntry | undefined> {
  const row = await accounts(tx)
    .selectFrom('courts.provider_entry')
    .select(['expires_at', 'proved_at', 'person_id', 'entered_at'])
    .where('region_id', '=', region)
    .where('entry_hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      expiresAt: typeof row.expires_at === 'string' ? instant(row.expires_at) : row.expires_at,
      proved: row.proved_at !== null,
      entered: row.entered_at !== null,
      person: row.person_id === null ? null : idFrom<'person'>(row.person_id),
    }
  );
}

export async function moveEntry(
  tx: Tx,
  region: RegionId,
  hash: string,
  to: { proved: Instant; person?: PersonId } | { entered: Instant; person: PersonId },
): Promise<void> {
  await accounts(tx)
    .updateTable('courts.provider_entry')
    .set('proved' in to ? { proved_at: to.proved.toString() } : { entered_at: to.entered.toString() })
    .$if(to.person !== undefined, (query) => query.set({ person_id: to.person ?? null }))
    .where('region_id', '=', region)
    .where('entry_hash', '=', hash)
    .execute();
}

/** The person an identity is joined to now. */
export async function personLinkedTo(tx: Tx, issuer: string, subject: string): Promise<{ person: PersonId; name: string } | undefined> {
  const row = await accounts(tx)
    .selectFrom('courts.identity as i')
    .innerJoin('courts.person as p', 'p.person_id', 'i.person_id')
    .select(['p.person_id', 'p.name'])
    .where('i.issuer', '=', issuer)
    .where('i.subject', '=', subject)
    .where('i.ended_at', 'is', null)
    .executeTakeFirst();
  return row && { person: idFrom<'person'>(row.person_id), name: row.name };
}

export async function insertIdentity(
  tx: Tx,
  of: { id: Id<'identity'>; person: PersonId; issuer: string; subject: string; name: string; by: PersonId; at: Instant },
): Promise<void> {
  await accounts(tx)
    .insertInto('courts.identity')
    .values({
      identity_id: of.id,
      person_id: of.person,
      issuer: of.issuer,
      subject: of.subject,
      shown_name: of.name,
      linked_by: of.by,
      linked_at: of.at.toString(),
      ended_at: null,
    })
    .execute();
}

/** `false` for an identity that is not this person's or was taken from them before. */
export async function endIdentity(tx: Tx, person: PersonId, identity: Id<'identity'>, at: Instant): Promise<boolean> {
  const ended = await accounts(tx)
    .updateTable('courts.identity')
    .set({ ended_at: at.toString() })
    .where('identity_id', '=', identity)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .returning('identity_id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** Somebody nobody knows yet: the administrator sees who waits. */
export async function noteWaiting(tx: Tx, proven: ProvenIdentity, at: Instant): Promise<void> {
  const seen = { shown_name: proven.name, seen_at: at.toString() };
  await accounts(tx)
    .insertInto('courts.identity_waiting')
    .values({ issuer: proven.issuer, subject: proven.subject, ...seen })
    .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doUpdateSet(seen))
    .execute();
}
