import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { mayHandIn, mayTakeCash } from './cash.ts';

const today = day('2026-07-03');
const said = (result: { ok: boolean; value?: unknown; refusal?: { kind: string } }) => (result.ok ? result.value : result.refusal?.kind);

describe('法发〔2017〕6号第九条: cash and bills', () => {
  const wish = { amount: fen(30_000n), officers: ['陈某', '林某'], takenOn: day('2026-07-01'), returnedOn: day('2026-07-02') };
  test.each([
    { over: {}, is: 'may', because: 'two officers' },
    { over: { officers: ['陈某'] }, is: 'too-few-officers', because: 'one alone' },
    { over: { officers: ['陈某', ' 陈某'] }, is: 'too-few-officers', because: 'the same person named twice' },
    { over: { amount: fen(0n) }, is: 'amount-not-positive', because: 'nothing' },
    { over: { amount: fen(-1n) }, is: 'amount-not-positive', because: 'less than nothing' },
    { over: { returnedOn: day('2026-06-30') }, is: 'cash-day', because: 'back before it was taken' },
    { over: { returnedOn: day('2026-07-04') }, is: 'cash-day', because: 'not back yet' },
  ])('taken: $because is $is', ({ over, is }) => expect(said(mayTakeCash({ ...wish, ...over }, { caseOpen: true, today }))).toBe(is));

  test('a closed case takes nothing', () => expect(said(mayTakeCash(wish, { caseOpen: false, today }))).toBe('case-closed'));

  const cash = { state: 'with-officers', amount: fen(30_000n), returnedOn: day('2026-07-02'), takenBy: 'judge' } as const;
  const by = { person: 'finance', counted: fen(30_000n), on: day('2026-07-02'), lateReason: null };
  test.each([
    { over: {}, is: { late: false }, because: 'the same day' },
    { over: { on: today }, is: 'late-without-reason', because: 'a day later in silence' },
    { over: { on: today, lateReason: '财务已下班' }, is: { late: true }, because: 'a day later with the reason' },
    { over: { counted: fen(29_999n) }, is: 'cash-differs', because: 'one fen short' },
    { over: { person: 'judge' }, is: 'same-person', because: 'whoever took it takes it over' },
    { over: { on: day('2026-07-01') }, is: 'handed-in-before-return', because: 'before the officers were back' },
  ])('handed in: $because is $is', ({ over, is }) => expect(said(mayHandIn(cash, { ...by, ...over }, today))).toEqual(is));

  test('handed in once', () => expect(said(mayHandIn({ ...cash, state: 'handed-in' }, by, today))).toBe('cash-handed-in'));
});
