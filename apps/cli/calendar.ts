import { dayFromText, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { PUBLISHED_CALENDAR, PUBLISHED_YEARS } from '@duixian/law/calendar/all';
import { type Arguments, type Command, found, type Outcome, type Refused, refused, unusable } from './command.ts';

const MOST_WORKDAYS = 2000;

/** 加工作日 · The n-th working day after a day (before it, when n is negative). */
function addWorkdays({ words }: Arguments): Outcome {
  const from = dayFromText(words[0] ?? '');
  if (from === undefined) return unusable('date', words[0]);
  const days = /^-?\d{1,4}$/.test(words[1] ?? '') ? Number(words[1]) : Number.NaN;
  if (Number.isNaN(days) || Math.abs(days) > MOST_WORKDAYS) return unusable('n', words[1]);
  const reached = workdaysFrom(from, days);
  if ('kind' in reached) return refused(reached);
  return found({ from, workdays: days, on: reached, calendar: PUBLISHED_CALENDAR.version }, [reached.toString()]);
}

function workdaysFrom(from: LegalDay, days: number): LegalDay | (Refused & { readonly year: number }) {
  const step = days < 0 ? -1 : 1;
  let on = from;
  for (let left = Math.abs(days); left > 0; ) {
    on = plusDays(on, step);
    const open = PUBLISHED_CALENDAR.isOpen(on);
    if (open === undefined) return { kind: 'calendar-not-loaded', year: on.year };
    if (open) left -= 1;
  }
  return on;
}

/** 年度日历 · The off days and make-up working days of a year, with their notice. */
function show({ words, language }: Arguments): Outcome {
  const year = /^\d{4}$/.test(words[0] ?? '') ? Number(words[0]) : undefined;
  if (year === undefined) return unusable('year', words[0]);
  const known = PUBLISHED_YEARS.find((one) => one.year === year);
  if (known === undefined) return refused({ kind: 'calendar-not-loaded', year, loaded: PUBLISHED_CALENDAR.years });
  const zh = language === 'zh';
  return found(known, [
    `${year} ${known.notice.numbers.join('、')} (${known.notice.issuedOn})${known.notice.verified ? '' : zh ? ' 文号未核实' : ' number not verified'}`,
    ...known.off.map(
      (span) => `${zh ? '休' : 'off '} ${span.from}${span.from === span.to ? '' : ` – ${span.to}`} ${zh ? span.nameZh : span.nameEn}`,
    ),
    ...known.work.map((day) => `${zh ? '班' : 'work'} ${day}`),
  ]);
}

export const calendarCommands: readonly Command[] = [
  { name: 'calendar add-workdays', usage: 'calendar add-workdays 2026-09-18 5', options: [], run: addWorkdays },
  { name: 'calendar show', usage: 'calendar show 2026', options: [], run: show },
];
