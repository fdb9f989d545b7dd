import type { Replied } from '@duixian/contract/endpoint';
import { takeRegisterNews } from '@duixian/intake/import-contract';
import { Input } from 'antd';
import { useState } from 'react';
import { uploadFrom } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { RowReasons } from './row-reasons.tsx';
import { intakeTexts } from './texts.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/** 登记变动 · A register's list of deaths and dissolutions; what could not be read is named row by row. */
export function RegisterNews() {
  const t = useTexts(intakeTexts);
  const [file, setFile] = useState<File | undefined>(undefined);
  const [source, setSource] = useState('');
  const [taken, setTaken] = useState<Replied<typeof takeRegisterNews> | undefined>(undefined);
  const taking = useAct(takeRegisterNews, setTaken);
  const take = async () => {
    if (file !== undefined) await taking.act({ body: { file: await uploadFrom(file), source } });
  };
  return (
    <section className="panel panel-body stack" aria-label={t('import.kinds.register')}>
      <p className="soft">{t('import.registerTemplate')}</p>
      <div className="row">
        {t('import.source')}
        <Input
          aria-label={t('import.source')}
          className="import-court"
          value={source}
          maxLength={60}
          placeholder={t('import.needSource')}
          onChange={(event) => setSource(event.target.value)}
        />
      </div>
      <FileDrop label={t('import.file')} formats={['.xlsx', '.csv']} maxBytes={MOST_BYTES} file={file} onFile={setFile} />
      <RefusalNote problem={taking.problem} texts={intakeTexts} onRetry={taking.retry} />
      <div>
        <ActButton primary pending={taking.pending} disabled={file === undefined || source.trim() === ''} onAct={() => void take()}>
          {t('import.start')}
        </ActButton>
      </div>
      {taken === undefined ? null : (
        <>
          <strong aria-live="polite">{t('import.registerDone', { fresh: taken.fresh, known: taken.known, bad: taken.badCount })}</strong>
          {taken.bad.length === 0 ? null : (
            <DataTable
              label={t('import.kinds.register')}
              rows={taken.bad}
              rowKey={(row) => String(row.row)}
              columns={[
                { key: 'row', title: t('import.columns.row'), lead: true, render: (row) => <span className="num">{row.row}</span> },
                { key: 'why', title: t('import.columns.why'), render: (row) => <RowReasons refusals={row.refusals} /> },
              ]}
            />
          )}
        </>
      )}
    </section>
  );
}
