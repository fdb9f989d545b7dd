import { listCourts } from '@duixian/courts/contract';
import { importApplications } from '@duixian/intake/import-contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { uploadFrom } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useSession } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { ImportResults } from './import-results.tsx';
import { RegisterNews } from './register-news.tsx';
import { intakeTexts } from './texts.ts';
import './intake.css';

const MOST_BYTES = 20 * 1024 * 1024;

/** 批量导入 · A list of applications, each row with its own result. */
export function ImportPage() {
  const t = useTexts(intakeTexts);
  const navigate = useNavigate();
  const { import: importId } = useSearch({ from: '/office/filing/import' });
  return (
    <>
      <PageTitle
        title={t('import.title')}
        sub={t('import.sub')}
        acts={
          importId === undefined ? undefined : (
            <ActButton onAct={() => void navigate({ to: '/filing/import' })}>{t('import.again')}</ActButton>
          )
        }
      />
      {importId === undefined ? <ChooseList /> : <ImportResults importId={importId} />}
    </>
  );
}

const KINDS = ['applications', 'stock', 'register'] as const;

function ChooseList() {
  const t = useTexts(intakeTexts);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('applications');
  return (
    <div className="stack">
      <Segmented
        className="import-kinds"
        aria-label={t('import.kind')}
        value={kind}
        onChange={setKind}
        options={KINDS.map((value) => ({ value, label: t(`import.kinds.${value}`) }))}
      />
      {kind === 'register' ? <RegisterNews /> : <StartImport key={kind} kind={kind} />}
    </div>
  );
}

function StartImport({ kind }: { readonly kind: 'applications' | 'stock' }) {
  const t = useTexts(intakeTexts);
  const zh = useLanguage() === 'zh';
  const session = useSession();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | undefined>(undefined);
  const [court, setCourt] = useState(Number(session.courtId));
  const courts = useCall(listCourts, {});
  const starting = useAct(
    importApplications,
    (started) => void navigate({ to: '/filing/import', search: { import: started.importId, again: started.fresh ? undefined : 'yes' } }),
  );
  const start = async () => {
    if (file !== undefined) await starting.act({ body: { file: await uploadFrom(file), court: String(court), kind } });
  };
  return (
    <section className="panel panel-body stack" aria-label={t('import.title')}>
      <p className="soft">{t('import.template')}</p>
      {kind === 'stock' ? <p className="soft">{t('import.stockTemplate')}</p> : null}
      <div className="row">
        {t('import.court')}
        <Select
          aria-label={t('import.court')}
          className="import-court"
          value={court}
          onChange={setCourt}
          loading={courts.isPending}
          options={(courts.data?.rows ?? []).map((row) => ({ value: Number(row.courtId), label: zh ? row.nameZh : row.nameEn }))}
        />
      </div>
      <FileDrop label={t('import.file')} formats={['.xlsx', '.csv']} maxBytes={MOST_BYTES} file={file} onFile={setFile} />
      <RefusalNote problem={starting.problem} texts={intakeTexts} onRetry={starting.retry} />
      <div>
        <ActButton primary pending={starting.pending} disabled={file === undefined} onAct={() => void start()} hotkey="ctrl+enter">
          {t('import.start')}
        </ActButton>
      </div>
    </section>
  );
}
