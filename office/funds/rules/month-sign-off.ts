import { must } from '@duixian/kernel/assert';
import { dayOf, isBefore, type LegalDay, plusDays, plusMonths } from '@duixian/kernel/legal-day';
import { RECONCILING_SIDES } from '@duixian/law/parameters/case-funds';
import type { Side } from './reconciliation.ts';

/** 月度签认期限 · Setting, not law: the day of the next month a local rule checks the month before on (三原县法院 2016). */
export const SIGN_OFF_DAY = 5;

export interface MonthSigned {
  /** The last day of the month: its newest report is what both sides sign. */
  readonly on: LegalDay;
  readonly dueOn: LegalDay;
  readonly missing: readonly Side[];
  readonly late: boolean;
}

/** 月末 · The last days of the months that are over, newest first, back to the month of `since`. */
export function monthEnds(since: LegalDay, today: LegalDay, most: number): readonly LegalDay[] {
  const ends: LegalDay[] = [];
  let first = must(dayOf(today.year, today.month, 1), 'every month has a first day');
  while (ends.length < most) {
    const end = plusDays(first, -1);
    if (isBefore(end, since)) break;
    ends.push(end);
    first = plusMonths(first, -1);
  }
  return ends;
}

/** 月度签认 · 法发〔2017〕6号第三条: enforcement and finance check their books every month; each side signs the report of its last day. */
export function monthSigned(on: LegalDay, signed: readonly Side[], today: LegalDay): MonthSigned {
  const dueOn = plusDays(on, SIGN_OFF_DAY);
  const missing = RECONCILING_SIDES.value.filter((side) => !signed.includes(side));
  return { on, dueOn, missing, late: missing.length > 0 && isBefore(dueOn, today) };
}
