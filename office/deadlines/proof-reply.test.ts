import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { ALL_TERMS, termOf } from '@duixian/law/terms/all';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { showProof } from './contract.ts';
import { proofReply } from './proof-reply.ts';
import { type Clock, startClock } from './rules/clock.ts';
import { pauseClock } from './rules/clock-acts.ts';
import { proofOf } from './rules/proof.ts';
import { wordsOf } from './rules/proof-words.ts';

const CLOCK = idFrom<'clock'>('01990000-0000-7000-8000-000000000001');
const CASE = idFrom<'case'>('01990000-0000-7000-8000-000000000002');

function onTheWire(clock: Clock) {
  const proof = proofOf(clock, PUBLISHED_CALENDAR);
  return z.encode(showProof.reply, proofReply(CLOCK, { proof, words: wordsOf(proof), caseId: CASE, subject: '' }));
}

test.each(ALL_TERMS.map((term) => [term.id, term] as const))('the proof of %s fits its contract', (_, term) => {
  const sent = onTheWire(startClock(term, day('2026-09-16'), null));
  expect(sent.basis.length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(sent))).toEqual(sent);
});

test('a paused and a printed clock fit it too, and offer the grounds of their list', () => {
  const paused = pauseClock(
    startClock(termOf('term-6m'), day('2026-01-05'), null),
    { on: day('2026-03-01'), ground: 'stay', approvedBy: '院长' },
    PUBLISHED_CALENDAR,
  );
  if (!paused.ok) throw new Error(paused.refusal.kind);
  expect(onTheWire(paused.value)).toMatchObject({ dueOn: null, rungs: [], paused: { since: '2026-03-01', ground: 'stay', daysLeft: 127 } });
  expect(onTheWire(paused.value).grounds.map((ground) => ground.id)).toContain('realisation');
  const frozen = startClock(termOf('freeze-deposit'), day('2026-01-31'), day('2027-01-30'));
  expect(onTheWire(frozen)).toMatchObject({ dueOn: '2027-01-30', printedEnd: '2027-01-30', missingYear: null });
});
