import { instant } from '@duixian/kernel/legal-day';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asked, isComplete, progressOf } from './search-progress.ts';
import type { SourceState } from './source-state.ts';

const at = instant('2026-09-01T02:00:00Z');
const STATES = {
  sent: { kind: 'sent', attempts: 0, giveUpAt: at },
  answered: { kind: 'answered', at, assets: 1 },
  nothing: { kind: 'nothing-found', at },
  failed: { kind: 'failed', at, failure: { kind: 'malformed', detail: '' } },
  late: { kind: 'timed-out', at },
} as const satisfies Record<string, SourceState>;

const ask = (party: string, agency: string, state: SourceState, gapReason: string | null = null): Asked => ({
  party,
  agency,
  state,
  gapReason,
});
const wanted = ['bank', 'land', 'cars'].map((agency) => ({ party: 'P', agency }));

describe('complete is computed', () => {
  test.each([
    { asked: [], verdict: 'not-launched', because: 'nobody has asked' },
    { asked: [ask('P', 'bank', STATES.answered)], verdict: 'gaps', because: 'two agencies were never asked' },
    {
      asked: [ask('P', 'bank', STATES.answered), ask('P', 'land', STATES.sent), ask('P', 'cars', STATES.nothing)],
      verdict: 'running',
      because: 'one is still out',
    },
    {
      asked: [ask('P', 'bank', STATES.answered), ask('P', 'land', STATES.failed), ask('P', 'cars', STATES.nothing)],
      verdict: 'gaps',
      because: 'one failed',
    },
    {
      asked: [
        ask('P', 'bank', STATES.answered),
        ask('P', 'land', STATES.late, '登记中心系统迁移，已改为线下查询'),
        ask('P', 'cars', STATES.nothing),
      ],
      verdict: 'complete-with-accepted-gaps',
      because: 'a person has put down why',
    },
    {
      asked: [ask('P', 'bank', STATES.answered), ask('P', 'land', STATES.nothing), ask('P', 'cars', STATES.nothing)],
      verdict: 'complete',
      because: 'each has answered',
    },
  ])('$verdict: $because', ({ asked, verdict }) => {
    expect(progressOf(wanted, asked).verdict).toBe(verdict);
  });

  test('no question is ever lost from the count, and complete leaves nothing open', () => {
    const state = fc.constantFrom(...Object.values(STATES));
    const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom('P', 'Q', 'R'), fc.constantFrom('bank', 'land', 'cars')), { selector: String });
    fc.assert(
      fc.property(
        pairs,
        pairs,
        fc.array(fc.tuple(state, fc.option(fc.constant('reason'))), { minLength: 9, maxLength: 9 }),
        (want, have, states) => {
          const asked = have.map(([party, agency], i) => ask(party, agency, states[i]?.[0] ?? STATES.sent, states[i]?.[1] ?? null));
          const progress = progressOf(
            want.map(([party, agency]) => ({ party, agency })),
            asked,
          );
          const { sent, answered, nothingFound, failed, timedOut, notAsked } = progress;
          expect(sent + answered + nothingFound + failed + timedOut + notAsked.length).toBe(want.length);
          if (isComplete(progress)) expect(answered + nothingFound + progress.acceptedGaps).toBe(want.length);
        },
      ),
    );
  });
});
