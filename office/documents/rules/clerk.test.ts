import { describe, expect, test } from 'vitest';
import { clerkOf } from './clerk.ts';

const post = (personId: string, teamId: string | null) => ({ personId, name: personId, teamId });
const posts = [post('old', 'clerical'), post('mine', 'one'), post('other', 'two')];

describe('书记员: the clerk under a ruling comes from the posts of the court', () => {
  test('a clerk who drafted signs', () => {
    expect(clerkOf(posts, { draftedBy: 'other', team: 'one', officer: 'judge' })?.name).toBe('other');
  });
  test('a judge who drafts is not their own clerk: the clerk of the team is, else one of the court', () => {
    expect(clerkOf(posts, { draftedBy: 'judge', team: 'one', officer: 'judge' })?.name).toBe('mine');
    expect(clerkOf(posts, { draftedBy: 'judge', team: 'three', officer: 'judge' })?.name).toBe('old');
    expect(clerkOf([post('judge', 'one')], { draftedBy: 'judge', team: 'one', officer: 'judge' })).toBeUndefined();
  });
  test('a court without clerks has none to print, and the drafter is asked', () => {
    expect(clerkOf([], { draftedBy: 'judge', team: null, officer: null })).toBeUndefined();
  });
});
