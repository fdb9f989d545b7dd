import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import type { CollectedFact, CollectedFacts, FactName } from './facts.ts';
import { factsAhead } from './facts-ahead.ts';

const recorded = { kind: 'recorded', record: 'cases.party', id: 'p' } as const;
const facts: CollectedFacts = new Map<FactName, CollectedFact>([
  ['debtor.described', { value: { kind: 'text', text: '陆某，公民身份号码11010519491231002X' }, source: recorded }],
  ['claim.amount', { value: { kind: 'amount', amount: fen(10_000_000n) }, source: { ...recorded, record: 'cases.case' } }],
  ['case.filed-on', { value: { kind: 'day', on: day('2026-08-28') }, source: { kind: 'guessed', from: 'judgment' } }],
]);
const need = (fact: FactName, entry = false) => ({ fact, at: fact, entry });

describe('起草前的事实', () => {
  test('each fact once: what it would print, where it stands, and what would refuse the draft', () => {
    const required = [need('claim.amount'), need('claim.amount'), need('case.filed-on'), need('court.address'), need('reply.days', true)];
    expect(factsAhead(required, facts)).toEqual([
      { fact: 'claim.amount', state: 'ready', text: '100,000.00元', source: 'case' },
      { fact: 'case.filed-on', state: 'guessed', text: '2026年8月28日', source: 'guessed' },
      { fact: 'court.address', state: 'missing', text: null, source: 'letterhead' },
      { fact: 'reply.days', state: 'asked', text: null, source: 'drafting' },
    ]);
  });

  test('a fact printed only where it is held is not missing where nobody holds it', () =>
    expect(factsAhead([{ ...need('assistant.name'), ifHeld: true }], facts)).toEqual([]));

  test('a number of a person shows its ends alone', () =>
    expect(factsAhead([need('debtor.described')], facts)[0]?.text).toBe('陆某，公民身份号码110105********002X'));

  test('a fact that one place may be typed for and another may not is not asked but missing', () =>
    expect(factsAhead([need('measure.bank', true), need('measure.bank')], facts)[0]?.state).toBe('missing'));
});
