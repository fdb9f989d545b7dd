import { fen } from '@duixian/kernel/money';
import { expect, test } from 'vitest';
import { deductibleNow, freeNow } from './free-now.ts';

test('nothing may be deducted before anything is frozen, and never more than is frozen or owed', () => {
  const owed = fen(900n);
  expect(deductibleNow({ deductible: owed, measures: [] })).toBe(0n);
  expect(deductibleNow({ deductible: owed, measures: [{ deductible: null }, { deductible: fen(300n) }] })).toBe(300n);
  expect(deductibleNow({ deductible: owed, measures: [{ deductible: fen(600n) }, { deductible: fen(600n) }] })).toBe(900n);
});

test('what this case froze is no longer free, whether the agency answered before the freeze or after', () => {
  expect(freeNow({ balance: fen(100n), available: fen(100n) }, null)).toBe(100n);
  expect(freeNow({ balance: fen(100n), available: fen(100n) }, fen(60n))).toBe(40n);
  expect(freeNow({ balance: fen(100n), available: fen(40n) }, fen(60n))).toBe(40n);
  expect(freeNow({ balance: fen(100n), available: fen(100n) }, fen(120n))).toBe(0n);
});
