import {
  type CourtId,
  courtIdFrom,
  type Id,
  idFrom,
  type PersonId,
  type PostId,
  type RegionId,
  regionIdFrom,
  type TeamId,
} from '@duixian/kernel/ids';
import type { Instant, LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import type { Through } from './rules/sign-in.ts';

export interface CourtsTables {
  'courts.court': {
    court_id: number;
    region_id: number;
    parent_id: number | null;
    level: string;
    code: string;
    name_zh: string;
    name_en: string;
  };
  'courts.team': { team_id: string; court_id: number; kind: string; name_zh: string; name_en: string };
  'courts.person': {
    person_id: string;
    login: string;
    name: string;
    password_hash: string;
    password_given: boolean;
    active: boolean;
    failed_sign_ins: number;
    locked_until: Instant | string | null;
    version: number;
  };
  'courts.post': {
    post_id: string;
    person_id: string;
    court_id: number;
    team_id: string | null;
    role: string;
    mentor_id: string | null;
    from_on: string;
    until_on: string | null;
  };
  'courts.session': {
    region_id: number;
    token_hash: string;
    session_id: string;
    address: string | null;
    must_enrol: boolean;
    through: string;
    person_id: string;
    post_id: string;
    created_at: Instant | string;
    seen_at: Instant | string;
    expires_at: Instant | string;
    ended_at: Instant | string | null;
  };
}

const courts = tablesOf<CourtsTables>;

export interface StoredAccount {
  readonly personId: PersonId;
  readonly name: string;
  readonly passwordHash: string;
  readonly active: boolean;
  readonly failures: number;
  readonly lockedUntil: Instant | null;
}

/** The account, held until the act ends: wrong words sent at once are counted one by one. */
export async function lockAccount(
  tx: Tx,
  by: { readonly login: string } | { readonly person: PersonId },
): Promise<StoredAccount | undefined> {
  const named = courts(tx)
    .selectFrom('courts.person')
    .select(['person_id', 'name', 'password_hash', 'active', 'failed_sign_ins', 'locked_until']);
  const row = await ('login' in by ? named.where('login', '=', by.login) : named.where('person_id', '=', by.person))
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    personId: idFrom<'person'>(row.person_id),
    name: row.name,
    passwordHash: row.password_hash,
    active: row.active,
    failures: row.failed_sign_ins,
    lockedUntil: typeof row.locked_until === 'string' ? null : row.locked_until,
  };
}

export async function saveSignInCount(tx: Tx, person: PersonId, failures: number, lockedUntil: Instant | null): Promise<void> {
  await courts(tx)
    .updateTable('courts.person')
    .set({ failed_sign_ins: failures, locked_until: lockedUntil?.toString() ?? null })
    .where('person_id', '=', person)
    .execute();
}

export interface StoredPost {
  readonly postId: PostId;
  readonly courtId: CourtId;
  readonly regionId: RegionId;
  readonly teamId: TeamId | null;
  readonly role: string;
}

/** The posts a person holds on a day, the newest first. */
export async function postsOn(tx: Tx, person: PersonId, on: LegalDay): Promise<readonly StoredPost[]> {
  const rows = await courts(tx)
    .selectFrom('courts.post as p')
    .innerJoin('courts.court as c', 'c.court_id', 'p.court_id')
    .select(['p.post_id', 'p.court_id', 'c.region_id', 'p.team_id', 'p.role'])
    .where('p.person_id', '=', person)
    .where('p.from_on', '<=', on.toString())
    .where((or) => or.or([or('p.until_on', 'is', null), or('p.until_on', '>=', on.toString())]))
    .orderBy('p.from_on', 'desc')
    .orderBy('p.post_id', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    postId: idFrom<'post'>(row.post_id),
    courtId: courtIdFrom(row.court_id),
    regionId: regionIdFrom(row.region_id),
    teamId: row.team_id === null ? null : idFrom<'team'>(row.team_id),
    role: row.role,
  }));
}

export async function insertSession(
  tx: Tx,
  session: {
    region: RegionId;
    tokenHash: string;
    sessionId: Id<'session'>;
    address: string | null;
    mustEnrol: boolean;
    through: Through;
    person: PersonId;
    post: PostId;
    at: Instant;
    until: Instant;
  },
): Promise<void> {
  const at = session.at.toString();
  await courts(tx)
    .insertInto('courts.session')
    .values({
      region_id: session.region,
      token_hash: session.tokenHash,
      session_id: session.sessionId,
      address: session.address,
      must_enrol: session.mustEnrol,
      through: session.through,
      person_id: session.person,
      post_id: session.post,
      created_at: at,
      seen_at: at,
      expires_at: session.until.toString(),
      ended_at: null,
    })
    .execute();
}

export async function seeSession(tx: Tx, region: RegionId, tokenHash: string, at: Instant): Promise<void> {
  await courts(tx)
    .updateTable('courts.session')
    .set({ seen_at: at.toString() })
    .where('region_id', '=', region)
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function endSessionsOf(tx: Tx, region: RegionId, person: PersonId, at: Instant): Promise<void> {
  await courts(tx)
    .updateTable('courts.session')
    .set({ ended_at: at.toString() })
    .where('region_id', '=', region)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .execute();
}

export interface NewPerson {
  readonly personId: PersonId;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** `false` when the login is taken. */
export async function insertPerson(tx: Tx, person: NewPerson): Promise<boolean> {
  const row = await courts(tx)
    .insertInto('courts.person')
    .values({
      person_id: person.personId,
      login: person.login,
      name: person.name,
      password_hash: person.passwordHash,
      password_given: true,
      active: true,
      failed_sign_ins: 0,
      locked_until: null,
      version: 1,
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function setActive(tx: Tx, person: PersonId, active: boolean): Promise<void> {
  await courts(tx).updateTable('courts.person').set({ active }).where('person_id', '=', person).execute();
}

export async function isActive(tx: Tx, person: PersonId): Promise<boolean> {
  const row = await courts(tx).selectFrom('courts.person').select('active').where('person_id', '=', person).executeTakeFirst();
  return row?.active ?? false;
}
