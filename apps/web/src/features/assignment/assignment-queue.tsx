import { assignMany, assignmentQueue } from '@duixian/assignment/contract';
import type { Replied } from '@duixian/contract/endpoint';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { BatchQueue, useBatch } from '../../ui/batch-queue.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { RefusalText } from '../../ui/refusal-note.tsx';
import { assignmentTexts } from './texts.ts';

type Page = Replied<typeof assignmentQueue>;
type Row = Page['rows'][number];
type Result = Replied<typeof assignMany>['results'][number];

/** 批量分案 · The cases that wait, given out as one levelled batch; each with its officer and why, or why not. */
export function AssignmentQueue() {
  const t = useTexts(assignmentTexts);
  const word = useWord();
  const [results, setResults] = useState<readonly (Result & { readonly caseNumber: string })[]>([]);
  const pages: Pages<Page> = usePages(assignmentQueue, (after) => ({ query: after === undefined ? {} : { after } }));
  const batch = useBatch<Row>(pages);
  const { chosen } = batch;
  const giving = useAct(assignMany, (reply) => {
    setResults(reply.results.map((one) => ({ ...one, caseNumber: batch.numberOf(one.caseId) })));
    batch.select(new Set());
  });
  const columns: readonly Column<Row>[] = [
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
  return (
    <BatchQueue
      pages={pages}
      batch={batch}
      texts={assignmentTexts}
      columns={columns}
      words={{
        title: t('queue.title'),
        case: t('queue.case'),
        filed: t('queue.filed'),
        all: t('queue.all'),
        act: t('queue.assign', { count: chosen.length }),
        empty: t('queue.empty'),
        total: (count) => t('queue.total', { count }),
      }}
      act={{ ...giving, run: () => void giving.act({ body: { cases: chosen.map((row) => row.caseId) } }) }}
    >
      {results.length === 0 ? null : (
        <div className="panel" role="status">
          <DataTable label={t('queue.results')} rows={results} columns={given} rowKey={(row) => row.caseId} />
        </div>
      )}
    </BatchQueue>
  );
}
