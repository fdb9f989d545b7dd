import type { Replied } from '@duixian/contract/endpoint';
import { bringStatement, LARGEST_STATEMENT, listStatements, ROW_RESULTS } from '@duixian/funds/statement-contract';
import { idFrom } from '@duixian/kernel/ids';
import { useState } from 'react';
import { uploadFrom } from '../../../api/ask.ts';
import { useAct } from '../../../api/use-act.ts';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { FileDrop, sizeText } from '../../../ui/file-drop.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { fundsTexts } from '../texts.ts';
import type { BroughtFile } from './brought-file.ts';
import { ProblemWords } from './problem-words.tsx';
import { ResultMark } from './result-mark.tsx';
import { StatementWindow } from './statement-window.tsx';
import { bankTexts } from './texts.ts';
import './bank.css';

type Page = Replied<typeof listStatements>;

const FORMATS = ['.xml', '.csv', '.txt', '.xlsx'] as const;
const TONE = { received: 'doing', read: 'done', refused: 'failed' } as const;

/** 银行对账单 · Files of the bank are brought here; each line's result is within reach. */
export function StatementsSection() {
  const t = useTexts(bankTexts);
  const [file, setFile] = useState<File | undefined>(undefined);
  const [shown, setShown] = useState<BroughtFile['file'] | undefined>(undefined);
  const [again, setAgain] = useState(false);
  const bringing = useAct(bringStatement, (done) => {
    setFile(undefined);
    setAgain(!done.fresh);
    setShown(done.file);
  });
  const pages: Pages<Page> = usePages(
    listStatements,
    (before) => ({ query: before === undefined ? {} : { before: idFrom<'statement-file'>(before) } }),
    {
      everyMs: 4_000,
    },
  );
  const bring = async () => {
    if (file !== undefined) await bringing.act({ body: { file: await uploadFrom(file) } });
  };
  return (
    <section className="panel" id="statements" aria-label={t('statements.title')}>
      <div className="panel-head">
        <h2>{t('statements.title')}</h2>
        <span className="soft">{t('statements.lead')}</span>
      </div>
      <div className="panel-body stack">
        <FileDrop label={t('statements.file')} formats={FORMATS} maxBytes={LARGEST_STATEMENT} file={file} onFile={setFile} />
        <RefusalNote problem={bringing.problem} texts={fundsTexts} onRetry={bringing.retry} />
        <div className="row">
          <ActButton primary pending={bringing.pending} disabled={file === undefined} onAct={() => void bring()}>
            {t('statements.bring')}
          </ActButton>
          <span className="soft">{t('statements.formats')}</span>
        </div>
      </div>
      <LookedPages pages={pages} texts={fundsTexts}>
        {(rows: readonly BroughtFile[], footer) => <Files files={rows} footer={footer} onOpen={setShown} />}
      </LookedPages>
      <StatementWindow
        file={shown}
        again={again}
        onClose={() => {
          setShown(undefined);
          setAgain(false);
        }}
      />
    </section>
  );
}

interface FilesProps {
  readonly files: readonly BroughtFile[];
  readonly footer: React.ReactNode;
  readonly onOpen: (file: BroughtFile['file']) => void;
}

function Files({ files, footer, onOpen }: FilesProps) {
  const t = useTexts(bankTexts);
  const columns: readonly Column<BroughtFile>[] = [
    {
      key: 'name',
      title: t('statements.name'),
      lead: true,
      render: (file) => (
        <>
          <button type="button" className="quiet-button bank-file" onClick={() => onOpen(file.file)}>
            {file.name}
          </button>
          <div className="soft">
            {file.format ?? '–'} · {sizeText(file.size)}
          </div>
        </>
      ),
    },
    {
      key: 'brought',
      title: t('statements.brought'),
      tight: true,
      render: (file) => (
        <>
          {file.broughtBy}
          <div className="soft">
            <InstantText at={file.broughtAt} />
          </div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('statements.state'),
      render: (file) => (
        <>
          <StateMark tone={TONE[file.state]}>{t(`fileStates.${file.state}`)}</StateMark>
          {file.refusal === null ? null : (
            <div className="soft">
              <ProblemWords problem={file.refusal} />
            </div>
          )}
        </>
      ),
    },
    { key: 'lines', title: t('statements.lines'), align: 'end', render: (file) => file.rows },
    {
      key: 'results',
      title: t('statements.results'),
      render: (file) => (
        <span className="bank-counts">
          {ROW_RESULTS.filter((result) => file.counts[result] > 0).map((result) => (
            <ResultMark key={result} result={result} count={file.counts[result]} />
          ))}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      label={t('statements.title')}
      rows={files}
      columns={columns}
      rowKey={(file) => file.file}
      empty={t('statements.empty')}
      footer={footer}
    />
  );
}
