import { expect, test } from 'vitest';
import { reachOf } from './reach.ts';

test.each([
  { role: 'clerk', team: 'clerical', reach: 'court', because: 'the pool works on every case of the court' },
  { role: 'clerk', team: 'ordinary', reach: 'team', because: 'a team clerk works on the team’s cases' },
  { role: 'judge', team: 'clerical', reach: 'own', because: 'a team never widens a role that sees its own cases' },
  { role: 'nobody', team: 'centre', reach: 'own', because: 'an unknown role sees least' },
])('$role of a $team team sees $reach: $because', ({ role, team, reach }) => expect(reachOf(role, team)).toBe(reach));
