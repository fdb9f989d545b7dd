import type { Replied } from '@duixian/contract/endpoint';
import { confirmManyTriages, triageQueue } from '@duixian/triage/contract';
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
import { LaneReasons } from './lane-reasons.tsx';
import { triageTexts } from './texts.ts';

type Page = Replied<typeof triageQueue>;
type Row = Page['rows'][number];
type Result = Replied<typeof confirmManyTriages>['results'][number];

/** 批量确认分流 · The proposed lanes, chosen and confirmed together; what was not done says why, row by row. */
export function TriageQueue() {
  const t = useTexts(triageTexts);
  const word = useWord();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [results, setResults] = useState<readonly (Result & { readonly caseNumber: string })[]>([]);
  const pages: Pages<Page> = usePages(triageQueue, (after) => ({ query: after === undefined ? {} : { after } }));
  const rows = pages.pages?.flatMap((page) => page.rows) ?? [];
  const confirming = useAct(confirmManyTriages, (reply) => {
    setResults(reply.results.map((one) => ({ ...one, caseNumber: rows.find((row) => row.caseId === one.caseId)?.caseNumber ?? '' })));
    setSelected(new Set());
  });
  // What one act takes; the button says as many.
  const chosen = rows.filter((row) => selected.has(row.caseId)).slice(0, 200);
  const refused = results.filter((one) => one.refusal !== null);
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
    { key: 'lane', title: t('queue.lane'), tight: true, render: (row) => word('lane', row.lane) },
    { key: 'because', title: t('queue.because'), render: (row) => <LaneReasons because={row.card.because} /> },
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
          pending={confirming.pending}
          onAct={() =>
            void confirming.act({
              body: { items: chosen.map((row) => ({ case: row.caseId, lane: row.lane, reason: null })) },
            })
          }
        >
          {t('queue.confirm', { count: chosen.length })}
        </ActButton>
      </div>
      <RefusalNote problem={confirming.problem} texts={triageTexts} onRetry={confirming.retry} />
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
      <div className="panel">
        <LookedPages pages={pages} texts={triageTexts}>
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
