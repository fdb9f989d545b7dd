import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { decideRetry, type FailedInstruction, type RetryScene } from './decide-retry.ts';
import type { MeasureFacts } from './measure.ts';
import { meterOf } from './over-seizure.ts';

const held: MeasureFacts = {
  measure: 'm',
  state: 'held',
  assetKind: 'deposit',
  held: fen(5_000n),
  waiting: fen(0n),
  from: day('2026-03-02'),
  printedEnd: day('2027-03-01'),
  alarmOn: day('2027-03-01'),
  pending: null,
};
const failed: MeasureFacts = { ...held, state: 'failed', held: null };
const scene = (over: Partial<RetryScene> = {}, owed = 5_000n, running = 0n, deductible = owed): RetryScene => ({
  today: day('2026-03-09'),
  caseOpen: true,
  exempt: false,
  heldByAnother: false,
  position: { meter: meterOf(fen(owed), [{ measure: 'other', value: fen(running) }]), deductible: fen(deductible) },
  ...over,
});
const freeze: FailedInstruction = { act: 'freeze', state: 'failed', amount: fen(5_000n), until: day('2027-03-01') };
const deduct: FailedInstruction = { act: 'deduct', state: 'failed', amount: fen(5_000n), until: null };
const renew: FailedInstruction = { act: 'renew', state: 'failed', amount: fen(5_000n), until: day('2028-02-20') };
const unfreeze: FailedInstruction = { act: 'unfreeze', state: 'failed', amount: null, until: null };

describe('民事诉讼法第二百五十三条: a retry is decided on the facts of its own day', () => {
  test.each([
    {
      instruction: freeze,
      measure: failed,
      at: scene({}, 5_000n, 1n),
      kind: 'over-seizure',
      because: 'another account was frozen meanwhile',
    },
    { instruction: freeze, measure: failed, at: scene({}, 0n), kind: 'nothing-owed', because: 'the debtor has paid' },
    {
      instruction: freeze,
      measure: failed,
      at: scene({ exempt: true }),
      kind: 'exempt-property',
      because: 'the account turned out to be social aid',
    },
    { instruction: freeze, measure: failed, at: scene({ heldByAnother: true }), kind: 'already-held', because: 'a new freeze runs' },
    {
      instruction: freeze,
      measure: failed,
      at: scene({ today: day('2027-03-02') }),
      kind: 'hold-has-ended',
      because: 'its printed end is past',
    },
    { instruction: deduct, measure: held, at: scene({}, 4_999n), kind: 'above-owed', because: 'part of the debt was paid' },
    {
      instruction: deduct,
      measure: held,
      at: scene({}, 9_000n, 0n, 4_000n),
      kind: 'above-owed',
      because: 'another deduction is on its way',
    },
    { instruction: deduct, measure: { ...held, held: fen(10n) }, at: scene(), kind: 'above-held', because: 'less is held now' },
    { instruction: deduct, measure: held, at: scene({ today: day('2027-03-02') }), kind: 'hold-has-ended', because: 'the hold is over' },
    { instruction: deduct, measure: { ...held, state: 'lifted' }, at: scene(), kind: 'not-running', because: 'it was lifted' },
    {
      instruction: renew,
      measure: held,
      at: scene({ today: day('2027-03-02') }),
      kind: 'hold-has-ended',
      because: 'a renewal must reach a living hold',
    },
    { instruction: deduct, measure: held, at: scene({ caseOpen: false }), kind: 'case-closed', because: 'a closed case takes nothing' },
    { instruction: { ...deduct, state: 'done' }, measure: held, at: scene(), kind: 'instruction-not-failed', because: 'it was done' },
    {
      instruction: unfreeze,
      measure: { ...held, pending: 'renew' },
      at: scene(),
      kind: 'instruction-pending',
      because: 'one word at a time',
    },
  ] as const)('$instruction.act is refused as $kind: $because', ({ instruction, measure, at, kind }) => {
    expect(decideRetry(instruction, measure, at)).toMatchObject({ ok: false, refusal: { kind } });
  });

  test.each([
    { instruction: freeze, measure: failed, at: scene() },
    { instruction: { ...freeze, amount: null }, measure: { ...failed, assetKind: 'vehicle' as const }, at: scene() },
    { instruction: deduct, measure: held, at: scene() },
    { instruction: renew, measure: held, at: scene() },
    { instruction: unfreeze, measure: held, at: scene({ caseOpen: false }, 0n) },
  ])('$instruction.act goes out again while it is still lawful', ({ instruction, measure, at }) => {
    expect(decideRetry(instruction, measure, at)).toEqual({ ok: true, value: instruction.act });
  });
});
