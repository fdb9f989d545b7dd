import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { ClockStrip } from '../features/deadlines/clock-strip.tsx';
import { WarningDigest } from '../features/deadlines/desk/warning-digest.tsx';
import { MonthReminder } from '../features/funds/rules/month-reminder.tsx';
import { DeskQueue } from '../features/tasks/desk-queue.tsx';
import { useMay } from '../session/session.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { pagesTexts } from './texts.ts';

const ToSeal = lazy(() => import('../features/documents/to-seal-section.tsx').then((part) => ({ default: part.ToSealSection })));

/** 我的办案台 · What to do next, and how one's own clocks stand. */
export function DeskPage() {
  const t = useTexts(pagesTexts);
  const navigate = useNavigate();
  const filter = useSearch({ from: '/office/desk/' });
  const seesClocks = useMay('deadlines.view');
  const seals = useMay('documents.seal');
  const reconciles = useMay('funds.reconcile');
  return (
    <>
      <PageTitle title={t('desk.title')} sub={t('desk.sub')} />
      <div className="stack">
        {seesClocks ? <WarningDigest /> : null}
        {reconciles ? <MonthReminder /> : null}
        {seesClocks ? <ClockStrip mine /> : null}
        {seals ? (
          <Suspense fallback={null}>
            <ToSeal />
          </Suspense>
        ) : null}
        <DeskQueue filter={filter} onFilter={(next) => void navigate({ to: '/desk', search: next })} />
      </div>
    </>
  );
}
