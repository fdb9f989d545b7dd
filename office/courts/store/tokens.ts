import { type Id, idFrom, type PersonId, type PostId, type RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import type { Tx } from '@duixian/postgres/tx';
import { accounts } from './account-tables.ts';

export interface NewApiToken {
  readonly tokenId: Id<'api-token'>;
  readonly hash: string;
  readonly person: PersonId;
  readonly post: PostId;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly at: Instant;
  readonly until: Instant;
}

export async function insertApiToken(tx: Tx, of: NewApiToken): Promise<void> {
  await accounts(tx)
    .insertInto('courts.api_token')
    .values({
      token_id: of.tokenId,
      token_hash: of.hash,
      person_id: of.person,
      post_id: of.post,
      name: of.name,
      permissions: [...of.permissions],
      created_at: of.at.toString(),
      expires_at: of.until.toString(),
      ended_at: null,
    })
    .execute();
}

/** `false` for a token that is not this person's or has ended. */
export async function endApiToken(tx: Tx, person: PersonId, token: Id<'api-token'>, at: Instant): Promise<boolean> {
  const ended = await accounts(tx)
    .updateTable('courts.api_token')
    .set({ ended_at: at.toString() })
    .where('token_id', '=', token)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .returning('token_id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** Ends one session of a person; `false` when there is none open by that name. */
export async function endSession(tx: Tx, region: RegionId, person: PersonId, session: Id<'session'>, at: Instant): Promise<boolean> {
  const ended = await accounts(tx)
    .updateTable('courts.session')
    .set({ ended_at: at.toString() })
    .where('region_id', '=', region)
    .where('session_id', '=', session)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .returning('session_id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** Every session and every token of a person ends, but for the session named. */
export async function endEverythingOf(tx: Tx, region: RegionId, person: PersonId, but: string | null, at: Instant): Promise<void> {
  let sessions = accounts(tx)
    .updateTable('courts.session')
    .set({ ended_at: at.toString() })
    .where('region_id', '=', region)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null);
  if (but !== null) sessions = sessions.where('session_id', '<>', but);
  await sessions.execute();
  await accounts(tx)
    .updateTable('courts.api_token')
    .set({ ended_at: at.toString() })
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute();
}

/** The person an open invitation is for, held until the act ends: the link opens once. */
export async function lockInvitation(tx: Tx, hash: string, now: Instant): Promise<PersonId | undefined> {
  const row = await accounts(tx)
    .selectFrom('courts.invitation')
    .select('person_id')
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toString())
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : idFrom<'person'>(row.person_id);
}

export async function spendInvitation(tx: Tx, hash: string, at: Instant): Promise<void> {
  await accounts(tx).updateTable('courts.invitation').set({ used_at: at.toString() }).where('token_hash', '=', hash).execute();
}

/** `given`: set by another hand, to be changed at the next sign-in. */
export async function savePassword(tx: Tx, person: PersonId, hash: string, by: 'own' | 'given'): Promise<void> {
  await accounts(tx)
    .updateTable('courts.person')
    .set({ password_hash: hash, password_given: by === 'given' })
    .where('person_id', '=', person)
    .execute();
}
