import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { thingsOf, tiesBetween, worthOf } from './debtor.ts';

const house = (caseId: string, seenAtMs: number, worth: bigint | null) => ({
  assetId: `${caseId}-house`,
  caseId,
  thing: 'land\nHJ-1',
  worth: worth === null ? null : fen(worth),
  seenAtMs,
});

describe('同一财产在几个案件里只算一次', () => {
  test('two cases that found one house: one thing, as the newest reply says of it', () => {
    const things = thingsOf([house('a', 1, 100n), house('b', 2, 300n)]);
    expect(things).toHaveLength(1);
    expect(things[0]?.latest.worth).toBe(300n);
    expect(worthOf(things.map((one) => one.latest.worth))).toEqual({ worth: 300n, unvalued: 0 });
  });
  test('a newer mention nobody valued does not take the value away', () => {
    expect(thingsOf([house('a', 1, 100n), house('b', 2, null)])[0]?.latest.worth).toBe(100n);
  });
  test('what nobody has valued is counted apart, not as nothing', () => {
    expect(worthOf([null, fen(5n)])).toEqual({ worth: 5n, unvalued: 1 });
  });
});

describe('关联案件', () => {
  const parties = [
    { caseId: 'a', role: 'applicant', mark: 'creditor' },
    { caseId: 'a', role: 'debtor', mark: 'me' },
    { caseId: 'b', role: 'applicant', mark: 'creditor' },
    { caseId: 'b', role: 'debtor', mark: 'me' },
    { caseId: 'c', role: 'applicant', mark: '' },
    { caseId: 'c', role: 'debtor', mark: 'me' },
    { caseId: 'a', role: 'debtor', mark: 'guarantor' },
    { caseId: 'c', role: 'debtor', mark: 'guarantor' },
  ];
  const tie = (other: string, things = thingsOf([house('a', 1, 1n)])) => tiesBetween({ from: 'a', other, person: 'me', parties, things });
  test.each([
    { other: 'a', ties: [], because: 'a case is not tied to itself' },
    { other: 'b', ties: ['same-applicant'], because: 'the person in common is no tie, the creditor is' },
    { other: 'c', ties: ['same-co-debtor'], because: 'two without a number are not the same' },
  ])('$other: $because', ({ other, ties }) => expect(tie(other)).toEqual(ties));
  test('a thing found in both ties them', () => {
    expect(tie('b', thingsOf([house('a', 1, 1n), house('b', 1, 1n)]))).toEqual(['same-applicant', 'same-thing']);
  });
});
