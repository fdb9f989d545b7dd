import { describe, expect, test } from 'vitest';
import { advance, STAGES } from './stage.ts';

describe('流转', () => {
  test.each(STAGES.slice(0, -1).map((from, at) => ({ from, to: STAGES[at + 1] ?? from })))('$from goes to $to', ({ from, to }) =>
    expect(advance('open', from, to)).toEqual({ ok: true, value: to }),
  );

  test('no stage is skipped: each segment checks the one before', () =>
    expect(advance('open', 'check', 'enforcement')).toEqual({
      ok: false,
      refusal: { kind: 'wrong-stage', stage: 'check', wanted: 'enforcement' },
    }));

  test('a closed case does not move', () =>
    expect(advance('closed', 'enforcement', 'closed')).toEqual({ ok: false, refusal: { kind: 'case-closed' } }));
});
