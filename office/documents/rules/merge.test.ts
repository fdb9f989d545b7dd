import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import type { FactRequirement } from './document-template.ts';
import type { CollectedFact, FactName, FactSource, FactValue } from './facts.ts';
import { mergeFacts } from './merge.ts';

const required: readonly FactRequirement[] = [
  { fact: 'debtor.name', at: 'debtor.name', entry: false },
  { fact: 'debtor.salutation', at: 'debtor.you', entry: false },
  { fact: 'claim.amount', at: 'claim', entry: false },
  { fact: 'case.filed-on', at: 'filed_on', entry: false },
  { fact: 'report.days', at: 'days', entry: true },
];
const recorded: FactSource = { kind: 'recorded', record: 'cases.case', id: 'c' };
const fact = (value: FactValue, source: FactSource = recorded): CollectedFact => ({ value, source });
const whole = (): Map<FactName, CollectedFact> =>
  new Map<FactName, CollectedFact>([
    ['debtor.name', fact({ kind: 'text', text: '陆某' })],
    ['debtor.salutation', fact({ kind: 'text', text: '你' })],
    ['claim.amount', fact({ kind: 'amount', amount: fen(20_307_640n) })],
    ['case.filed-on', fact({ kind: 'day', on: day('2026-08-28') })],
    ['report.days', fact({ kind: 'text', text: '15' }, { kind: 'entered', person: 'p' })],
  ]);

describe('merging facts into a paper', () => {
  test('one formatter for amounts and days, both parts of a dotted place, and the source of each field', () => {
    const merged = mergeFacts(required, whole());
    expect(merged).toEqual({
      ok: true,
      value: {
        data: {
          debtor: { name: '陆某', you: '你' },
          claim: { figures: '203,076.40', capitals: '贰拾万叁仟零柒拾陆元肆角整' },
          filed_on: '2026年8月28日',
          days: '15',
        },
        fields: [
          { fact: 'debtor.name', text: '陆某', source: recorded },
          { fact: 'debtor.salutation', text: '你', source: recorded },
          { fact: 'claim.amount', text: '203,076.40元', source: recorded },
          { fact: 'case.filed-on', text: '2026年8月28日', source: recorded },
          { fact: 'report.days', text: '15', source: { kind: 'entered', person: 'p' } },
        ],
      },
    });
  });

  test('what is printed only where a record holds it is left out, not missing', () =>
    expect(mergeFacts([{ fact: 'assistant.name', at: 'assistant', entry: false, ifHeld: true }], whole())).toEqual({
      ok: true,
      value: { data: {}, fields: [] },
    }));

  test('every unfit fact is named at once: missing, blank, guessed, typed where only the record may speak', () => {
    const facts = whole();
    facts.delete('claim.amount');
    facts.set('debtor.name', fact({ kind: 'text', text: '  ' }));
    facts.set('case.filed-on', fact({ kind: 'day', on: day('2026-08-28') }, { kind: 'guessed', from: 'judgment' }));
    facts.set('debtor.salutation', fact({ kind: 'text', text: '你' }, { kind: 'entered', person: 'p' }));
    expect(mergeFacts(required, facts)).toEqual({
      ok: false,
      refusal: {
        kind: 'facts-not-ready',
        missing: ['debtor.name', 'claim.amount'],
        guessed: ['case.filed-on'],
        entered: ['debtor.salutation'],
      },
    });
  });

  test('facts the paper does not ask for are not printed', () => {
    const facts = whole().set('payee.account', fact({ kind: 'text', text: '6222' }));
    const merged = mergeFacts(required, facts);
    expect(merged.ok && JSON.stringify(merged.value)).not.toContain('6222');
  });

  test('an amount no capitals can be written for refuses the paper', () => {
    const facts = whole().set('claim.amount', fact({ kind: 'amount', amount: fen(-1n) }));
    expect(mergeFacts(required, facts)).toEqual({ ok: false, refusal: { kind: 'amount-not-writable', amount: fen(-1n) } });
  });
});
