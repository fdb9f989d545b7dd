import { day, daysBetween, plusDays, plusMonths } from '@duixian/kernel/legal-day';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PUBLISHED_CALENDAR } from './calendar/all.ts';
import { checkedRules, courtRuleProblem, termInForce } from './court-rule.ts';
import { dutyHolderOf } from './duty-holder.ts';
import { RULE_PACKS, rulePackOf, rulesFrom } from './presets/all.ts';
import { naturalDays, neverLonger } from './stricter.ts';
import type { Duration, DurationUnit } from './term.ts';
import type { TermId } from './term-ids.ts';
import { ALL_TERMS, termOf } from './terms/all.ts';

function verdict(term: TermId, value: number, unit: DurationUnit): string {
  return courtRuleProblem(termOf(term), { duration: { value, unit }, rungs: null })?.kind ?? 'allowed';
}

describe('a court may be stricter than the law, never looser', () => {
  test.each([
    { term: 'money-30', value: 15, unit: 'day', is: 'allowed', because: 'half of the thirty days of 法发〔2017〕6号第十条' },
    { term: 'money-30', value: 30, unit: 'day', is: 'allowed', because: 'the same is not looser' },
    { term: 'money-30', value: 31, unit: 'day', is: 'rule-looser-than-law', because: 'one day more' },
    { term: 'money-30', value: 10, unit: 'workday', is: 'allowed', because: 'ten working days end within thirty days over any holiday' },
    {
      term: 'money-30',
      value: 20,
      unit: 'workday',
      is: 'rule-looser-than-law',
      because: 'over Spring Festival twenty working days exceed thirty days',
    },
    { term: 'money-30', value: 1, unit: 'month', is: 'rule-looser-than-law', because: 'a month may have 31 days' },
    { term: 'money-order', value: 10, unit: 'day', is: 'allowed', because: 'ten days never exceed ten working days' },
    { term: 'term-6m', value: 5, unit: 'month', is: 'allowed', because: 'an internal term below 法发〔2006〕35号第五条' },
    { term: 'term-6m', value: 1, unit: 'year', is: 'rule-looser-than-law', because: 'a year is twelve months' },
    { term: 'zhongben-min3m', value: 4, unit: 'month', is: 'allowed', because: 'waiting longer before 终本 is stricter (终本规定第一条)' },
    { term: 'zhongben-min3m', value: 2, unit: 'month', is: 'rule-looser-than-law', because: 'waiting less is not' },
    {
      term: 'auction1-notice-immovable',
      value: 45,
      unit: 'day',
      is: 'allowed',
      because: 'a notice earlier than 网络拍卖规定第十二条 asks',
    },
    { term: 'auction1-notice-immovable', value: 20, unit: 'day', is: 'rule-looser-than-law', because: 'a later one' },
    {
      term: 'freeze-deposit',
      value: 6,
      unit: 'month',
      is: 'term-not-a-courts-to-set',
      because: 'how long a freeze lasts is 民诉法解释第四百八十五条',
    },
    { term: 'service-by-notice', value: 20, unit: 'day', is: 'term-not-a-courts-to-set', because: 'a fiction of the law' },
    {
      term: 'distribution-objection',
      value: 10,
      unit: 'day',
      is: 'term-not-a-courts-to-set',
      because: 'the fifteen days belong to the creditor',
    },
    { term: 'appraisal-report', value: 20, unit: 'day', is: 'term-not-a-courts-to-set', because: 'the appraiser owes it, not the court' },
  ] as const)('$term as $value $unit: $is, because $because', ({ term, value, unit, is }) => expect(verdict(term, value, unit)).toBe(is));

  test('warnings: three at least, the officer first, falling', () => {
    const officer = (daysBefore: number) => ({ daysBefore, to: 'officer' as const });
    const of = (...rungs: { daysBefore: number; to: 'officer' | 'supervisor' }[]) =>
      courtRuleProblem(termOf('freeze-deposit'), { duration: null, rungs })?.kind ?? 'allowed';
    expect(of(officer(9), officer(5))).toBe('rungs-too-few');
    expect(of({ daysBefore: 9, to: 'supervisor' }, officer(5), officer(1))).toBe('first-rung-not-officer');
    expect(of(officer(5), officer(9), officer(1))).toBe('rungs-out-of-order');
    expect(of(officer(9), officer(5), officer(5), officer(1))).toBe('allowed');
  });

  test('every term has somebody who owes it', () => {
    for (const term of ALL_TERMS) expect(dutyHolderOf(term)).toMatch(/court|party|commissioned/);
  });

  test('every preset may be taken over', () => {
    expect(new Set(RULE_PACKS.map((pack) => pack.id)).size).toBe(RULE_PACKS.length);
    for (const pack of RULE_PACKS) expect(checkedRules(pack.rules, termOf)).toEqual({ ok: true, value: pack.rules });
    const [rule] = rulePackOf('payout-15-days')?.rules ?? [];
    if (rule === undefined) throw new Error('no rule');
    expect(checkedRules([rule, rule], termOf)).toEqual({ ok: false, refusal: { kind: 'term-ruled-twice', term: 'money-30' } });
  });
});

describe('the rule in force on the day of the event', () => {
  const pack = rulePackOf('payout-15-days');
  if (pack === undefined) throw new Error('no pack');
  const rules = rulesFrom(pack, day('2026-09-01'));
  const law = termOf('money-30');

  test.each([
    { on: '2026-08-31', days: 30, because: 'the day before it began' },
    { on: '2026-09-01', days: 15, because: 'from its first day' },
  ])('an event on $on: $days days, $because', ({ on, days }) => expect(termInForce(law, rules, day(on)).duration.value).toBe(days));

  test('a later rule replaces it for later events, and one without a number brings back the law', () => {
    const back = rules.map((rule) => ({ ...rule, fromOn: day('2026-10-08'), duration: null, rungs: null }));
    expect(termInForce(law, [...back, ...rules], day('2026-10-07')).duration.value).toBe(15);
    expect(termInForce(law, [...back, ...rules], day('2026-10-08'))).toBe(law);
  });

  test('what the law says and where the rule comes from stay with it', () => {
    expect(termInForce(law, rules, day('2026-09-01')).courtRule).toMatchObject({ law: { value: 30, unit: 'day' } });
  });
});

describe('never longer, from whatever day', () => {
  const duration = fc.record({
    value: fc.integer({ min: 1, max: 24 }),
    unit: fc.constantFrom<DurationUnit>('day', 'workday', 'month'),
  });
  const start = fc.integer({ min: 0, max: 2190 }).map((days) => plusDays(day('2019-01-01'), days));
  const length = (of: Duration, from: ReturnType<typeof day>): number => {
    if (of.unit === 'month') return daysBetween(from, plusMonths(from, of.value));
    if (of.unit === 'day') return of.value;
    const walk = PUBLISHED_CALENDAR.walk(from, 1);
    for (let left = of.value; left > 0; ) if (walk.move() !== false) left -= 1;
    return walk.offset;
  };

  test('the bounds hold on every published calendar', () => {
    fc.assert(
      fc.property(duration, start, (of, from) => {
        const { least, most } = naturalDays(of);
        expect(length(of, from)).toBeGreaterThanOrEqual(least);
        expect(length(of, from)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 5000 },
    );
  });

  test('what is called never longer never is', () => {
    fc.assert(
      fc.property(duration, duration, start, (one, other, from) => {
        if (neverLonger(one, other)) expect(length(one, from)).toBeLessThanOrEqual(length(other, from));
      }),
      { numRuns: 5000 },
    );
  });
});
