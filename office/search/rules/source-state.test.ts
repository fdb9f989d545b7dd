import { FAILURES, USUAL_PATIENCE } from '@duixian/agencies/rules/patience';
import { instant } from '@duixian/kernel/legal-day';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterOutcome, type Outcome, type SourceState, shownState } from './source-state.ts';

const at = instant('2026-09-01T02:00:00Z');
const sent: SourceState = { kind: 'sent', attempts: 0, giveUpAt: at.add({ hours: 24 }) };
const fault = (kind: (typeof FAILURES)[number]): Outcome => ({ kind: 'fault', failure: { kind, detail: '' } });

function step(state: SourceState, outcome: Outcome, when = at) {
  const result = afterOutcome(state, outcome, when, USUAL_PATIENCE);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.value;
}

describe('a source tells the truth about itself', () => {
  test.each([
    { outcome: { kind: 'found', assets: 2 }, kind: 'answered', because: 'the agency named property' },
    { outcome: { kind: 'none-found' }, kind: 'nothing-found', because: 'the agency said there is none' },
    { outcome: { kind: 'accepted', askAgainAfterSeconds: 5 }, kind: 'sent', because: 'accepted is no answer' },
    { outcome: fault('unreachable'), kind: 'sent', because: 'a broken line is tried again' },
    { outcome: fault('wrong-person'), kind: 'failed', because: 'asking again does not make another person right' },
    { outcome: fault('request-rejected'), kind: 'failed', because: 'the request itself is wrong' },
    { outcome: fault('refused'), kind: 'failed', because: 'the agency said no' },
  ] as const)('$kind: $because', ({ outcome, kind }) => {
    expect(step(sent, outcome).state.kind).toBe(kind);
  });

  test('tries are bounded, each waits longer, and the last becomes work for a person', () => {
    let state: SourceState = sent;
    const waits: number[] = [];
    for (let tries = 1; tries < USUAL_PATIENCE.attempts; tries++) {
      const { state: next, askAgainAt, needsPerson } = step(state, fault('server-error'));
      expect({ kind: next.kind, needsPerson }).toEqual({ kind: 'sent', needsPerson: false });
      waits.push((askAgainAt?.epochMilliseconds ?? 0) - at.epochMilliseconds);
      state = next;
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 640].map((seconds) => seconds * 1000));
    expect(step(state, fault('server-error'))).toMatchObject({ state: { kind: 'failed' }, askAgainAt: null, needsPerson: true });
  });

  test('silence to the end is called timed out, not failed', () => {
    const last: SourceState = { kind: 'sent', attempts: USUAL_PATIENCE.attempts - 1, giveUpAt: at.add({ hours: 1 }) };
    expect(step(last, fault('timed-out')).state.kind).toBe('timed-out');
  });

  test('an agency that only ever accepts is given up on when its time is over', () => {
    const late = at.add({ hours: 24 });
    expect(step(sent, { kind: 'accepted', askAgainAfterSeconds: 60 }, late)).toMatchObject({
      state: { kind: 'timed-out' },
      needsPerson: true,
    });
  });

  test('with every job stopped, a question past its time is shown as timed out', () => {
    expect(shownState(sent, at.add({ hours: 23 })).kind).toBe('sent');
    expect(shownState(sent, at.add({ hours: 25 })).kind).toBe('timed-out');
  });

  test('a late answer is still an answer', () => {
    expect(step({ kind: 'timed-out', at }, { kind: 'found', assets: 1 }).state).toEqual({ kind: 'answered', at, assets: 1 });
  });

  test('a second answer is refused, so a duplicate changes nothing', () => {
    const answered: SourceState = { kind: 'answered', at, assets: 1 };
    expect(afterOutcome(answered, { kind: 'none-found' }, at, USUAL_PATIENCE)).toEqual({
      ok: false,
      refusal: { kind: 'already-answered' },
    });
  });
});

describe('whatever an agency does', () => {
  const outcome = fc.oneof(
    fc.record({ kind: fc.constant('found' as const), assets: fc.nat(50) }),
    fc.record({ kind: fc.constant('none-found' as const) }),
    fc.record({ kind: fc.constant('accepted' as const), askAgainAfterSeconds: fc.integer({ min: -5, max: 1_000_000 }) }),
    fc.constantFrom(...FAILURES).map((kind) => fault(kind)),
  );

  test('the question settles within its tries and its time, or is still waiting for the next one', () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 40, maxLength: 40 }), (outcomes) => {
        let state: SourceState = sent;
        let when = at;
        let faults = 0;
        for (const each of outcomes) {
          const result = afterOutcome(state, each, when, USUAL_PATIENCE);
          if (!result.ok) break;
          if (state.kind === 'sent' && each.kind === 'fault') faults += 1;
          const next = result.value;
          // Either it is settled, or there is a moment at which it goes on, before its time is over.
          expect(next.state.kind === 'sent').toBe(next.askAgainAt !== null);
          if (next.askAgainAt) {
            expect(next.askAgainAt.epochMilliseconds).toBeGreaterThan(when.epochMilliseconds);
            expect(next.askAgainAt.epochMilliseconds).toBeLessThanOrEqual(at.add({ hours: 24 }).epochMilliseconds);
            when = next.askAgainAt;
          }
          state = next.state;
        }
        expect(faults).toBeLessThanOrEqual(USUAL_PATIENCE.attempts);
      }),
    );
  });
});
