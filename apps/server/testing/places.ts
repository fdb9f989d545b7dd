import { withCourtsBelow } from '@duixian/courts/queries';
import { reachOf } from '@duixian/courts/rules/reach';
import { ROLE_NAMES, ROLES, type Role } from '@duixian/courts/rules/roles';
import type { ScopeHeld } from '@duixian/courts/rules/scope';
import { hashOfToken, newToken } from '@duixian/courts/session';
import { must } from '@duixian/kernel/assert';
import { courtIdFrom, regionIdFrom, uuidV7 } from '@duixian/kernel/ids';
import { type Database, statement } from '@duixian/postgres/pool';
import { COURTS } from '@duixian/seed/city';
import type { OpenOffice } from './open-office.ts';

/**
 * Where a post stands to a case: its officer, the officer's team, its court, the court above, the court beside; and `party`, a seat from
 * outside to which this one case stands open by name, as it does to a party and to whoever was granted a look at it. A post inside the
 * office gains nothing by that.
 */
export const PLACES = ['own', 'same team', 'same court', 'court above', 'sister court', 'party'] as const;
export type Place = (typeof PLACES)[number];

export interface Stand {
  readonly role: Role;
  readonly place: Place;
  readonly login: string;
  readonly token: string;
  readonly scope: ScopeHeld;
}

const ABOVE = 1;
const BESIDE = 3;
const REGION = regionIdFrom(1);

/**
 * 处处有人 · Every role at every place around one case: the officer of the case holds a post of each role, and so does one
 * stranger in the officer's team, in another team of the court, at the court above and at a sister court.
 */
export async function standEverywhere(
  office: OpenOffice,
  owner: Database,
  { caseId, court, officer, team }: { readonly caseId: string; readonly court: number; readonly officer: string; readonly team: string },
): Promise<readonly Stand[]> {
  const teams = await statement<{ team: string; court: number; kind: string }>(
    owner,
    'select team_id::text as team, court_id as court, kind from courts.team order by team_id',
  );
  const teamAt = (at: number) =>
    must(
      teams.find((one) => one.court === at && one.team !== team && one.kind === 'ordinary') ??
        teams.find((one) => one.court === at && one.team !== team),
      `a team at ${at}`,
    );
  const own = must(
    teams.find((one) => one.team === team),
    'the team of the case',
  );
  const stranger = uuidV7(office.clock.now().epochMilliseconds, new Uint8Array(10).fill(7));
  await statement(
    owner,
    "insert into courts.person (person_id, login, name, password_hash, active) values ($1, 'stranger', '某人', '-', true)",
    [stranger],
  );
  const outside = uuidV7(office.clock.now().epochMilliseconds, new Uint8Array(10).fill(8));
  await statement(
    owner,
    "insert into courts.person (person_id, login, name, password_hash, active) values ($1, 'outside', '外人', '-', true)",
    [outside],
  );
  await statement(
    owner,
    `insert into cases.observer_grant (region_id, grant_id, case_id, court_id, person_id, reason, granted_on, until_on, granted_by, granted_at)
     values (1, $1, $2, $3, $1, '代表视察', $4, $4, $5, $6)`,
    [outside, caseId, court, office.clock.today().toString(), officer, office.clock.now().toString()],
  );
  const seats: Readonly<Record<Place, { person: string; team: { team: string; court: number; kind: string } }>> = {
    own: { person: officer, team: own },
    'same team': { person: stranger, team: own },
    'same court': { person: stranger, team: teamAt(court) },
    'court above': { person: stranger, team: teamAt(ABOVE) },
    'sister court': { person: stranger, team: teamAt(BESIDE) },
    party: { person: outside, team: teamAt(BESIDE) },
  };
  const all = COURTS.map((one) => ({
    ...one,
    region: 1,
    courtId: courtIdFrom(one.id),
    parentId: one.parent === null ? null : courtIdFrom(one.parent),
  }));
  const now = office.clock.now();
  const stands: Stand[] = [];
  for (const [i, place] of PLACES.entries()) {
    for (const [j, role] of ROLE_NAMES.entries()) {
      const { person, team: seat } = seats[place];
      const post = uuidV7(now.epochMilliseconds, new Uint8Array(10).fill(i * 32 + j + 16));
      const token = newToken(REGION);
      await statement(
        owner,
        'insert into courts.post (post_id, person_id, court_id, team_id, role, from_on) values ($1, $2, $3, $4, $5, $6)',
        [post, person, seat.court, seat.team, role, office.clock.today().toString()],
      );
      await statement(
        owner,
        `insert into courts.session (region_id, token_hash, session_id, person_id, post_id, created_at, seen_at, expires_at)
         values (1, $1, $2, $3, $2, $4, $4, $5)`,
        [hashOfToken(token), post, person, now.toString(), now.add({ minutes: 600 }).toString()],
      );
      const login = `${role} / ${place}`;
      office.keepToken(login, token);
      const reach = reachOf(role, seat.kind);
      const cases = place === 'party' ? [caseId] : [];
      const courts =
        reach === 'granted' ? cases.map(() => court) : ROLES[role].below ? withCourtsBelow(all, courtIdFrom(seat.court)) : [seat.court];
      stands.push({ role, place, login, token, scope: { actor: person, courts, teams: [seat.team], reach, cases } });
    }
  }
  return stands;
}
