import { bookingWeek } from '@duixian/booking/contract';
import { dayFromText, plusDays } from '@duixian/kernel/legal-day';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { BookWindow } from './book-window.tsx';
import type { BookingFilter } from './booking-filter.ts';
import { BookingSheet } from './booking-sheet.tsx';
import { RegisterThing } from './register-thing.tsx';
import { bookingTexts } from './texts.ts';
import { WeekTable } from './week-table.tsx';
import './booking.css';

/** 排期 · A week of the court's people and things; booking, and whatever is booked, from here. */
export function BookingPage() {
  const t = useTexts(bookingTexts);
  const navigate = useNavigate();
  const filter = useSearch({ from: '/office/booking/' });
  const choose = (next: BookingFilter) => void navigate({ to: '/booking', search: next });
  const from = filter.from === undefined ? undefined : dayFromText(filter.from);
  const look = useCall(bookingWeek, { query: from === undefined ? {} : { from } }, { keepLast: true, everyMs: 30_000 });
  const mayBook = useMay('booking.book');
  const mayDispatch = useMay('booking.dispatch');
  const [booking, setBooking] = useState(filter.case !== undefined);
  const [registering, setRegistering] = useState(false);
  const names = new Map((look.data?.resources ?? []).map((one) => [one.resource, one.name]));
  const week = look.data?.from;
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={
          <>
            {mayDispatch ? <ActButton onAct={() => setRegistering(true)}>{t('acts.things')}</ActButton> : null}
            {mayBook ? (
              <ActButton primary onAct={() => setBooking(true)}>
                {t('acts.book')}
              </ActButton>
            ) : null}
          </>
        }
      />
      <section className="stack" aria-label={t('title')}>
        {week === undefined ? null : (
          <div className="row">
            <ActButton onAct={() => choose({ ...filter, from: plusDays(week, -7).toString() })}>{t('week.before')}</ActButton>
            <ActButton onAct={() => choose({ ...filter, from: undefined })}>{t('week.now')}</ActButton>
            <ActButton onAct={() => choose({ ...filter, from: plusDays(week, 7).toString() })}>{t('week.after')}</ActButton>
            <strong>
              <LegalDayText on={week} /> – <LegalDayText on={plusDays(week, 6)} />
            </strong>
          </div>
        )}
        <div className="panel">
          <Looked look={look} texts={bookingTexts} lines={10}>
            {(shown) => <WeekTable week={shown} onOpen={(one) => choose({ ...filter, booking: one })} />}
          </Looked>
        </div>
      </section>
      <BookWindow
        open={booking && mayBook}
        resources={look.data?.resources ?? []}
        caseId={filter.case}
        onClose={() => {
          setBooking(false);
          if (filter.case !== undefined) choose({ ...filter, case: undefined });
        }}
      />
      <BookingSheet
        booking={filter.booking}
        resources={look.data?.resources ?? []}
        names={names}
        onClose={() => choose({ ...filter, booking: undefined })}
      />
      {mayDispatch ? <RegisterThing open={registering} onClose={() => setRegistering(false)} /> : null}
    </>
  );
}
