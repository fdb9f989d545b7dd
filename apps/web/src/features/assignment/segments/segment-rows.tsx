import { segmentCases } from '@duixian/assignment/segments-contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { CourtId } from '@duixian/kernel/ids';
import { useNavigate } from '@tanstack/react-router';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { type Flow, segmentName } from './segment-picture.tsx';
import { segmentTexts } from './texts.ts';

type Page = Replied<typeof segmentCases>;
type Row = Page['rows'][number];

interface Props {
  readonly court: CourtId;
  readonly flow: Flow;
  readonly segment: string;
  readonly side: 'here' | 'waiting' | 'late';
}

/** 段内案件 · Exactly the cases a number counted. */
export function SegmentRows({ court, flow, segment, side }: Props) {
  const t = useTexts(segmentTexts);
  const zh = useLanguage() === 'zh';
  const navigate = useNavigate();
  const title = t('rows', { segment: segmentName(flow, segment, zh), side: t(`side.${side}`) });
  const pages: Pages<Page> = usePages(segmentCases, (after) => ({
    params: { court, segment },
    query: { side, ...(after === undefined ? {} : { after }) },
  }));
  const columns: readonly Column<Row>[] = [
    {
      key: 'case',
      title: t('columns.case'),
      lead: true,
      render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
    },
    { key: 'summary', title: t('columns.summary'), render: (row) => <span className="soft">{row.summary}</span> },
    { key: 'officer', title: t('columns.officer'), tight: true, render: (row) => row.officerName ?? '–' },
    { key: 'filed', title: t('columns.filed'), tight: true, render: (row) => <LegalDayText on={row.filedOn} /> },
    {
      key: 'state',
      title: t('columns.state'),
      render: (row) =>
        row.waitsFor === null ? (
          '–'
        ) : (
          <StateMark tone={row.late ? 'overdue' : 'todo'}>{t('to', { segment: segmentName(flow, row.waitsFor, zh) })}</StateMark>
        ),
    },
    { key: 'due', title: t('columns.due'), tight: true, render: (row) => (row.dueOn === null ? '–' : <LegalDayText on={row.dueOn} />) },
  ];
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h2>{title}</h2>
      </div>
      <LookedPages pages={pages} texts={segmentTexts}>
        {(rows: readonly Row[], footer) => (
          <DataTable
            label={title}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.caseId}
            onOpen={(row) => void navigate({ to: '/cases/$caseId', params: { caseId: row.caseId }, search: { tab: 'lane' } })}
            empty={t('empty')}
            footer={footer}
          />
        )}
      </LookedPages>
    </section>
  );
}
