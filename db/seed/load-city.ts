import { hashPassword } from '@duixian/courts/password';
import type { Role } from '@duixian/courts/rules/roles';
import { must } from '@duixian/kernel/assert';
import { idFrom, type PersonId, type PostId, type TeamId, uuidV7 } from '@duixian/kernel/ids';
import { type CitySpec, COURTS, DEMO_PASSWORD, POSTS, REGION, TEAMS, type TeamKind } from './city.ts';
import { personName } from './names.ts';
import { dice } from './random.ts';
import type { Run } from './run.ts';

export interface SeededPerson {
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly court: CitySpec;
  readonly team: TeamId;
  readonly teamKind: TeamKind;
}

export interface SeededCity {
  readonly people: readonly SeededPerson[];
  readonly teams: ReadonlyMap<string, TeamId>;
}

const CITY_SEED = 20_260_101;
const MADE_AT_MS = 1_704_067_200_000;

/** Courts, teams and people of the demo city. The same ids, names and logins in every run; what is there already stays. */
export async function loadCity(run: Run): Promise<SeededCity> {
  const city = planCity();
  const password = await hashPassword(DEMO_PASSWORD);
  await run('insert into courts.region (region_id, name_zh) values ($1, $2) on conflict do nothing', [REGION.id, REGION.nameZh]);
  for (const court of COURTS) {
    await run(
      'insert into courts.court (court_id, region_id, parent_id, level, code, name_zh, name_en) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing',
      [court.id, REGION.id, court.parent, court.level, court.code, court.nameZh, court.nameEn],
    );
  }
  for (const court of COURTS) {
    for (const team of teamsAt(court)) {
      await run('insert into courts.team (team_id, court_id, kind, name_zh, name_en) values ($1, $2, $3, $4, $5) on conflict do nothing', [
        must(city.teams.get(`${court.id}.${team.kind}`), team.kind),
        court.id,
        team.kind,
        team.zh,
        team.en,
      ]);
    }
  }
  for (const person of city.people) {
    await run(
      'insert into courts.person (person_id, login, name, password_hash, active) values ($1, $2, $3, $4, true) on conflict do nothing',
      [person.personId, person.login, person.name, password],
    );
    await run(
      "insert into courts.post (post_id, person_id, court_id, team_id, role, from_on) values ($1, $2, $3, $4, $5, '2024-01-01') on conflict do nothing",
      [person.postId, person.personId, person.court.id, person.team, person.role],
    );
  }
  return city;
}

/** The city without a database: who there is, for the generator of cases and for tests. */
export function planCity(): SeededCity {
  const of = dice(CITY_SEED);
  const teams = new Map<string, TeamId>();
  const people: SeededPerson[] = [];
  for (const court of COURTS)
    for (const team of teamsAt(court)) teams.set(`${court.id}.${team.kind}`, idFrom<'team'>(numbered(teams.size + 1)));
  for (const court of COURTS) {
    const taken = new Map<Role, number>();
    for (const post of POSTS.filter((one) => isAt(court, one.at))) {
      for (let n = 0; n < post.count; n++) {
        const number = (taken.get(post.role) ?? 0) + 1;
        taken.set(post.role, number);
        people.push({
          personId: idFrom<'person'>(numbered(1_000 + people.length)),
          postId: idFrom<'post'>(numbered(5_000 + people.length)),
          login: `${post.role}${number > 1 ? number : ''}.${court.key}`,
          name: personName(of),
          role: post.role,
          court,
          team: must(teams.get(`${court.id}.${post.team}`), post.team),
          teamKind: post.team,
        });
      }
    }
  }
  return { people, teams };
}

function teamsAt(court: CitySpec) {
  return TEAMS.filter((team) => isAt(court, team.at));
}

function isAt(court: CitySpec, at: 'all' | 'intermediate' | 'basic'): boolean {
  return at === 'all' || at === court.level;
}

function numbered(n: number): string {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, n);
  return uuidV7(MADE_AT_MS, random);
}
