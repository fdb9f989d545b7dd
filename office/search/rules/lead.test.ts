import { day } from '@duixian/kernel/legal-day';
import { describe, expect, test } from 'vitest';
import { clocksEndedBy, clocksOfLead, LEAD_URGENCIES, type LeadFacts, mayAnswer, mayBegin } from './lead.ts';

const lead: LeadFacts = { giver: 'creditor', state: 'received', receivedOn: day('2026-09-01'), handler: null };
const begun: LeadFacts = { ...lead, state: 'verifying', handler: 'zhou' };
const reward = { note: '悬赏公告承诺按执行到位金额百分之一', amount: null };

describe('法释〔2017〕8号第二条: a lead is looked into in time', () => {
  test.each([
    { urgency: 'ordinary', clocks: ['clue-2006', 'clue-normal'], because: 'seven days bind, the five of 2006 warn' },
    { urgency: 'pressing', clocks: ['clue-pressing'], because: 'three days' },
    { urgency: 'at-once', clocks: ['clue-urgent-24h', 'clue-pressing'], because: 'begun within 24 hours' },
  ] as const)('$urgency: $because', ({ urgency, clocks }) => expect(clocksOfLead(urgency)).toEqual(clocks));

  test.each(LEAD_URGENCIES)('%s: every clock that is started is ended by the answer', (urgency) =>
    expect(clocksEndedBy('answered', urgency)).toEqual(clocksOfLead(urgency)),
  );

  test('the twenty-four hours are about beginning, not about finishing', () => {
    expect(clocksEndedBy('begun', 'at-once')).toEqual(['clue-urgent-24h']);
    expect(clocksEndedBy('begun', 'ordinary')).toEqual([]);
  });
});

describe('one handler, one answer', () => {
  test.each([
    { result: mayBegin(begun, 'wu'), kind: 'lead-in-other-hands' },
    { result: mayBegin({ ...begun, state: 'answered' }, 'zhou'), kind: 'lead-answered' },
    { result: mayAnswer(lead, 'confirmed', null), kind: 'lead-not-begun' },
    { result: mayAnswer({ ...begun, state: 'answered' }, 'confirmed', null), kind: 'lead-answered' },
    { result: mayAnswer(begun, 'confirmed', reward), kind: 'reward-not-for-this-giver' },
    { result: mayAnswer({ ...begun, giver: 'public' }, 'not-confirmed', reward), kind: 'reward-without-result' },
  ])('refused: $kind', ({ result, kind }) => expect(result).toMatchObject({ ok: false, refusal: { kind } }));

  test('begun again by the same person changes nothing, and a tipster of the public may be rewarded for a result', () => {
    expect(mayBegin(begun, 'zhou')).toEqual({ ok: true, value: 'verifying' });
    expect(mayAnswer({ ...begun, giver: 'public' }, 'confirmed', reward)).toEqual({ ok: true, value: 'answered' });
    expect(mayAnswer(begun, 'cannot-verify', null)).toEqual({ ok: true, value: 'answered' });
  });
});
