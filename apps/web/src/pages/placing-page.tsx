import { Link } from '@tanstack/react-router';
import { lazy } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import type { Section } from './section.ts';
import { Sections } from './sections.tsx';
import { pagesTexts } from './texts.ts';

const PLACING: readonly Section[] = [
  {
    key: 'triage',
    permission: 'triage.confirm',
    Part: lazy(() => import('../features/triage/triage-queue.tsx').then((part) => ({ default: part.TriageQueue }))),
  },
  {
    key: 'assignment',
    permission: 'assignment.assign',
    Part: lazy(() => import('../features/assignment/assignment-queue.tsx').then((part) => ({ default: part.AssignmentQueue }))),
  },
];

/** 分流与分案 · The two queues of the centre between the search and the officer, worked through in batches. */
export function PlacingPage() {
  const t = useTexts(pagesTexts);
  return (
    <>
      <PageTitle title={t('placing.title')} sub={<Link to="/hub">{t('placing.sub')}</Link>} />
      <Sections of={PLACING} empty={t('placing.empty')} />
    </>
  );
}
