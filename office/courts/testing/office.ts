import type { Actor } from '@duixian/audit/act';
import { type Desk, deskFor } from '@duixian/audit/testing/desk';
import { type Clock, fixedClock } from '@duixian/clock/clock';
import { must } from '@duixian/kernel/assert';
import { type CourtId, courtIdFrom, idFrom, type TeamId, uuidV7 } from '@duixian/kernel/ids';
import { type Database, statement } from '@duixian/postgres/pool';
import { type Role, roleSpec } from '../rules/roles.ts';

/** A small office for database tests: an intermediate court (1) over two basic courts (2, 3), teams at court 2, one person a role. */
export interface TestOffice {
  readonly courts: { readonly intermediate: CourtId; readonly first: CourtId; readonly second: CourtId };
  readonly team: TeamId;
  /** Acts as the holder of a role at the first basic court, unless another court is named. */
  as(role: Role, at?: CourtId): Desk;
  actor(role: Role, at?: CourtId): Actor;
  readonly clock: Clock & { moveTo(text: string): void; advance(ms: number): void };
}

const COURTS = [
  { id: 1, parent: null, level: 'intermediate', code: '衡01', zh: '衡江市中级人民法院', en: 'Hengjiang Intermediate Court' },
  { id: 2, parent: 1, level: 'basic', code: '衡0101', zh: '衡江市临水区人民法院', en: 'Linshui District Court' },
  { id: 3, parent: 1, level: 'basic', code: '衡0102', zh: '衡江市云麓区人民法院', en: 'Yunlu District Court' },
] as const;

export async function testOffice(db: Database, owner: Database, startsAt = '2026-09-01T02:00:00Z'): Promise<TestOffice> {
  await statement(owner, `insert into courts.region (region_id, name_zh) values (1, '衡江') on conflict do nothing`);
  for (const court of COURTS) {
    await statement(
      owner,
      `insert into courts.court (court_id, region_id, parent_id, level, code, name_zh, name_en) values ($1, 1, $2, $3, $4, $5, $6)`,
      [court.id, court.parent, court.level, court.code, court.zh, court.en],
    );
  }
  const team = idFrom<'team'>(numbered(900));
  await statement(
    owner,
    `insert into courts.team (team_id, court_id, kind, name_zh, name_en) values ($1, 2, 'ordinary', '普执一组', 'Ordinary team 1')`,
    [team],
  );
  const clock = fixedClock(startsAt, 7);
  const people = new Map<string, Actor>();
  const first = courtIdFrom(2);

  async function appoint(role: Role, court: CourtId): Promise<void> {
    const index = 1000 + people.size;
    const personId = idFrom<'person'>(numbered(index));
    const postId = idFrom<'post'>(numbered(index + 500));
    const name = `${must(roleSpec(role), role).nameZh}${court}`;
    await statement(owner, `insert into courts.person (person_id, login, name, password_hash, active) values ($1, $2, $3, 'none', true)`, [
      personId,
      `${role}.${court}`,
      name,
    ]);
    const teamId = court === first ? team : null;
    await statement(
      owner,
      `insert into courts.post (post_id, person_id, court_id, team_id, role, from_on) values ($1, $2, $3, $4, $5, '2020-01-01')`,
      [postId, personId, court, teamId, role],
    );
    people.set(`${role}.${court}`, {
      personId,
      postId,
      name,
      courtId: court,
      teamId,
      role,
      permissions: new Set(must(roleSpec(role), role).permissions),
    });
  }

  const roles: readonly Role[] = [
    'filing',
    'centre',
    'clerk',
    'assistant',
    'judge',
    'seal',
    'finance',
    'supervisor',
    'director',
    'reception',
    'administrator',
  ];
  for (const court of [courtIdFrom(1), first, courtIdFrom(3)]) for (const role of roles) await appoint(role, court);
  for (const court of [courtIdFrom(1), first, courtIdFrom(3)]) await appoint('president', court);

  const actor = (role: Role, at: CourtId = first) => must(people.get(`${role}.${at}`), `no ${role} at court ${at}`);
  return {
    courts: { intermediate: courtIdFrom(1), first, second: courtIdFrom(3) },
    team,
    clock,
    actor,
    as: (role, at = first) => {
      const spec = must(roleSpec(role), role);
      const courts = at === 1 && spec.below ? [1, 2, 3] : [at];
      return deskFor(db, { actor: actor(role, at), courts, reach: spec.reach, clock });
    },
  };
}

function numbered(n: number): string {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, n);
  return uuidV7(1_700_000_000_000 + n, random);
}
