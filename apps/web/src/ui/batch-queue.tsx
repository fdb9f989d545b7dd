import type { CaseId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../api/refused.ts';
import type { PageOfRows, Pages } from '../api/use-pages.ts';
import { ActButton } from './act-button.tsx';
import { CaseNumberText } from './case-number-text.tsx';
import { countText } from './count-link.tsx';
import { type Column, DataTable } from './data-table.tsx';
import { LegalDayText } from './legal-day-text.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { LookedPages } from './wait-states.tsx';

/** What one act takes; the button says as many. */
const MOST_AT_ONCE = 200;

export interface WaitingCase {
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly summary: string;
  readonly filedOn: LegalDay;
}

interface BatchPage<Row> extends PageOfRows<Row> {
  readonly total: { readonly count: number; readonly capped: boolean };
}

export interface Batch<Row> {
  readonly chosen: readonly Row[];
  readonly rows: readonly Row[];
  readonly selected: ReadonlySet<string>;
  select(ids: ReadonlySet<string>): void;
  numberOf(caseId: string): string;
}

/** 批量选择 · Which of the waiting cases one act takes together. */
export function useBatch<Row extends WaitingCase>(pages: Pages<BatchPage<Row>>): Batch<Row> {
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const rows = pages.pages?.flatMap((page) => page.rows) ?? [];
  const chosen = rows.filter((row) => selected.has(row.caseId)).slice(0, MOST_AT_ONCE);
  return { chosen, rows, selected, select, numberOf: (caseId) => rows.find((row) => row.caseId === caseId)?.caseNumber ?? '' };
}

interface BatchQueueProps<Row extends WaitingCase> {
  readonly pages: Pages<BatchPage<Row>>;
  readonly batch: Batch<Row>;
  readonly texts: { readonly namespace: string };
  readonly words: {
    readonly title: string;
    readonly case: string;
    readonly filed: string;
    readonly all: string;
    readonly act: string;
    readonly empty: string;
    total(count: string): string;
  };
  /** After case and day of filing. */
  readonly columns: readonly Column<Row>[];
  readonly act: {
    readonly pending: boolean;
    readonly problem: Problem | null | undefined;
    readonly retry?: (() => void) | undefined;
    run(): void;
  };
  /** What came of the last act. */
  readonly children: ReactNode;
}

/** 批量办理 · Cases that wait for the same act: chosen, done together, and what came of each above the list. */
export function BatchQueue<Row extends WaitingCase>({ pages, batch, texts, words, columns, act, children }: BatchQueueProps<Row>) {
  const total = pages.pages?.[0]?.total;
  const first: readonly Column<Row>[] = [
    {
      key: 'case',
      title: words.case,
      lead: true,
      render: (row) => (
        <>
          <CaseNumberText number={row.caseNumber} caseId={row.caseId} />
          <div className="soft">{row.summary}</div>
        </>
      ),
    },
    { key: 'filed', title: words.filed, render: (row) => <LegalDayText on={row.filedOn} /> },
  ];
  return (
    <section className="stack" aria-label={words.title}>
      <div className="row">
        <h2>{words.title}</h2>
        {total === undefined ? null : <span className="soft">{words.total(countText(total.count, total.capped))}</span>}
        <ActButton disabled={batch.rows.length === 0} onAct={() => batch.select(new Set(batch.rows.map((row) => row.caseId)))}>
          {words.all}
        </ActButton>
        <ActButton primary disabled={batch.chosen.length === 0} pending={act.pending} onAct={act.run}>
          {words.act}
        </ActButton>
      </div>
      <RefusalNote problem={act.problem} texts={texts} onRetry={act.retry} />
      {children}
      <div className="panel">
        <LookedPages pages={pages} texts={texts}>
          {(shown: readonly Row[], footer) => (
            <DataTable
              label={words.title}
              rows={shown}
              columns={[...first, ...columns]}
              rowKey={(row) => row.caseId}
              selected={batch.selected}
              onSelect={batch.select}
              empty={words.empty}
              footer={footer}
            />
          )}
        </LookedPages>
      </div>
    </section>
  );
}
