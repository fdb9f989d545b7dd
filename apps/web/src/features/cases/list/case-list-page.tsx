import { exportCases, listCases } from '@duixian/cases/contract';
import type { Replied } from '@duixian/contract/endpoint';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePages } from '../../../api/use-pages.ts';
import { useMay } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { countText } from '../../../ui/count-link.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { ExportButton } from '../../../ui/export-button.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { questionOf } from './case-filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { caseListTexts } from './texts.ts';

type CaseRow = Replied<typeof listCases>['rows'][number];

/** 案件列表 · The cases within one's reach, narrowed by the address of the page. */
export function CaseListPage() {
  const t = useTexts(caseListTexts);
  const navigate = useNavigate();
  const filter = useSearch({ from: '/office/cases/' });
  const pages = usePages(listCases, (after) => ({ query: questionOf(filter, after) }));
  const columns = useColumns();
  const mayExport = useMay('cases.export');
  const total = pages.pages?.[0]?.total;
  return (
    <>
      <PageTitle
        title={t('title')}
        acts={
          mayExport ? (
            <ExportButton
              label={t('export')}
              endpoint={exportCases}
              query={questionOf(filter, undefined)}
              fileName={t('exportName')}
              texts={caseListTexts}
            />
          ) : undefined
        }
        sub={total === undefined ? t('sub') : `${t('sub')} · ${t('found', { count: countText(total.count, total.capped) })}`}
      />
      <div className="stack">
        <FilterBar filter={filter} onChange={(next) => void navigate({ to: '/cases', search: next })} />
        <div className="panel">
          <LookedPages pages={pages} texts={caseListTexts}>
            {(rows, footer) => (
              <DataTable
                label={t('title')}
                rows={rows}
                columns={columns}
                rowKey={(row) => row.caseId}
                onOpen={(row) => void navigate({ to: '/cases/$caseId', params: { caseId: row.caseId } })}
                empty={t('empty')}
                footer={footer}
              />
            )}
          </LookedPages>
        </div>
      </div>
    </>
  );
}

function useColumns(): readonly Column<CaseRow>[] {
  const t = useTexts(caseListTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  return [
    {
      key: 'number',
      title: t('columns.number'),
      lead: true,
      render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
    },
    { key: 'summary', title: t('columns.summary'), render: (row) => row.summary },
    { key: 'stage', title: t('columns.stage'), render: (row) => <StateMark tone={toneOf(row)}>{stageText(row, word)}</StateMark> },
    { key: 'lane', title: t('columns.lane'), tight: true, render: (row) => (row.lane === null ? '–' : word('lane', row.lane)) },
    {
      key: 'officer',
      title: t('columns.officer'),
      tight: true,
      render: (row) => row.officerName ?? <span className="soft">{t('notAssigned')}</span>,
    },
    { key: 'filedOn', title: t('columns.filedOn'), render: (row) => <LegalDayText on={row.filedOn} /> },
    { key: 'claim', title: t('columns.claim'), align: 'end', render: (row) => <Money fen={row.claim} /> },
    { key: 'received', title: t('columns.received'), align: 'end', render: (row) => <Money fen={row.received} /> },
    { key: 'court', title: t('columns.court'), render: (row) => (zh ? row.courtZh : row.courtEn) },
  ];
}

function toneOf(row: CaseRow): StateTone {
  if (row.state === 'closed') return 'done';
  if (row.state === 'suspended') return 'paused';
  return row.stage === 'enforcement' ? 'doing' : 'todo';
}

function stageText(row: CaseRow, word: ReturnType<typeof useWord>): string {
  return row.state === 'open' ? word('stage', row.stage) : word('state', row.state);
}
