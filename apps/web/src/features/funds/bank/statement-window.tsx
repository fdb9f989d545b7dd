import type { Replied } from '@duixian/contract/endpoint';
import { ROW_RESULTS, showStatement, statementBytes } from '@duixian/funds/statement-contract';
import { Modal, Select } from 'antd';
import { useState } from 'react';
import { addressOf } from '../../../api/address.ts';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import type { BroughtFile } from './brought-file.ts';
import { ProblemWords } from './problem-words.tsx';
import { ResultMark, type RowResult } from './result-mark.tsx';
import { bankTexts } from './texts.ts';
import { TotalChecks } from './total-checks.tsx';

type Shown = Replied<typeof showStatement>;
type Line = Shown['rows'][number];

interface Props {
  readonly file: BroughtFile['file'] | undefined;
  readonly again: boolean;
  readonly onClose: () => void;
}

/** 对账单结果 · What became of each line of a file. */
export function StatementWindow({ file, again, onClose }: Props) {
  const t = useTexts(bankTexts);
  return (
    <Modal open={file !== undefined} onCancel={onClose} title={t('statements.results')} footer={null} destroyOnHidden width={1080}>
      {again ? <p role="status">{t('statements.again')}</p> : null}
      {file === undefined ? null : <Results file={file} />}
    </Modal>
  );
}

function Results({ file }: { readonly file: BroughtFile['file'] }) {
  const t = useTexts(bankTexts);
  const [result, setResult] = useState<RowResult | undefined>(undefined);
  const look = useCall(
    showStatement,
    { params: { file }, query: result === undefined ? {} : { result } },
    { everyMs: 3_000, keepLast: true },
  );
  return (
    <Looked look={look}>
      {(shown: Shown) => (
        <div className="stack">
          <div className="row">
            <strong>{shown.file.name}</strong>
            <a href={addressOf(statementBytes, { file })} download>
              {t('statements.download')}
            </a>
            <Select
              className="section-filter"
              size="small"
              allowClear
              aria-label={t('row.result')}
              placeholder={t('row.all')}
              value={result}
              onChange={(next: RowResult | undefined) => setResult(next)}
              options={ROW_RESULTS.filter((each) => shown.file.counts[each] > 0).map((each) => ({
                value: each,
                label: `${t(`results.${each}`)} ${shown.file.counts[each]}`,
              }))}
            />
          </div>
          {shown.file.refusal === null ? null : (
            <p role="alert">
              <ProblemWords problem={shown.file.refusal} />
            </p>
          )}
          <TotalChecks head={shown.head} />
          <Lines lines={shown.rows} />
          <div className="soft bank-digest">{t('statements.digest', { sha256: shown.file.sha256 })}</div>
        </div>
      )}
    </Looked>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const t = useTexts(bankTexts);
  const columns: readonly Column<Line>[] = [
    { key: 'line', title: t('row.line'), align: 'end', render: (line) => line.line },
    { key: 'on', title: t('row.on'), tight: true, render: (line) => <LegalDayText on={line.valueOn} /> },
    {
      key: 'who',
      title: t('row.who'),
      lead: true,
      render: (line) => (
        <>
          {line.counterparty} <span className="num soft">{line.account}</span>
          <div className="soft">{line.remark === '' ? line.text : line.remark}</div>
        </>
      ),
    },
    {
      key: 'amount',
      title: t('row.amount'),
      align: 'end',
      render: (line) => (
        <>
          {line.direction === null ? null : <span className="soft">{t(`row.${line.direction}`)} </span>}
          <Money fen={line.amount} />
        </>
      ),
    },
    {
      key: 'result',
      title: t('row.result'),
      render: (line) => (
        <>
          <ResultMark result={line.result} />
          {line.case === null ? null : (
            <div>
              <CaseNumberText number={line.case.caseNumber} caseId={line.case.caseId} />
            </div>
          )}
          {line.problem === null ? null : (
            <div className="soft">
              <ProblemWords problem={line.problem} />
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable label={t('statements.results')} rows={lines} columns={columns} rowKey={(line) => String(line.row)} empty={t('row.empty')} />
  );
}
