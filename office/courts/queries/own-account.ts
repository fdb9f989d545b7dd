import { type CourtId, courtIdFrom, idFrom, type PersonId, type RegionId } from '@duixian/kernel/ids';
import { day, type Instant, instant } from '@duixian/kernel/legal-day';
import type { Tx } from '@duixian/postgres/tx';
import { type Court, withCourtsBelow } from '../queries.ts';
import type { FactorRule } from '../rules/factor-rule.ts';
import { accounts } from '../store/account-tables.ts';

export async function passwordOf(tx: Tx, person: PersonId) {
  return accounts(tx)
    .selectFrom('courts.person')
    .select(['login', 'name', 'password_hash', 'password_given'])
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow();
}

/** 我的登录 · Open sessions of a person in a region, the newest first. */
export async function sessionsOf(tx: Tx, region: RegionId, person: PersonId, now: Instant) {
  const rows = await accounts(tx)
    .selectFrom('courts.session')
    .select(['session_id', 'address', 'through', 'created_at', 'seen_at', 'expires_at'])
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
    through: row.through === 'provider' ? ('provider' as const) : ('password' as const),
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

/** 按角色要求 · Every rule a court has set, those of the past and those to come with it. */
export async function factorRulesOf(tx: Tx, court: CourtId): Promise<readonly FactorRule[]> {
  const rows = await accounts(tx)
    .selectFrom('courts.second_factor_role')
    .select(['court_id', 'role', 'from_on', 'required'])
    .where('court_id', '=', court)
    .orderBy('role')
    .orderBy('from_on', 'desc')
    .limit(1_000)
    .execute();
  return rows.map(factorRuleFrom);
}

export function factorRuleFrom(row: { court_id: number; role: string; from_on: string; required: boolean }): FactorRule {
  return { court: courtIdFrom(row.court_id), role: row.role, from: day(row.from_on), required: row.required };
}

/** 身份关联 · Which identities of the provider are joined to a person. */
export async function identitiesOf(tx: Tx, person: PersonId) {
  const rows = await accounts(tx)
    .selectFrom('courts.identity')
    .select(['identity_id', 'issuer', 'subject', 'shown_name', 'linked_at'])
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .orderBy('linked_at')
    .limit(20)
    .execute();
  return rows.map((row) => ({
    identityId: idFrom<'identity'>(row.identity_id),
    issuer: row.issuer,
    subject: row.subject,
    name: row.shown_name,
    linkedAt: moment(row.linked_at),
  }));
}

/** 待关联 · Who came from the provider and is joined to nobody, the latest first. */
export async function waitingIdentities(tx: Tx, issuer: string) {
  const rows = await accounts(tx)
    .selectFrom('courts.identity_waiting as w')
    .select(['w.subject', 'w.shown_name', 'w.seen_at'])
    .where('w.issuer', '=', issuer)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('courts.identity as i')
            .select('i.identity_id')
            .whereRef('i.issuer', '=', 'w.issuer')
            .whereRef('i.subject', '=', 'w.subject')
            .where('i.ended_at', 'is', null),
        ),
      ),
    )
    .orderBy('w.seen_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ subject: row.subject, name: row.shown_name, seenAt: moment(row.seen_at) }));
}

/** A court and all above it: what one of them asks of a role holds below. */
export function courtsAbove(all: readonly Court[], court: CourtId): readonly CourtId[] {
  return all.filter((one) => withCourtsBelow(all, one.courtId).includes(court)).map((one) => one.courtId);
}

function moment(value: Instant | string): Instant {
  return typeof value === 'string' ? instant(value) : value;
}

/** Which door a session was opened at. */
export async function cameThroughProvider(tx: Tx, region: RegionId, session: string): Promise<boolean> {
  const row = await accounts(tx)
    .selectFrom('courts.session')
    .select('through')
    .where('region_id', '=', region)
    .where('session_id', '=', session)
    .executeTakeFirst();
  return row?.through === 'provider';
}
