import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Term } from '@duixian/law/term';
import { plusDuration } from './count.ts';

/**
 * 第n次 · The day of the n-th occurrence (first = 1), always counted from the anchor: 31 August leads to 28 February and
 * back to 31 August, never to the 28th of every month after.
 */
export function occurrenceOf(term: Term, anchorOn: LegalDay, nth: number): LegalDay {
  return plusDuration(anchorOn, { value: term.duration.value * nth, unit: term.duration.unit });
}
