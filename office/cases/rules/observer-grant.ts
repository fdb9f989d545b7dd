import { compareDays, daysBetween, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';

/** How long one grant may run. No article sets a limit; half a year is the office's own, so that nobody looks on unasked. */
export const LONGEST_GRANT_DAYS = 183;
/** The cases of an observer travel with each question to the database. */
export const MOST_GRANTS = 200;

export type GrantLookRefusal =
  | { readonly kind: 'not-an-observer' }
  | { readonly kind: 'grant-in-the-past' }
  | { readonly kind: 'grant-too-long'; readonly latest: LegalDay }
  | { readonly kind: 'already-granted'; readonly until: LegalDay }
  | { readonly kind: 'too-many-grants'; readonly most: number };

export type EndGrantRefusal = { readonly kind: 'grant-over' };

export interface Grant {
  readonly until: LegalDay;
  readonly endedOn: LegalDay | null;
}

/** 授权有效 · Through its last day, unless it was ended; computed, so no job has to take it away. */
export function isRunningOn({ until, endedOn }: Grant, today: LegalDay): boolean {
  return endedOn === null && compareDays(until, today) >= 0;
}

/** 能否授权 · An observer's post today, a last day not behind us and not too far, and no second grant beside a running one. */
export function mayGrantLook(of: {
  readonly isObserver: boolean;
  readonly today: LegalDay;
  readonly until: LegalDay;
  readonly running: LegalDay | undefined;
  readonly held: number;
}): Result<null, GrantLookRefusal> {
  if (!of.isObserver) return refuse({ kind: 'not-an-observer' });
  if (compareDays(of.until, of.today) < 0) return refuse({ kind: 'grant-in-the-past' });
  if (daysBetween(of.today, of.until) > LONGEST_GRANT_DAYS) {
    return refuse({ kind: 'grant-too-long', latest: plusDays(of.today, LONGEST_GRANT_DAYS) });
  }
  if (of.running !== undefined) return refuse({ kind: 'already-granted', until: of.running });
  if (of.held >= MOST_GRANTS) return refuse({ kind: 'too-many-grants', most: MOST_GRANTS });
  return ok(null);
}
