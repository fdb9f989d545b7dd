import { compareDays, daysBetween, type LegalDay } from '@duixian/kernel/legal-day';

export const LONGEST_LEAVE_DAYS = 730;

export type LeaveRefusal =
  | { readonly kind: 'leave-days-wrong'; readonly longest: number }
  | { readonly kind: 'person-not-here' }
  | { readonly kind: 'hand-over-reason-needed' }
  | { readonly kind: 'nobody-takes'; readonly cases: number };

export function leaveDaysProblem(from: LegalDay, until: LegalDay, today: LegalDay): LeaveRefusal | undefined {
  const wrong = compareDays(from, today) < 0 || compareDays(until, from) < 0 || daysBetween(from, until) >= LONGEST_LEAVE_DAYS;
  return wrong ? { kind: 'leave-days-wrong', longest: LONGEST_LEAVE_DAYS } : undefined;
}
