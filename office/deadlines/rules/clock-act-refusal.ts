import type { LegalDay } from '@duixian/kernel/legal-day';
import type { CalendarYearRefusal } from '@duixian/law/calendar-year';
import type { ClockActRefusal } from './clock-acts.ts';

export type ActOnClockRefusal =
  | ClockActRefusal
  | { readonly kind: 'not-found' }
  | { readonly kind: 'day-in-future'; readonly today: LegalDay };

export type LoadCalendarRefusal =
  | CalendarYearRefusal
  | { readonly kind: 'calendar-year-unchanged'; readonly year: number }
  | { readonly kind: 'calendar-loaded-meanwhile'; readonly year: number; readonly revision: number }
  | { readonly kind: 'calendar-year-out-of-range'; readonly from: number; readonly to: number };
