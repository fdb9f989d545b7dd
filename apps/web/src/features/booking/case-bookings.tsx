import { caseBookings } from '@duixian/booking/contract';
import type { CaseId } from '@duixian/kernel/ids';
import { Link } from '@tanstack/react-router';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { InstantText } from '../../ui/instant-text.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { bookingTexts } from './texts.ts';
import './booking.css';

/** 本案排期 · What is planned for a case, newest first; a new one from here. */
export function CaseBookings({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(bookingTexts);
  const mayBook = useMay('booking.book');
  const look = useCall(caseBookings, { params: { case: caseId } });
  return (
    <section className="panel" aria-label={t('ofCase.title')}>
      <div className="panel-head">
        <h2>{t('ofCase.title')}</h2>
        {mayBook ? (
          <Link to="/booking" search={{ case: caseId }}>
            {t('acts.bookForCase')}
          </Link>
        ) : (
          <Link to="/booking" search={{}}>
            {t('ofCase.more')}
          </Link>
        )}
      </div>
      <div className="panel-body">
        <Looked look={look} texts={bookingTexts} lines={2}>
          {({ rows, names }) =>
            rows.length === 0 ? (
              <span className="soft">{t('ofCase.none')}</span>
            ) : (
              <ul className="booking-conflicts">
                {rows.map((one) => (
                  <li key={one.bookingId}>
                    <Link to="/booking" search={{ from: one.startsAt.toString().slice(0, 10), booking: one.bookingId }}>
                      <InstantText at={one.startsAt} /> {t(`purposes.${one.purpose}`)} {one.place}
                    </Link>{' '}
                    {one.state === 'cancelled' ? <StateMark tone="stopped">{t('sheet.kinds.cancelled')}</StateMark> : null}
                    <div className="soft">{one.resources.map((resource) => names[resource] ?? t('sheet.unknown')).join('、')}</div>
                  </li>
                ))}
              </ul>
            )
          }
        </Looked>
      </div>
    </section>
  );
}
