import type { Replied } from '@duixian/contract/endpoint';
import { openFileEntry, showFile } from '@duixian/documents/file-contract';
import type { CaseId } from '@duixian/kernel/ids';
import { addressOf } from '../../api/address.ts';
import { useCall } from '../../api/use-call.ts';
import { useNameIn } from '../../texts/use-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { sizeText } from '../../ui/file-drop.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { documentsTexts } from './texts.ts';

type Entry = Replied<typeof showFile>['rows'][number];

/** 电子卷宗 · What lies in the file of the case, in the order it came. */
export function FileList({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(documentsTexts);
  const name = useNameIn(documentsTexts);
  const look = useCall(showFile, { params: { case: caseId } }, { everyMs: 5_000 });
  const columns: readonly Column<Entry>[] = [
    {
      key: 'title',
      title: t('columns.title'),
      lead: true,
      render: (entry) => (
        <a href={addressOf(openFileEntry, { case: caseId, entry: entry.entryId })} target="_blank" rel="noreferrer">
          {entry.title}
        </a>
      ),
    },
    { key: 'number', title: t('drawer.number'), render: (entry) => <span className="case-number">{entry.number ?? '–'}</span> },
    { key: 'section', title: t('file.section'), render: (entry) => name('sections', entry.section) },
    { key: 'on', title: t('file.on'), render: (entry) => <LegalDayText on={entry.filedOn} /> },
    { key: 'size', title: t('file.size'), align: 'end', render: (entry) => <span className="num soft">{sizeText(entry.sizeBytes)}</span> },
  ];
  return (
    <section className="panel" aria-label={t('file.title')}>
      <div className="panel-head">
        <h2>{t('file.title')}</h2>
      </div>
      <Looked look={look} texts={documentsTexts}>
        {({ rows }) => (
          <DataTable label={t('file.title')} rows={rows} columns={columns} rowKey={(entry) => entry.entryId} empty={t('file.empty')} />
        )}
      </Looked>
    </section>
  );
}
