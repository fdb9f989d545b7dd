import type { Instant } from '@duixian/kernel/legal-day';
import type { Term } from '@duixian/law/term';

/**
 * 时限 · The moment an hour period ends; nothing rolls. Counted from the event itself (民法典第二百零一条第二款). 民事诉讼法第八十五条
 * leaves the hour of the event out, which could only be later: what is done by this moment is in time under both.
 */
export function lastMomentOf(term: Term, eventAt: Instant): Instant | undefined {
  if (term.duration.unit !== 'hour') return undefined;
  return eventAt.add({ hours: term.duration.value });
}
