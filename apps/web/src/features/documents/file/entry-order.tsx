import { placeEntry } from '@duixian/documents/efile-contract';
import { FILE_SECTIONS } from '@duixian/documents/rules/document-template';
import { FILE_VOLUMES } from '@duixian/documents/rules/file-item';
import type { CaseId } from '@duixian/kernel/ids';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import type { FileEntry } from './file-entry.ts';
import { fileTexts } from './texts.ts';

/** 卷内次序 · One place up or down inside the section. */
export function EntryOrder({
  caseId,
  rows,
  entry,
}: {
  readonly caseId: CaseId;
  readonly rows: readonly FileEntry[];
  readonly entry: FileEntry;
}) {
  const t = useTexts(fileTexts);
  const placing = useAct(placeEntry);
  const section = FILE_SECTIONS.find((one) => one === entry.section);
  const volume = FILE_VOLUMES.find((one) => one === entry.volume);
  const beside = rows.filter((row) => row.section === entry.section && row.volume === entry.volume);
  const at = beside.indexOf(entry);
  if (section === undefined || volume === undefined || beside.length < 2) return <span className="soft">–</span>;
  const put = (before: FileEntry | undefined) =>
    void placing.act({ params: { case: caseId, entry: entry.entryId }, body: { volume, section, before: before?.entryId ?? null } });
  return (
    <span className="row">
      <button
        type="button"
        className="quiet-button"
        disabled={at === 0 || placing.pending}
        aria-label={`${t('up')} ${entry.title}`}
        onClick={() => put(beside[at - 1])}
      >
        ↑
      </button>
      <button
        type="button"
        className="quiet-button"
        disabled={at === beside.length - 1 || placing.pending}
        aria-label={`${t('down')} ${entry.title}`}
        onClick={() => put(beside[at + 2])}
      >
        ↓
      </button>
    </span>
  );
}
