import { describe, expect, test } from 'vitest';
import { assistantOf } from './assistant.ts';
import { signingJudge } from './signing-judge.ts';

const post = (personId: string, role: string, teamId: string | null) => ({ personId, name: personId, role, teamId });
const person = (personId: string) => ({ personId, name: personId });
const posts = [
  post('helper', 'assistant', 'one'),
  post('xu', 'judge', 'one'),
  post('both', 'assistant', 'two'),
  post('both', 'judge', 'two'),
];

describe('审判员: no paper calls an assistant a judge (人民法院组织法第四十八条)', () => {
  test('the officer signs, also where they rose from assistant to judge or their post has ended', () => {
    expect(signingJudge(posts, { officer: person('xu'), team: 'one' })?.name).toBe('xu');
    expect(signingJudge(posts, { officer: person('both'), team: 'two' })?.name).toBe('both');
    expect(signingJudge(posts, { officer: person('moved'), team: 'one' })?.name).toBe('moved');
  });
  test('for an assistant the one judge of the team signs; of two judges nobody is guessed', () => {
    expect(signingJudge(posts, { officer: person('helper'), team: 'one' })?.name).toBe('xu');
    expect(signingJudge([...posts, post('wen', 'judge', 'one')], { officer: person('helper'), team: 'one' })).toBeUndefined();
    expect(signingJudge(posts, { officer: person('helper'), team: null })).toBeUndefined();
  });
  test('a case without an officer has no judge to print', () => {
    expect(signingJudge(posts, { officer: null, team: 'one' })).toBeUndefined();
  });
});

describe('法官助理: below the date, above the clerk', () => {
  const of = (over: object) => assistantOf(posts, { draftedBy: 'clerk', team: 'one', officer: 'xu', judge: person('xu'), ...over })?.name;
  test('the one assistant of the team; the officer where a judge signs for them; never whoever signs as judge', () => {
    expect(of({})).toBe('helper');
    expect(of({ officer: 'helper' })).toBe('helper');
    expect(of({ team: 'two', officer: 'both', judge: person('both') })).toBeUndefined();
  });
  test('of two the one who drafted it, else nobody is guessed; a team without one prints no line', () => {
    const two = [...posts, post('aide', 'assistant', 'one')];
    const among = (draftedBy: string) => assistantOf(two, { draftedBy, team: 'one', officer: 'xu', judge: person('xu') })?.name;
    expect(among('aide')).toBe('aide');
    expect(among('clerk')).toBeUndefined();
    expect(of({ team: 'three' })).toBeUndefined();
    expect(of({ team: null })).toBeUndefined();
  });
});
