import type { Instant } from '@duixian/kernel/legal-day';
import type { Term } from '@duixian/law/term';

/** 时限 · The moment an hour period ends. 民事诉讼法第八十五条: hours run from the hour after the event; nothing rolls. */
export function lastMomentOf(term: Term, eventAt: Instant): Instant | undefined {
  if (term.duration.unit !== 'hour') return undefined;
  return eventAt.add({ hours: term.duration.value });
}
