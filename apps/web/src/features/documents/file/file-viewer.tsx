import { openFileEntry } from '@duixian/documents/file-contract';
import type { CaseId } from '@duixian/kernel/ids';
import { Drawer } from 'antd';
import { addressOf } from '../../../api/address.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { PdfView } from '../../../ui/pdf-view.tsx';
import { PlainFact } from '../../../ui/plain-fact.tsx';
import type { FileEntry } from './file-entry.ts';
import { fileTexts } from './texts.ts';

interface Props {
  readonly caseId: CaseId;
  readonly entry: FileEntry | undefined;
  readonly onClose: () => void;
}

/** 阅卷 · One entry of the file as it is, with the hash of its bytes. */
export function FileViewer({ caseId, entry, onClose }: Props) {
  const t = useTexts(fileTexts);
  if (entry === undefined) return null;
  const src = addressOf(openFileEntry, { case: caseId, entry: entry.entryId });
  return (
    <Drawer open onClose={onClose} size={760} destroyOnHidden title={entry.title}>
      <div className="stack">
        <dl className="plain-facts">
          <PlainFact label={t('view.hash')}>
            <code className="paper-hash">{entry.sha256}</code>
          </PlainFact>
        </dl>
        {entry.mime === 'application/pdf' ? (
          <PdfView src={src} title={entry.title} />
        ) : (
          <a href={src} target="_blank" rel="noreferrer" title={t('view.open')}>
            <img className="file-picture" src={src} alt={entry.title} />
          </a>
        )}
      </div>
    </Drawer>
  );
}
