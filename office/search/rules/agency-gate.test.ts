import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agencyGate, USUAL_GATE } from './agency-gate.ts';

const limits = { ...USUAL_GATE, mostAtOnce: 2, silentAfter: 2, restMs: 1_000 };

describe('back-pressure', () => {
  test('a third question waits its turn, and each that waits is given a later turn', () => {
    const gate = agencyGate(limits);
    expect([gate.enter('bank', 0), gate.enter('bank', 0)]).toEqual([{ kind: 'go' }, { kind: 'go' }]);
    const waits = [gate.enter('bank', 0), gate.enter('bank', 0), gate.enter('bank', 0), gate.enter('bank', 0)].map((each) =>
      each.kind === 'later' ? each.waitMs : 0,
    );
    expect(waits).toEqual([125, 250, 375, 500]);
    expect(gate.enter('registry', 0)).toEqual({ kind: 'go' });
  });

  test('an agency that answered nothing twice is left alone, then asked by one question only', () => {
    const gate = agencyGate(limits);
    for (const _ of [1, 2]) {
      gate.enter('bank', 0);
      gate.leave('bank', { answered: false, tookMs: 15_000, nowMs: 0 });
    }
    expect(gate.enter('bank', 999)).toEqual({ kind: 'silent', calls: 2 });
    expect(gate.enter('bank', 1_000)).toEqual({ kind: 'go' });
    expect(gate.enter('bank', 1_000)).toEqual({ kind: 'silent', calls: 2 });
    gate.leave('bank', { answered: true, tookMs: 50, nowMs: 1_001 });
    expect(gate.enter('bank', 1_001)).toEqual({ kind: 'go' });
    expect(gate.enter('bank', 1_001)).toEqual({ kind: 'go' });
  });

  test('whatever happens, no more than the limit are under way and no wait is endless', () => {
    const step = fc.record({ enter: fc.boolean(), answered: fc.boolean(), tookMs: fc.nat(20_000), laterMs: fc.nat(2_000) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const gate = agencyGate(limits);
        let running = 0;
        let now = 0;
        for (const { enter, answered, tookMs, laterMs } of steps) {
          now += laterMs;
          if (!enter && running > 0) {
            gate.leave('bank', { answered, tookMs, nowMs: now });
            running -= 1;
            continue;
          }
          const passage = gate.enter('bank', now);
          if (passage.kind === 'go') running += 1;
          if (passage.kind === 'later') expect(passage.waitMs).toBeLessThanOrEqual(limits.longestWaitMs);
          expect(running).toBeLessThanOrEqual(limits.mostAtOnce);
        }
      }),
    );
  });
});
