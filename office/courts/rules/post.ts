import { compareDays, isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { SetActiveRefusal } from './people.ts';

/** A post as the acts on it find it. */
export interface PostTerm {
  readonly from: LegalDay;
  readonly until: LegalDay | null;
}

export type PostEndRefusal =
  | SetActiveRefusal
  | { readonly kind: 'post-has-its-end'; readonly on: LegalDay }
  | { readonly kind: 'post-day-past'; readonly earliest: LegalDay };

export type TransferRefusal =
  | PostEndRefusal
  | { readonly kind: 'unknown-role'; readonly role: string }
  | { readonly kind: 'unknown-court' }
  | { readonly kind: 'team-not-of-court' }
  | { readonly kind: 'mentor-not-of-court' }
  | { readonly kind: 'same-post' };

type TermRefusal = Extract<PostEndRefusal, { readonly kind: 'post-has-its-end' | 'post-day-past' }>;

/** 离任日 · The last day of a post: not in the past, not before the post began, and set once. */
export function endOf(post: PostTerm, last: LegalDay, today: LegalDay): Result<LegalDay, TermRefusal> {
  if (post.until !== null) return refuse({ kind: 'post-has-its-end', on: post.until });
  const earliest = compareDays(post.from, today) > 0 ? post.from : today;
  return isBefore(last, earliest) ? refuse({ kind: 'post-day-past', earliest }) : ok(last);
}

/** 调任日 · The new post begins on a day that is not past; the former one, held for a day at least, ends the day before. */
export function changeOf(post: PostTerm, from: LegalDay, today: LegalDay): Result<LegalDay, TermRefusal> {
  if (post.until !== null) return refuse({ kind: 'post-has-its-end', on: post.until });
  const second = post.from.add({ days: 1 });
  const earliest = compareDays(second, today) > 0 ? second : today;
  return isBefore(from, earliest) ? refuse({ kind: 'post-day-past', earliest }) : ok(from.subtract({ days: 1 }));
}
