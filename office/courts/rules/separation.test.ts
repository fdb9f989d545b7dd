import { describe, expect, test } from 'vitest';
import { rolesThatBreak, separationBrokenBy } from './separation.ts';

describe('法发〔2017〕6号第十二条、第十四条', () => {
  test('no role of the office holds two links of the money chain', () => expect(rolesThatBreak()).toEqual([]));

  test.each([
    { roles: ['judge', 'director'], first: 'funds.draft-payout' },
    { roles: ['director', 'finance'], first: 'funds.approve-payout' },
    { roles: ['assistant', 'finance'], first: 'funds.claim' },
    { roles: ['clerk', 'seal'], first: 'documents.draft' },
  ] as const)('$roles in one hand are refused', ({ roles, first }) =>
    expect(separationBrokenBy(roles)).toMatchObject({ kind: 'incompatible-rights', first }),
  );

  test('a judge who is also a clerk breaks nothing', () => expect(separationBrokenBy(['judge', 'clerk'])).toBeUndefined());
});
