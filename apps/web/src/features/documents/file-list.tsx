import { exportFile } from '@duixian/documents/efile-contract';
import { showFile } from '@duixian/documents/file-contract';
import type { CaseId } from '@duixian/kernel/ids';
import { useState } from 'react';
import { addressOf } from '../../api/address.ts';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useNameIn } from '../../texts/use-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { sizeText } from '../../ui/file-drop.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { EntryOrder } from './file/entry-order.tsx';
import type { FileEntry } from './file/file-entry.ts';
import { FileViewer } from './file/file-viewer.tsx';
import { MissingPapers } from './file/missing-papers.tsx';
import { fileTexts } from './file/texts.ts';
import { UploadWindow } from './file/upload-window.tsx';
import { documentsTexts } from './texts.ts';

/** 电子卷宗 · The file in the order of its catalogue, with page numbers; each entry opens beside the list. */
export function FileList({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(fileTexts);
  const [mayKeep, mayExport] = [useMay('documents.keep-file'), useMay('documents.export-file')];
  const [openId, setOpenId] = useState<string | undefined>(undefined);
  const [uploading, setUploading] = useState(false);
  const look = useCall(showFile, { params: { case: caseId } }, { everyMs: 5_000 });
  const rows = look.data?.rows ?? [];
  const columns = useColumns({ caseId, rows, mayKeep, open: setOpenId });
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        <span className="row">
          {mayExport && rows.length > 0 ? (
            <a href={addressOf(exportFile, { case: caseId })} download>
              {t('export')}
            </a>
          ) : null}
          {mayKeep ? (
            <ActButton small onAct={() => setUploading(true)}>
              {t('upload.button')}
            </ActButton>
          ) : null}
        </span>
      </div>
      <MissingPapers caseId={caseId} onUpload={() => setUploading(true)} />
      <Looked look={look} texts={documentsTexts}>
        {(file) => (
          <DataTable
            label={t('title')}
            rows={file.rows}
            columns={columns}
            rowKey={(entry) => entry.entryId}
            onOpen={(entry) => setOpenId(entry.entryId)}
            empty={t('empty')}
          />
        )}
      </Looked>
      <FileViewer caseId={caseId} entry={rows.find((entry) => entry.entryId === openId)} onClose={() => setOpenId(undefined)} />
      <UploadWindow caseId={caseId} open={uploading} onClose={() => setUploading(false)} />
    </section>
  );
}

interface ColumnsOf {
  readonly caseId: CaseId;
  readonly rows: readonly FileEntry[];
  readonly mayKeep: boolean;
  readonly open: (entryId: string) => void;
}

function useColumns({ caseId, rows, mayKeep, open }: ColumnsOf): readonly Column<FileEntry>[] {
  const t = useTexts(fileTexts);
  const name = useNameIn(documentsTexts);
  const own = useNameIn(fileTexts);
  const columns: readonly Column<FileEntry>[] = [
    {
      key: 'page',
      title: t('columns.page'),
      tight: true,
      render: (entry) => (
        <span className="num soft">
          {entry.range === null ? t('uncounted') : entry.range.from === entry.range.to ? entry.range.from : t('pages', entry.range)}
        </span>
      ),
    },
    {
      key: 'title',
      title: t('columns.title'),
      lead: true,
      render: (entry) => (
        <>
          <button type="button" className="quiet-button" onClick={() => open(entry.entryId)}>
            {entry.title}
          </button>
          {entry.number === null ? null : <div className="case-number soft">{entry.number}</div>}
        </>
      ),
    },
    {
      key: 'section',
      title: t('columns.section'),
      render: (entry) => (
        <>
          {entry.volume === 'secret' ? <strong>{own('volumes', entry.volume)} · </strong> : null}
          {name('sections', entry.section)}
          <div className="soft">{own('origins', entry.origin)}</div>
        </>
      ),
    },
    { key: 'on', title: t('columns.on'), render: (entry) => <LegalDayText on={entry.filedOn} /> },
    {
      key: 'size',
      title: t('columns.size'),
      align: 'end',
      render: (entry) => <span className="num soft">{sizeText(entry.sizeBytes)}</span>,
    },
  ];
  if (!mayKeep) return columns;
  return [
    ...columns,
    { key: 'acts', title: t('columns.acts'), render: (entry) => <EntryOrder caseId={caseId} rows={rows} entry={entry} /> },
  ];
}
