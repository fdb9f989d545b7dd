import type { Mentor } from '@duixian/audit/act';
import { type CourtId, courtIdFrom, idFrom, type PersonId, type PostId, type TeamId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { type Tx, tablesOf } from '@duixian/postgres/tx';
import { sql } from 'kysely';

interface Views {
  'courts.person': { person_id: string; login: string; name: string; active: boolean };
  'courts.post': {
    post_id: string;
    person_id: string;
    court_id: number;
    team_id: string | null;
    role: string;
    from_on: string;
    until_on: string | null;
  };
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
  'courts.leave': { leave_id: string; person_id: string; from_on: string; until_on: string };
}

const courts = tablesOf<Views>;

export interface PostHeld {
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly name: string;
  readonly courtId: CourtId;
  readonly teamId: TeamId | null;
  readonly teamKind: string | null;
  readonly role: string;
  readonly mentor: Mentor | null;
}

/** A post as it stands beside a session or a token. */
export function postHeld(row: {
  person_id: string;
  post_id: string;
  name: string;
  court_id: number;
  team_id: string | null;
  team_kind: string | null;
  role: string;
  mentor_id: string | null;
  mentor_name: string | null;
}): PostHeld {
  return {
    personId: idFrom<'person'>(row.person_id),
    postId: idFrom<'post'>(row.post_id),
    name: row.name,
    courtId: courtIdFrom(row.court_id),
    teamId: row.team_id === null ? null : idFrom<'team'>(row.team_id),
    teamKind: row.team_kind,
    role: row.role,
    mentor: row.mentor_id === null ? null : { personId: idFrom<'person'>(row.mentor_id), name: row.mentor_name ?? '' },
  };
}

export interface Court {
  readonly courtId: CourtId;
  readonly region: number;
  readonly parentId: CourtId | null;
  readonly level: string;
  /** 法院代字 · 衡0101 */
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export async function allCourts(tx: Tx): Promise<readonly Court[]> {
  const rows = await courts(tx).selectFrom('courts.court').selectAll().orderBy('code').limit(5_000).execute();
  return rows.map((row) => ({
    courtId: courtIdFrom(row.court_id),
    region: row.region_id,
    parentId: row.parent_id === null ? null : courtIdFrom(row.parent_id),
    level: row.level,
    code: row.code,
    nameZh: row.name_zh,
    nameEn: row.name_en,
  }));
}

/** 辖区 · A court and every court under it. */
export function withCourtsBelow(all: readonly Court[], from: CourtId): readonly CourtId[] {
  const found = [from];
  for (let i = 0; i < found.length; i++) for (const court of all) if (court.parentId === found[i]) found.push(court.courtId);
  return found;
}

/** 上级 · A court and every court over it. */
export function courtsAbove(all: readonly Court[], from: CourtId): readonly CourtId[] {
  const found = [from];
  for (let at = all.find((one) => one.courtId === from); at?.parentId; ) {
    const { parentId } = at;
    found.push(parentId);
    at = all.find((one) => one.courtId === parentId);
  }
  return found;
}

export async function teamsOf(tx: Tx, court: CourtId) {
  const rows = await courts(tx)
    .selectFrom('courts.team')
    .selectAll()
    .where('court_id', '=', court)
    .orderBy('kind')
    .orderBy('team_id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    teamId: idFrom<'team'>(row.team_id),
    courtId: courtIdFrom(row.court_id),
    kind: row.kind,
    nameZh: row.name_zh,
    nameEn: row.name_en,
  }));
}

/** 人员名册 · People with the post they hold or held last, by court. */
export async function peopleOf(tx: Tx, of: { courts: readonly CourtId[]; after: string | undefined; limit: number }) {
  let query = courts(tx)
    .selectFrom('courts.post as o')
    .innerJoin('courts.person as p', 'p.person_id', 'o.person_id')
    .leftJoin('courts.team as t', 't.team_id', 'o.team_id')
    .innerJoin('courts.court as c', 'c.court_id', 'o.court_id')
    .select(['p.person_id', 'p.login', 'p.name', 'p.active', 'o.post_id', 'o.court_id', 'o.team_id', 'o.role', 'o.from_on', 'o.until_on'])
    .select(['t.name_zh as team_zh', 't.name_en as team_en', 'c.name_zh as court_zh', 'c.name_en as court_en'])
    .where('o.court_id', 'in', [...of.courts]);
  if (of.after !== undefined) query = query.where('o.post_id', '>', of.after);
  const rows = await query.orderBy('o.post_id').limit(of.limit).execute();
  return rows.map((row) => ({
    personId: idFrom<'person'>(row.person_id),
    login: row.login,
    name: row.name,
    active: row.active,
    postId: idFrom<'post'>(row.post_id),
    courtId: courtIdFrom(row.court_id),
    courtZh: row.court_zh,
    courtEn: row.court_en,
    teamId: row.team_id === null ? null : idFrom<'team'>(row.team_id),
    teamZh: row.team_zh,
    teamEn: row.team_en,
    role: row.role,
    fromOn: day(row.from_on),
    untilOn: row.until_on === null ? null : day(row.until_on),
  }));
}

export interface OfficerOnDuty {
  readonly personId: PersonId;
  readonly name: string;
  readonly teamId: TeamId;
  readonly teamKind: string;
  readonly onLeave: boolean;
}

/** 在岗法官 · Judges of a court holding a post on a day, with their leave. */
export async function judgesOn(tx: Tx, court: CourtId, on: LegalDay): Promise<readonly OfficerOnDuty[]> {
  const today = on.toString();
  const rows = await courts(tx)
    .selectFrom('courts.post as o')
    .innerJoin('courts.person as p', 'p.person_id', 'o.person_id')
    .innerJoin('courts.team as t', 't.team_id', 'o.team_id')
    .leftJoin('courts.leave as l', (join) =>
      join.onRef('l.person_id', '=', 'p.person_id').on('l.from_on', '<=', today).on('l.until_on', '>=', today),
    )
    .select(['p.person_id', 'p.name', 't.team_id', 't.kind'])
    .select(sql<boolean>`bool_or(l.leave_id is not null)`.as('on_leave'))
    .where('o.court_id', '=', court)
    .where('o.role', '=', 'judge')
    .where('p.active', '=', true)
    .where('o.from_on', '<=', today)
    // Whoever has a last day set has handed over, and is given nothing new.
    .where('o.until_on', 'is', null)
    .groupBy(['p.person_id', 'p.name', 't.team_id', 't.kind'])
    .orderBy('p.person_id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    personId: idFrom<'person'>(row.person_id),
    name: row.name,
    teamId: idFrom<'team'>(row.team_id),
    teamKind: row.kind,
    onLeave: row.on_leave,
  }));
}
