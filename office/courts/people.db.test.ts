import { idFrom } from '@duixian/kernel/ids';
import { day, plusDays } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { appointPerson } from './commands/appoint-person.ts';
import { endPost, transferPost } from './commands/leave-post.ts';
import { setActive } from './commands/set-active.ts';
import { judgesOn } from './queries.ts';
import { postsOfPeople } from './store/posts.ts';
import { testOffice } from './testing/office.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
const { intermediate, first, second } = office.courts;
const asked = { name: '某甲', password: 'long-enough-1', team: null, role: 'judge' } as const;

describe('管理员管本院和下级法院的人', () => {
  test.each([
    { at: first, court: second, login: 'a.sister', kind: 'unknown-court', because: 'a sister court has its own administrator' },
    { at: first, court: intermediate, login: 'a.upper', kind: 'unknown-court', because: 'nobody appoints upwards' },
    { at: first, court: first, login: 'a.own', kind: 'ok', because: 'one’s own court' },
    { at: intermediate, court: second, login: 'a.below', kind: 'ok', because: 'a court below' },
  ])('appointing at court $court from court $at: $because', async ({ at, court, login, kind }) => {
    const result = await office.as('administrator', at).act((ctx) => appointPerson(ctx, { ...asked, login, court }));
    expect(result.ok ? 'ok' : result.refusal.kind).toBe(kind);
  });

  test.each([
    { at: first, whom: office.actor('judge', second).personId, kind: 'not-found', because: 'of a sister court' },
    { at: first, whom: office.actor('director', intermediate).personId, kind: 'not-found', because: 'of the court above' },
    { at: first, whom: idFrom<'person'>('01890000-0000-7000-8000-000000000000'), kind: 'not-found', because: 'nobody at all' },
    { at: first, whom: office.actor('administrator').personId, kind: 'not-oneself', because: 'oneself' },
    { at: intermediate, whom: office.actor('judge', second).personId, kind: 'ok', because: 'of a court below' },
  ])('closing the account of somebody $because: $kind', async ({ at, whom, kind }) => {
    const result = await office
      .as('administrator', at)
      .act((ctx) => setActive(ctx, { person: whom, active: false, openWork: async () => ({ cases: 0, tasks: 0 }) }));
    expect(result.ok ? 'ok' : result.refusal.kind).toBe(kind);
  });
});

describe('调任与离任：岗位有起止日，工作先移交', () => {
  const today = office.clock.today();
  const none = async () => ({ cases: 0, tasks: 0 });
  const administrator = office.as('administrator', intermediate);
  const assistant = office.actor('assistant');
  const to = { court: second, team: null, role: 'assistant', from: plusDays(today, 7) };

  test.each([
    { change: { court: first, team: office.team }, kind: 'same-post', because: 'the same court, team and role is no move' },
    { change: { team: office.team }, kind: 'team-not-of-court', because: 'the team is of another court' },
    { change: { role: 'king' }, kind: 'unknown-role', because: 'the office has no such post' },
    { change: { from: plusDays(today, -1) }, kind: 'post-day-past', because: 'nobody was moved yesterday' },
    { change: { openWork: async () => ({ cases: 2, tasks: 1 }) }, kind: 'has-open-work', because: 'work in hand is handed over first' },
    { change: { post: office.actor('administrator', intermediate).postId }, kind: 'not-oneself', because: 'nobody moves himself' },
    { change: { post: idFrom<'post'>('01890000-0000-7000-8000-000000000000') }, kind: 'not-found', because: 'there is no such post' },
  ])('a move is refused ($kind): $because', async ({ change, kind }) => {
    const result = await administrator.act((ctx) => transferPost(ctx, { post: assistant.postId, ...to, openWork: none, ...change }));
    expect(result).toMatchObject({ ok: false, refusal: { kind } });
  });

  test.each([
    { at: first, kind: 'unknown-court', because: 'the sister court has its own administrator' },
    { at: second, kind: 'not-found', because: 'the person is not of the administrator’s court' },
  ])('an administrator of court $at moves nobody across: $because', async ({ at, kind }) => {
    const move = { post: assistant.postId, ...to, openWork: none };
    const result = await office.as('administrator', at).act((ctx) => transferPost(ctx, move));
    expect(result).toMatchObject({ ok: false, refusal: { kind } });
  });

  test('moved to another court: the former post ends the day before, the record names what changed, and its end is set once', async () => {
    const move = { post: assistant.postId, ...to, openWork: none };
    expect((await administrator.act((ctx) => transferPost(ctx, move))).ok).toBe(true);
    const spans = await administrator.act(async (ctx) => ok(await postsOfPeople(ctx.tx, [assistant.personId])));
    expect(spans.ok && spans.value.map(({ court, from, until }) => [Number(court), String(from), String(until)])).toEqual([
      [2, '2020-01-01', '2026-09-07'],
      [3, '2026-09-08', 'null'],
    ]);
    expect(administrator.acts.at(-1)).toMatchObject({
      type: 'courts.post-transferred',
      court: second,
      changed: { court: { before: '衡0101', after: '衡0102' }, team: { before: office.team, after: null } },
    });
    const again = await administrator.act((ctx) => endPost(ctx, { post: assistant.postId, until: today, openWork: none }));
    expect(again).toEqual({ ok: false, refusal: { kind: 'post-has-its-end', on: day('2026-09-07') } });
  });

  test('a judge whose last day is set is given nothing new, and holds the post until that day', async () => {
    const { postId, personId } = office.actor('judge');
    const early = await administrator.act((ctx) => endPost(ctx, { post: postId, until: plusDays(today, -1), openWork: none }));
    expect(early).toEqual({ ok: false, refusal: { kind: 'post-day-past', earliest: today } });
    expect((await administrator.act((ctx) => endPost(ctx, { post: postId, until: plusDays(today, 30), openWork: none }))).ok).toBe(true);
    const judges = await administrator.act(async (ctx) => ok(await judgesOn(ctx.tx, first, today)));
    expect(judges.ok && judges.value.some((judge) => judge.personId === personId)).toBe(false);
    expect(administrator.acts.at(-1)?.changed).toEqual({ untilOn: { before: null, after: '2026-10-01' } });
  });
});
