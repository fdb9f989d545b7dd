import type { Replied } from '@duixian/contract/endpoint';
import { confirmManyTriages, triageQueue } from '@duixian/triage/contract';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { BatchQueue, useBatch } from '../../ui/batch-queue.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { RefusalText } from '../../ui/refusal-note.tsx';
import { LaneReasons } from './lane-reasons.tsx';
import { triageTexts } from './texts.ts';

type Page = Replied<typeof triageQueue>;
type Row = Page['rows'][number];
type Result = Replied<typeof confirmManyTriages>['results'][number];

/** 批量确认分流 · The proposed lanes, chosen and confirmed together; what was not done says why, row by row. */
export function TriageQueue() {
  const t = useTexts(triageTexts);
  const word = useWord();
  const [results, setResults] = useState<readonly (Result & { readonly caseNumber: string })[]>([]);
  const pages: Pages<Page> = usePages(triageQueue, (after) => ({ query: after === undefined ? {} : { after } }));
  const batch = useBatch<Row>(pages);
  const { chosen } = batch;
  const confirming = useAct(confirmManyTriages, (reply) => {
    setResults(reply.results.map((one) => ({ ...one, caseNumber: batch.numberOf(one.caseId) })));
    batch.select(new Set());
  });
  const refused = results.filter((one) => one.refusal !== null);
  const columns: readonly Column<Row>[] = [
    { key: 'lane', title: t('queue.lane'), tight: true, render: (row) => word('lane', row.lane) },
    { key: 'because', title: t('queue.because'), render: (row) => <LaneReasons because={row.card.because} /> },
  ];
  return (
    <BatchQueue
      pages={pages}
      batch={batch}
      texts={triageTexts}
      columns={columns}
      words={{
        title: t('queue.title'),
        case: t('queue.case'),
        filed: t('queue.filed'),
        all: t('queue.all'),
        act: t('queue.confirm', { count: chosen.length }),
        empty: t('queue.empty'),
        total: (count) => t('queue.total', { count }),
      }}
      act={{
        ...confirming,
        run: () => void confirming.act({ body: { items: chosen.map((row) => ({ case: row.caseId, lane: row.lane, reason: null })) } }),
      }}
    >
      {results.length === 0 ? null : (
        <div role="status">
          {t('queue.did', { count: results.length - refused.length, refused: refused.length })}
          <ul>
            {refused.map((one) => (
              <li key={one.caseId}>
                <CaseNumberText number={one.caseNumber} caseId={one.caseId} />{' '}
                <RefusalText kind={one.refusal?.kind ?? ''} facts={one.refusal?.facts ?? {}} texts={triageTexts} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </BatchQueue>
  );
}
