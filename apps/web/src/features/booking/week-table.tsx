import type { bookingWeek } from '@duixian/booking/contract';
import type { Replied } from '@duixian/contract/endpoint';
import { roleSpec } from '@duixian/courts/rules/roles';
import { compareDays, isBefore, type LegalDay, legalDayAt, plusDays, sameDay, wallClockText } from '@duixian/kernel/legal-day';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { bookingTexts } from './texts.ts';

type Week = Replied<typeof bookingWeek>;
type Booking = Week['bookings'][number];
type Resource = Week['resources'][number];

interface Props {
  readonly week: Week;
  readonly onOpen: (booking: string) => void;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** 一周 · A row for each person or thing, a column for each day; what is booked stands in its day and opens. */
export function WeekTable({ week, onOpen }: Props) {
  const t = useTexts(bookingTexts);
  const zh = useLanguage() === 'zh';
  const columns: readonly Column<Resource>[] = [
    {
      key: 'who',
      title: t('week.who'),
      lead: true,
      render: (row) => (
        <>
          {row.name} <span className="soft">{roleOf(row, zh) ?? t(`kinds.${row.kind}`)}</span>
        </>
      ),
    },
    ...DAYS.map((n): Column<Resource> => {
      const on = plusDays(week.from, n);
      return { key: `day-${n}`, title: dayTitle(on, zh), render: (row) => <DayCell week={week} row={row} on={on} onOpen={onOpen} /> };
    }),
  ];
  return <DataTable label={t('title')} rows={week.resources} columns={columns} rowKey={(row) => row.resource} empty={t('week.empty')} />;
}

function DayCell({ week, row, on, onOpen }: Props & { readonly row: Resource; readonly on: LegalDay }) {
  const t = useTexts(bookingTexts);
  const away = week.leaves.some((leave) => leave.person === row.resource && !isBefore(on, leave.fromOn) && !isBefore(leave.untilOn, on));
  const here = week.bookings.filter((one) => one.resources.includes(row.resource) && touches(one, on));
  if (!away && here.length === 0) return <span className="visually-hidden booking-free">{t('week.free')}</span>;
  return (
    <div className="booking-cell">
      {away ? <StateMark tone="stopped">{t('week.away')}</StateMark> : null}
      {here.map((one) => (
        <button key={one.bookingId} type="button" className="booking-block" onClick={() => onOpen(one.bookingId)}>
          <span className="num">{timesOn(one, on)}</span> {t(`purposes.${one.purpose}`)}
          <span className="booking-words">{one.ofAnotherCase ? t('hidden') : one.place}</span>
        </button>
      ))}
    </div>
  );
}

function touches(one: Booking, on: LegalDay): boolean {
  const last = legalDayAt(one.endsAt.subtract({ milliseconds: 1 }));
  return compareDays(legalDayAt(one.startsAt), on) <= 0 && compareDays(last, on) >= 0;
}

/** The hours of one day: from or to midnight where the booking lasts longer. */
function timesOn(one: Booking, on: LegalDay): string {
  const from = sameDay(legalDayAt(one.startsAt), on) ? timeOf(one.startsAt) : '00:00';
  const until = sameDay(legalDayAt(one.endsAt), on) ? timeOf(one.endsAt) : '24:00';
  return `${from}–${until}`;
}

export function timeOf(at: Booking['startsAt']): string {
  return wallClockText(at).slice(-5);
}

const WEEKDAYS = { zh: ['一', '二', '三', '四', '五', '六', '日'], en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] };

function dayTitle(on: LegalDay, zh: boolean): string {
  const name = WEEKDAYS[zh ? 'zh' : 'en'][on.dayOfWeek - 1] ?? '';
  return `${zh ? '周' : ''}${name} ${on.month}-${on.day}`;
}

function roleOf(row: Resource, zh: boolean): string | undefined {
  const spec = row.role === null ? undefined : roleSpec(row.role);
  return zh ? spec?.nameZh : spec?.nameEn;
}
