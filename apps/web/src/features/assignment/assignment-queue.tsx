import { assignMany, assignmentQueue } from '@duixian/assignment/contract';
import type { Replied } from '@duixian/contract/endpoint';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { countText } from '../../ui/count-link.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { RefusalNote, RefusalText } from '../../ui/refusal-note.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import { assignmentTexts } from './texts.ts';

type Page = Replied<typeof assignmentQueue>;
type Row = Page['rows'][number];
type Result = Replied<typeof assignMany>['results'][number];

/** 批量分案 · The cases that wait, given out as one levelled batch; each with its officer and why, or why not. */
export function AssignmentQueue() {
  const t = useTexts(assignmentTexts);
  const word = useWord();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<readonly (Result & { readonly caseNumber: string })[]>([]);
  const pages: Pages<Page> = usePages(assignmentQueue, (after) => ({ query: after === undefined ? {} : { after } }));
  const rows = pages.pages?.flatMap((page) => page.rows) ?? [];
  const chosen = rows.filter((row) => selected.has(row.caseId)).slice(0, 200);
  const giving = useAct(assignMany, (reply) => {
    setResults(reply.results.map((one) => ({ ...one, caseNumber: rows.find((row) => row.caseId === one.caseId)?.caseNumber ?? '' })));
    setSelected(new Set());
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'case',
      title: t('queue.case'),
      lead: true,
      render: (row) => (
        <>
          <CaseNumberText number={row.caseNumber} caseId={row.caseId} />
          <div className="soft">{row.summary}</div>
        </>
      ),
    },
    { key: 'filed', title: t('queue.filed'), render: (row) => <LegalDayText on={row.filedOn} /> },
    { key: 'lane', title: t('queue.lane'), tight: true, render: (row) => (row.lane === null ? '–' : word('lane', row.lane)) },
  ];
  const given: readonly Column<(typeof results)[number]>[] = [
    { key: 'case', title: t('queue.case'), lead: true, render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} /> },
    {
      key: 'officer',
      title: t('person'),
      render: (row) =>
        row.assigned === null ? (
          <RefusalText kind={row.refusal?.kind ?? ''} facts={row.refusal?.facts ?? {}} texts={assignmentTexts} />
        ) : (
          row.assigned.officerName
        ),
    },
    {
      key: 'why',
      title: t('whyMe'),
      render: (row) =>
        row.assigned?.why == null ? '–' : t(`by.${row.assigned.why.decidedBy}`, { count: row.assigned.why.relatedCases, names: [] }),
    },
  ];
  const total = pages.pages?.[0]?.total;
  return (
    <section className="stack" aria-label={t('queue.title')}>
      <div className="row">
        <h2>{t('queue.title')}</h2>
        {total === undefined ? null : <span className="soft">{t('queue.total', { count: countText(total.count, total.capped) })}</span>}
        <ActButton disabled={rows.length === 0} onAct={() => setSelected(new Set(rows.map((row) => row.caseId)))}>
          {t('queue.all')}
        </ActButton>
        <ActButton
          primary
          disabled={chosen.length === 0}
          pending={giving.pending}
          onAct={() => void giving.act({ body: { cases: chosen.map((row) => row.caseId) } })}
        >
          {t('queue.assign', { count: chosen.length })}
        </ActButton>
      </div>
      <RefusalNote problem={giving.problem} texts={assignmentTexts} onRetry={giving.retry} />
      {results.length === 0 ? null : (
        <div className="panel" role="status">
          <DataTable label={t('queue.results')} rows={results} columns={given} rowKey={(row) => row.caseId} />
        </div>
      )}
      <div className="panel">
        <LookedPages pages={pages} texts={assignmentTexts}>
          {(shown: readonly Row[], footer) => (
            <DataTable
              label={t('queue.title')}
              rows={shown}
              columns={columns}
              rowKey={(row) => row.caseId}
              selected={selected}
              onSelect={setSelected}
              empty={t('queue.empty')}
              footer={footer}
            />
          )}
        </LookedPages>
      </div>
    </section>
  );
}
