import { ROLES } from '@duixian/courts/rules/roles';
import { courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { workingDaysAfter } from '@duixian/law/working-days-after';
import { describe, expect, test } from 'vitest';
import { rolesFor, TASKS } from './catalogue.ts';
import { openActs } from './open-acts.ts';
import { placeOf, type Viewer, waitsFor } from './placing.ts';
import { TASK_KINDS } from './task-spec.ts';
import { mayClaim } from './work.ts';

const person = (n: number) => idFrom<'person'>(`00000000-0000-7000-8000-00000000000${n}`);
const team = (n: number) => idFrom<'team'>(`00000000-0000-7000-8000-00000000001${n}`);

describe('事项目录', () => {
  test.each(TASK_KINDS)('%s can be done by some role, has a service level and a way back', (kind) => {
    expect(rolesFor(kind).length).toBeGreaterThan(0);
    expect(TASKS[kind].serviceDays).toBeGreaterThan(0);
    expect(TASKS[kind].returnCodes.length).toBeGreaterThan(0);
  });

  test('法发〔2017〕6号第十二条、第十四条: nobody may take two of drafting, approving and paying one sum', () => {
    const chain = ['draft-payout', 'approve-payout', 'pay-out'] as const;
    for (const first of chain) {
      for (const second of chain) {
        if (first !== second) expect(rolesFor(first).filter((role) => rolesFor(second).includes(role))).toEqual([]);
      }
    }
  });
});

describe('服务时限：工作日', () => {
  test.each([
    { opened: '2026-09-01', days: 1, due: '2026-09-02', because: 'the day of opening is not counted' },
    { opened: '2026-09-04', days: 1, due: '2026-09-07', because: 'a weekend is skipped' },
    { opened: '2026-09-18', days: 1, due: '2026-09-20', because: 'a make-up Sunday is a working day' },
    { opened: '2026-09-30', days: 2, due: '2026-10-09', because: 'the National Day week is skipped' },
  ])('$opened + $days = $due: $because', ({ opened, days, due }) => {
    expect(workingDaysAfter(day(opened), days, PUBLISHED_CALENDAR)?.toString()).toBe(due);
  });

  test('a year whose notice is not loaded gives no date rather than a guessed one', () => {
    expect(workingDaysAfter(day('2026-12-31'), 1, PUBLISHED_CALENDAR)).toBeUndefined();
  });
});

describe('事项落位', () => {
  test.each([
    { holder: TASKS['make-notices'].holder, kinds: ['clerical'], place: 'team-kind', because: 'the court has a pool of clerks' },
    {
      holder: TASKS['make-notices'].holder,
      kinds: ['fast'],
      place: 'court',
      because: 'a court without the team does it with whoever has the right',
    },
    { holder: TASKS['draft-payout'].holder, kinds: [], place: 'officer', because: 'the officer of the case' },
  ])('$place: $because', ({ holder, kinds, place }) => {
    expect(placeOf(holder, { officer: person(1), team: team(1) }, new Set<string>(kinds)).kind).toBe(place);
  });

  test('an officer’s item may be taken by the officer’s team and by nobody else', () => {
    const viewer = (personId: ReturnType<typeof person>, teamId: ReturnType<typeof team>): Viewer => ({
      personId,
      courtId: courtIdFrom(2),
      teamId,
      teamKind: 'ordinary',
      permissions: new Set(ROLES.judge.permissions),
    });
    const place = { kind: 'officer', officer: person(1), team: team(1) } as const;
    expect(waitsFor(place, viewer(person(1), team(2)))).toBe(true);
    expect(waitsFor(place, viewer(person(2), team(1)))).toBe(true);
    expect(waitsFor(place, viewer(person(2), team(2)))).toBe(false);
    const task = { kind: 'draft-payout', state: 'open', place, claimedBy: person(3) } as const;
    expect(mayClaim(task, viewer(person(1), team(1)), '陈某')).toEqual({ ok: false, refusal: { kind: 'already-claimed', by: '陈某' } });
  });
});

describe('可为之事', () => {
  const task = { kind: 'amend-application', state: 'open', place: { kind: 'court' }, claimedBy: null } as const;
  const of = (role: 'reception' | 'filing' | 'finance' | 'director'): Viewer => ({
    personId: person(1),
    courtId: courtIdFrom(2),
    teamId: null,
    teamKind: null,
    permissions: new Set(ROLES[role].permissions),
  });
  test.each([
    { role: 'filing', acts: ['claim', 'open'], because: 'takes the item and does the act' },
    { role: 'reception', acts: ['open'], because: 'does the act, but works no queue' },
    { role: 'finance', acts: [], because: 'has neither right' },
    { role: 'director', acts: ['reassign'], because: 'may only give it to somebody' },
  ] as const)('$role: $acts, $because', ({ role, acts }) => expect(openActs(task, of(role))).toEqual(acts));
});
