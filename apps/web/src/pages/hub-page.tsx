import type { ReactNode } from 'react';
import { StageTiles } from '../features/cases/list/stage-tiles.tsx';
import { ClockRows } from '../features/deadlines/clock-rows.tsx';
import { ClockStrip } from '../features/deadlines/clock-strip.tsx';
import { FilingTiles } from '../features/intake/filing-tiles.tsx';
import { LateTaskTile, TaskTiles } from '../features/tasks/task-tiles.tsx';
import { useMay } from '../session/session.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { pagesTexts } from './texts.ts';
import './hub-page.css';

const CENTRE = ['check-filing', 'start-search', 'failed-source', 'confirm-triage', 'assign-case'] as const;
const CLERICAL = ['make-notices', 'serve-documents', 'control-property', 'renew-control', 'close-case'] as const;
const MONEY = ['match-receipt', 'draft-payout', 'approve-payout', 'pay-out'] as const;

/** 指挥中心 · Every number is the total of a list and opens that list; below them, what is late, row by row. */
export function HubPage() {
  const t = useTexts(pagesTexts);
  const seesFiling = useMay('intake.view');
  return (
    <>
      <PageTitle title={t('hub.title')} sub={t('hub.sub')} />
      <div className="stack">
        <ClockStrip mine={false} />
        <div className="hub-groups">
          <Group title={t('hub.stages')}>
            <StageTiles />
          </Group>
          {seesFiling ? (
            <Group title={t('hub.filing')}>
              <FilingTiles />
              <LateTaskTile />
            </Group>
          ) : null}
          <Group title={t('hub.centre')}>
            <TaskTiles kinds={CENTRE} />
          </Group>
          <Group title={t('hub.clerical')}>
            <TaskTiles kinds={CLERICAL} />
          </Group>
          <Group title={t('hub.money')}>
            <TaskTiles kinds={MONEY} />
          </Group>
        </div>
        <Group title={t('hub.overdue')}>
          <ClockRows filter={{ level: 'overdue', mine: undefined, provisional: undefined }} />
        </Group>
      </div>
    </>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      {children}
    </section>
  );
}
