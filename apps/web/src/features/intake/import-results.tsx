import type { Replied } from '@duixian/contract/endpoint';
import { showImport } from '@duixian/intake/import-contract';
import { idFrom } from '@duixian/kernel/ids';
import { Link, useSearch } from '@tanstack/react-router';
import { Progress, Segmented } from 'antd';
import { useState } from 'react';
import { useCall } from '../../api/use-call.ts';
import { common } from '../../texts/house-words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { RowReasons } from './row-reasons.tsx';
import { intakeTexts } from './texts.ts';

type Import = Replied<typeof showImport>;
type Row = Import['rows'][number];

const RESULTS = ['all', 'accepted', 'refused', 'already', 'waiting'] as const;
const TONES: Readonly<Record<string, StateTone>> = { waiting: 'doing', accepted: 'done', already: 'done', refused: 'failed' };

/** 导入结果 · How far the list has come, and what became of each row. */
export function ImportResults({ importId }: { readonly importId: string }) {
  const t = useTexts(intakeTexts);
  const { again } = useSearch({ from: '/office/filing/import' });
  const [result, setResult] = useState<(typeof RESULTS)[number]>('all');
  const [after, setAfter] = useState<readonly string[]>([]);
  const from = after.at(-1);
  const query = { ...(from === undefined ? {} : { after: from }), ...(result === 'all' ? {} : { result }) };
  const params = { import: idFrom<'import'>(importId) };
  const first = useCall(showImport, { params, query: {} }, { everyMs: 1500, keepLast: true });
  const look = useCall(showImport, { params, query }, { keepLast: true, ...(first.data?.waiting === 0 ? {} : { everyMs: 1500 }) });
  return (
    <Looked look={look} texts={intakeTexts} lines={8}>
      {(found) => (
        <div className="stack">
          <Summary of={found} again={again === 'yes'} />
          <Segmented
            aria-label={t('import.results.label')}
            value={result}
            onChange={(next) => {
              setResult(next);
              setAfter([]);
            }}
            options={RESULTS.map((value) => ({ value, label: t(`import.results.${value}`) }))}
          />
          <div className="panel">
            <Rows
              of={found}
              onNext={found.next === null ? undefined : (next) => setAfter([...after, next])}
              onBack={after.length === 0 ? undefined : () => setAfter(after.slice(0, -1))}
            />
          </div>
        </div>
      )}
    </Looked>
  );
}

function Summary({ of, again }: { readonly of: Import; readonly again: boolean }) {
  const t = useTexts(intakeTexts);
  const done = of.rowCount === 0 ? 100 : Math.floor(((of.rowCount - of.waiting) * 100) / of.rowCount);
  return (
    <div className="panel panel-body stack">
      {again ? <StateMark tone="soon">{t('import.fresh')}</StateMark> : null}
      <strong>{of.fileName}</strong>
      <span aria-live="polite">
        {t('import.counts', { rows: of.rowCount, accepted: of.accepted, already: of.already, refused: of.refused, waiting: of.waiting })}
      </span>
      <Progress
        percent={done}
        aria-label={t(of.waiting === 0 ? 'import.state.done' : 'import.state.running')}
        status={of.waiting === 0 ? 'success' : 'active'}
      />
    </div>
  );
}

interface RowsProps {
  readonly of: Import;
  readonly onNext: ((next: string) => void) | undefined;
  readonly onBack: (() => void) | undefined;
}

function Rows({ of, onNext, onBack }: RowsProps) {
  const t = useTexts(intakeTexts);
  const c = useTexts(common);
  const columns: readonly Column<Row>[] = [
    { key: 'row', title: t('import.columns.row'), lead: true, render: (row) => <span className="num">{row.row}</span> },
    { key: 'result', title: t('import.columns.result'), render: (row) => <ResultMark result={row.result} /> },
    { key: 'why', title: t('import.columns.why'), render: (row) => <RowReasons refusals={row.refusals} /> },
    {
      key: 'application',
      title: t('import.columns.application'),
      render: (row) =>
        row.caseId !== null ? (
          <Link to="/cases/$caseId" params={{ caseId: row.caseId }}>
            {t('import.case')}
          </Link>
        ) : row.application === null ? (
          '–'
        ) : (
          <Link to="/filing/$application" params={{ application: row.application }}>
            {t('import.openApplication')}
          </Link>
        ),
    },
  ];
  const { next } = of;
  return (
    <DataTable
      label={t('import.title')}
      rows={of.rows}
      columns={columns}
      rowKey={(row) => String(row.row)}
      footer={
        onNext === undefined && onBack === undefined ? undefined : (
          <>
            {onBack === undefined ? null : <ActButton onAct={onBack}>{c('actions.back')}</ActButton>}
            {onNext === undefined || next === null ? null : <ActButton onAct={() => onNext(next)}>{c('actions.nextPage')}</ActButton>}
          </>
        )
      }
    />
  );
}

function ResultMark({ result }: { readonly result: string }) {
  const t = useTexts(intakeTexts);
  const known = RESULTS.find((one) => one === result);
  return <StateMark tone={TONES[result] ?? 'todo'}>{known === undefined ? result : t(`import.results.${known}`)}</StateMark>;
}
