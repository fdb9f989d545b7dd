import { must } from '@duixian/kernel/assert';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { LIVING_COSTS } from '@duixian/law/parameters/living-costs';
import { describe, expect, test } from 'vitest';
import { decideMove, decideTakeOver } from './take-over.ts';
import { decideMonth, decideWithholding, silentMonths } from './withholding.ts';

const costs = must(LIVING_COSTS[0], 'a setting').value;
const wish = {
  monthIncome: fen(800_000n),
  monthKeep: fen(310_000n),
  monthTake: fen(400_000n),
  total: fen(2_000_000n),
  dependants: 2,
  fromMonth: day('2026-10-01'),
};
const at = { caseOpen: true, debtorKind: 'person', runs: false, owed: fen(2_000_000n), costs };

describe('民事诉讼法第二百五十四条: income is withheld, what living needs stays', () => {
  test('1 500 for the debtor and 800 for each of two dependants stay', () => expect(decideWithholding(wish, at).ok).toBe(true));
  test.each([
    { of: { monthKeep: fen(309_999n) }, kind: 'keeps-too-little' },
    { of: { monthTake: fen(500_000n) }, kind: 'takes-above-income' },
    { of: { monthTake: fen(0n) }, kind: 'amount-not-positive' },
    { of: { total: fen(2_000_001n) }, kind: 'above-owed' },
    { of: { fromMonth: day('2026-10-02') }, kind: 'not-first-of-month' },
  ])('refused: $kind', ({ of, kind }) => expect(decideWithholding({ ...wish, ...of }, at)).toMatchObject({ refusal: { kind } }));
  test.each([
    { of: { caseOpen: false }, kind: 'case-closed' },
    { of: { debtorKind: 'company' }, kind: 'not-a-person' },
    { of: { runs: true }, kind: 'withholding-runs' },
    { of: { owed: fen(0n) }, kind: 'nothing-owed' },
  ])('refused: $kind', ({ of, kind }) => expect(decideWithholding(wish, { ...at, ...of })).toMatchObject({ refusal: { kind } }));

  test('a month is put down once, never before it comes, and the last one covers the debt exactly', () => {
    const running = { state: 'running', fromMonth: day('2026-10-01'), total: fen(1_000n), taken: fen(600n) } as const;
    const money = { receipt: 'r', amount: fen(500n), linked: fen(100n), valueOn: day('2026-11-05') };
    const month = { on: day('2026-11-01'), amount: fen(400n), money, entered: false };
    const today = day('2026-11-20');
    expect(decideMonth(running, month, today)).toEqual({ ok: true, value: { covered: true } });
    expect(decideMonth(running, { ...month, amount: fen(401n) }, today)).toMatchObject({ refusal: { kind: 'above-total', left: 400n } });
    expect(decideMonth(running, { ...month, money: undefined }, today)).toMatchObject({ refusal: { kind: 'money-not-in-account' } });
    const spent = { ...month, money: { ...money, linked: fen(101n) } };
    expect(decideMonth(running, spent, today)).toMatchObject({ refusal: { kind: 'above-receipt', open: 399n } });
    expect(decideMonth(running, { ...month, amount: fen(0n), money: undefined }, today)).toEqual({ ok: true, value: { covered: false } });
    expect(decideMonth(running, { ...month, entered: true }, today)).toMatchObject({ refusal: { kind: 'month-entered' } });
    expect(decideMonth(running, { ...month, on: day('2026-12-01') }, today)).toMatchObject({ refusal: { kind: 'month-out-of-range' } });
    expect(decideMonth({ ...running, state: 'notice' }, month, today)).toMatchObject({ refusal: { kind: 'withholding-not-running' } });
  });

  test('a silent month shows from the day after it, with every job stopped', () => {
    const from = day('2026-10-01');
    expect(silentMonths(from, [], day('2026-10-31'))).toEqual([]);
    expect(silentMonths(from, [from], day('2026-12-01')).map(String)).toEqual(['2026-11-01']);
  });
});

describe('民诉解释第一百六十八条: a preservation goes on with the time it has left', () => {
  const thing = { kind: 'deposit', exempt: false, heldByThisCase: false, merged: false } as const;
  const hold = { caseNumber: '（2026）衡0101执保9号', amount: fen(100n), from: day('2026-02-01'), printedEnd: day('2027-01-31') };
  const now = { today: day('2026-09-01'), caseNumber: '（2026）衡0101执1号', caseOpen: true };
  test('neither its first day nor its last one moves', () => {
    expect(decideTakeOver(thing, hold, now)).toMatchObject({ ok: true, value: { from: hold.from, printedEnd: hold.printedEnd } });
  });
  test.each([
    { of: { printedEnd: day('2026-08-31') }, kind: 'preservation-ended' },
    { of: { printedEnd: day('2027-02-01') }, kind: 'term-too-long' },
    { of: { from: day('2026-09-02') }, kind: 'preservation-not-begun' },
    { of: { caseNumber: now.caseNumber }, kind: 'preservation-of-this-case' },
    { of: { amount: null }, kind: 'amount-missing' },
    { of: { amount: fen(0n) }, kind: 'amount-not-positive' },
  ])('refused: $kind', ({ of, kind }) => expect(decideTakeOver(thing, { ...hold, ...of }, now)).toMatchObject({ refusal: { kind } }));
  test.each([
    { of: { exempt: true }, kind: 'exempt-property' },
    { of: { heldByThisCase: true }, kind: 'already-held' },
    { of: { merged: true }, kind: 'merged-away' },
  ])('refused: $kind', ({ of, kind }) => expect(decideTakeOver({ ...thing, ...of }, hold, now)).toMatchObject({ refusal: { kind } }));
});

describe('a hold moves to another case of the same debtor', () => {
  const of = { state: 'held', pending: null, sameCase: false, targetOpen: true, debtorThere: true, targetHolds: false } as const;
  test('as it stands', () => expect(decideMove(of)).toEqual({ ok: true, value: true }));
  test.each([
    { over: { sameCase: true }, kind: 'same-case' },
    { over: { state: 'requested' }, kind: 'not-running' },
    { over: { pending: 'renew' }, kind: 'instruction-pending' },
    { over: { targetOpen: false }, kind: 'target-closed' },
    { over: { debtorThere: false }, kind: 'debtor-not-in-case' },
    { over: { targetHolds: true }, kind: 'target-holds-it' },
  ] as const)('refused: $kind', ({ over, kind }) => expect(decideMove({ ...of, ...over })).toMatchObject({ refusal: { kind } }));
});
