import { type CourtId, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { type Instant, instant } from '@duixian/kernel/legal-day';
import type { Tx } from '@duixian/postgres/tx';
import { type Court, withCourtsBelow } from '../queries.ts';
import { accounts } from '../store/account-tables.ts';

export async function passwordOf(tx: Tx, person: PersonId) {
  return accounts(tx)
    .selectFrom('courts.person')
    .select(['login', 'name', 'password_hash'])
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
}

/** 我的登录 · Open sessions of a person in a region, the newest first. */
export async function sessionsOf(tx: Tx, region: RegionId, person: PersonId, now: Instant) {
  const rows = await accounts(tx)
    .selectFrom('courts.session')
    .select(['session_id', 'address', 'created_at', 'seen_at', 'expires_at'])
    .where('region_id', '=', region)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toString())
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    sessionId: idFrom<'session'>(row.session_id),
    address: row.address,
    startedAt: moment(row.created_at),
    seenAt: moment(row.seen_at),
    endsAt: moment(row.expires_at),
  }));
}

export async function tokensOf(tx: Tx, person: PersonId) {
  const rows = await accounts(tx)
    .selectFrom('courts.api_token')
    .select(['token_id', 'name', 'permissions', 'created_at', 'expires_at', 'ended_at'])
    .where('person_id', '=', person)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    tokenId: idFrom<'api-token'>(row.token_id),
    name: row.name,
    permissions: row.permissions,
    createdAt: moment(row.created_at),
    expiresAt: moment(row.expires_at),
    endedAt: row.ended_at === null ? null : moment(row.ended_at),
  }));
}

export async function secondFactorStands(tx: Tx, person: PersonId): Promise<boolean> {
  const row = await accounts(tx)
    .selectFrom('courts.second_factor')
    .select('person_id')
    .where('person_id', '=', person)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Roles a court asks for a second factor. */
export async function rolesAskedOf(tx: Tx, court: CourtId): Promise<readonly string[]> {
  const rows = await accounts(tx)
    .selectFrom('courts.second_factor_role')
    .select('role')
    .where('court_id', '=', court)
    .where('required', '=', true)
    .orderBy('role')
    .limit(100)
    .execute();
  return rows.map((row) => row.role);
}

/** A court and all above it: what one of them asks of a role holds below. */
export function courtsAbove(all: readonly Court[], court: CourtId): readonly CourtId[] {
  return all.filter((one) => withCourtsBelow(all, one.courtId).includes(court)).map((one) => one.courtId);
}

function moment(value: Instant | string): Instant {
  return typeof value === 'string' ? instant(value) : value;
}
