import { describe, expect, test } from 'vitest';
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
