import { courtIdFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { expect, test } from 'vitest';
import { type FactorRule, rulesInForce } from './factor-rule.ts';

const rule = (from: string, required: boolean, court = 2, role = 'finance'): FactorRule => ({
  court: courtIdFrom(court),
  role,
  from: day(from),
  required,
});
const inForce = (rules: readonly FactorRule[], on: string) => rulesInForce(rules, day(on)).map(({ court, required }) => [court, required]);

test.each([
  { on: '2026-08-31', holds: [], because: 'it has not begun' },
  { on: '2026-09-01', holds: [[2, true]], because: 'it begins that day' },
  { on: '2026-12-31', holds: [[2, true]], because: 'the later one has not begun' },
  { on: '2027-01-01', holds: [[2, false]], because: 'the later one holds in its place' },
])('on $on: $because', ({ on, holds }) => {
  expect(inForce([rule('2027-01-01', false), rule('2026-09-01', true)], on)).toEqual(holds);
});

test('a court that asks is not answered for by another that does not', () => {
  expect(inForce([rule('2026-01-01', true, 1), rule('2026-02-01', false, 2)], '2026-09-01')).toEqual([
    [1, true],
    [2, false],
  ]);
});
