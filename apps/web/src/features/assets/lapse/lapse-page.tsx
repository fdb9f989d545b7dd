import { endingMeasures } from '@duixian/assets/contract';
import type { Replied } from '@duixian/contract/endpoint';
import { Link } from '@tanstack/react-router';
import { Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { lapseTexts } from './texts.ts';

type Row = Replied<typeof endingMeasures>['rows'][number];

const RUNGS: Readonly<Record<string, StateTone>> = {
  quiet: 'todo',
  prepare: 'soon',
  urgent: 'urgent',
  'last-day': 'urgent',
  lapsed: 'overdue',
};
const SPANS = [7, 30, 90] as const;

/** 到期看板 · Every hold that ends soon, the nearest first, and the count that must be zero. */
export function LapsePage() {
  const t = useTexts(lapseTexts);
  const [within, setWithin] = useState<number>(90);
  const [undecided, setUndecided] = useState(false);
  const look = useCall(endingMeasures, { query: { within } }, { everyMs: 60_000 });
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      <section className="panel" aria-label={t('title')}>
        <div className="panel-head">
          <Segmented
            options={SPANS.map((days) => ({ value: days, label: t('within', { days }) }))}
            value={within}
            onChange={(days) => setWithin(Number(days))}
          />
          <Checkbox checked={undecided} onChange={(event) => setUndecided(event.target.checked)}>
            {t('undecided')}
          </Checkbox>
        </div>
        <Looked look={look} texts={lapseTexts} lines={8}>
          {({ rows, lapsedWithoutDecision }) => (
            <>
              <div className="panel-body">
                <StateMark tone={lapsedWithoutDecision === 0 ? 'done' : 'overdue'}>
                  {lapsedWithoutDecision === 0 ? (
                    t('lapsedNone')
                  ) : (
                    <>
                      {t('lapsed')} <strong className="num">{lapsedWithoutDecision}</strong>
                    </>
                  )}
                </StateMark>
              </div>
              <Ending rows={undecided ? rows.filter((row) => row.decision === null) : rows} />
            </>
          )}
        </Looked>
      </section>
    </>
  );
}

function Ending({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts(lapseTexts);
  const name = useNameIn(lapseTexts);
  const zh = useLanguage() === 'zh';
  const columns: readonly Column<Row>[] = [
    { key: 'case', title: t('columns.case'), lead: true, render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} /> },
    {
      key: 'what',
      title: t('columns.what'),
      render: (row) => (
        <>
          {name('kinds', row.kind)} · {row.label}
          <div className="soft">{zh ? row.agencyZh : row.agencyEn}</div>
        </>
      ),
    },
    {
      key: 'held',
      title: t('columns.held'),
      align: 'end',
      render: (row) => (
        <>
          {row.held === null ? name('states', row.state) : <Money fen={row.held} />}
          {row.rank === null || row.rank === 1 ? null : <div className="soft">{t('rank', { rank: row.rank })}</div>}
        </>
      ),
    },
    {
      key: 'end',
      title: t('columns.end'),
      render: (row) => (
        <>
          <StateMark tone={RUNGS[row.rung] ?? 'todo'}>{name('rungs', row.rung)}</StateMark>
          <div className="soft">
            {t('printed')} <LegalDayText on={row.printedEnd} />
          </div>
        </>
      ),
    },
    {
      key: 'decision',
      title: t('columns.decision'),
      render: (row) => (
        <>
          {row.pending === null ? null : <StateMark tone="doing">{t('pending')}</StateMark>}
          {row.decision === null ? (
            <Link to="/cases/$caseId" params={{ caseId: row.caseId }} search={{ tab: 'property' }}>
              {t('decide')}
            </Link>
          ) : (
            <span>{name('decisions', row.decision)}</span>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.measureId}
      toneOf={(row) => (row.rung === 'lapsed' ? 'overdue' : row.rung === 'urgent' || row.rung === 'last-day' ? 'soon' : undefined)}
      empty={t('empty')}
    />
  );
}
