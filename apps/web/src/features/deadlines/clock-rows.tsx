import type { Replied } from '@duixian/contract/endpoint';
import { listClocks } from '@duixian/deadlines/contract';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { useNavigate } from '@tanstack/react-router';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import { type ClockFilter, clockQuestion } from './clock-filter.ts';
import { ClockState, rowTone } from './clock-state.tsx';
import { deadlinesTexts } from './texts.ts';

type Page = Replied<typeof listClocks>;
type Row = Page['rows'][number];

/** 期限行 · The clocks of a filter in the order of their last day. */
export function ClockRows({ filter }: { readonly filter: ClockFilter }) {
  const pages: Pages<Page> = usePages(listClocks, (after) => ({ query: clockQuestion(filter, after) }));
  const t = useTexts(deadlinesTexts);
  const navigate = useNavigate();
  const today = pages.pages?.[0]?.today;
  const columns = useColumns(today);
  return (
    <LookedPages pages={pages} texts={deadlinesTexts}>
      {(rows, footer) => (
        <DataTable
          label={t('page.title')}
          rows={rows}
          columns={columns}
          rowKey={(row) => row.clockId}
          toneOf={rowTone}
          onOpen={(row) => void navigate({ to: '/cases/$caseId', params: { caseId: row.caseId }, search: { tab: 'clocks' } })}
          empty={t('empty')}
          footer={footer}
        />
      )}
    </LookedPages>
  );
}

function useColumns(today: LegalDay | undefined): readonly Column<Row>[] {
  const t = useTexts(deadlinesTexts);
  const zh = useLanguage() === 'zh';
  return [
    { key: 'term', title: t('columns.term'), lead: true, render: (row) => (zh ? row.name.zh : row.name.en) },
    { key: 'state', title: t('columns.state'), render: (row) => (today === undefined ? null : <ClockState clock={row} today={today} />) },
    { key: 'due', title: t('columns.due'), render: (row) => <LegalDayText on={row.dueOn ?? row.printedEnd} clockId={row.clockId} /> },
    {
      key: 'number',
      title: t('columns.number'),
      tight: true,
      render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
    },
    { key: 'summary', title: t('columns.summary'), render: (row) => <span className="soft">{row.summary}</span> },
    {
      key: 'officer',
      title: t('columns.officer'),
      tight: true,
      render: (row) => row.officerName ?? <span className="soft">{t('unassigned')}</span>,
    },
  ];
}
