import { must } from '@duixian/kernel/assert';
import type { CourtId } from '@duixian/kernel/ids';
import { dayOf, isBefore, type LegalDay, plusDays, plusMonths } from '@duixian/kernel/legal-day';
import { RECONCILING_SIDES } from '@duixian/law/parameters/case-funds';
import { type KeptSetting, settingOn } from './money-settings.ts';
import type { Side } from './reconciliation.ts';

/** 月度签认期限 · Setting, not law: the day of the next month; a local rule checks the month before on the fifth (三原县法院 2016). */
export function signDayOn(kept: readonly KeptSetting[], on: LegalDay): number {
  return Number(settingOn(kept, 'month-sign-day', plusDays(on, 1)));
}

export interface MonthSigned {
  /** The last day of the month: its newest report is what both sides sign. */
  readonly on: LegalDay;
  readonly dueOn: LegalDay;
  readonly missing: readonly Side[];
  readonly late: boolean;
}

/** 上月末 · The last day of the month before. */
export function lastMonthEnd(today: LegalDay): LegalDay {
  return plusDays(today, -today.day);
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
export function monthSigned(on: LegalDay, signed: readonly Side[], today: LegalDay, signDay: number): MonthSigned {
  const dueOn = plusDays(on, signDay);
  const missing = RECONCILING_SIDES.value.filter((side) => !signed.includes(side));
  return { on, dueOn, missing, late: missing.length > 0 && isBefore(dueOn, today) };
}

/** 月末日 · Whether a report of that day is the one a month is signed off by. */
export function endsMonth(on: LegalDay): boolean {
  return plusDays(on, 1).day === 1;
}

/** 签认事项 · One item of work a court, month and side; each side has its own until it has signed. */
export function signTask(court: CourtId, on: LegalDay, side: Side): string {
  return `${court}/${on.toString().slice(0, 7)}/${side}`;
}

/** 签认事项的开立 · As the queue of teams takes it. */
export interface SignItem {
  readonly kind: 'open';
  readonly task: 'sign-month';
  readonly subject: string;
  readonly dueOn: LegalDay;
  readonly forTeamKind: 'finance' | 'leadership';
  readonly facts: { readonly month: string };
}

/** 待签认 · A new report of a month's last day is signed again by both sides: the office's leadership and finance. */
export function signTasks(court: CourtId, on: LegalDay, signDay: number): readonly SignItem[] {
  if (!endsMonth(on)) return [];
  return RECONCILING_SIDES.value.map((side) => ({
    kind: 'open',
    task: 'sign-month',
    subject: signTask(court, on, side),
    dueOn: plusDays(on, signDay),
    forTeamKind: side === 'finance' ? 'finance' : 'leadership',
    facts: { month: on.toString().slice(0, 7) },
  }));
}
