import type { Replied } from '@duixian/contract/endpoint';
import { checkFile } from '@duixian/documents/efile-contract';
import { FILE_ITEMS } from '@duixian/documents/rules/file-item';
import { KIND_NAMES } from '@duixian/documents/rules/kind-names';
import type { CaseId } from '@duixian/kernel/ids';
import { Link } from '@tanstack/react-router';
import { useCall } from '../../../api/use-call.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { fileTexts } from './texts.ts';

type Missing = Replied<typeof checkFile>['missing'][number];

/** 缺件检查 · What should be in the file by what was done, each with the way to get it there. */
export function MissingPapers({ caseId, onUpload }: { readonly caseId: CaseId; readonly onUpload: () => void }) {
  const t = useTexts(fileTexts);
  const { data } = useCall(checkFile, { params: { case: caseId } }, { everyMs: 10_000 });
  const words = useWords();
  if (data === undefined) return null;
  if (data.missing.length === 0)
    return (
      <p className="file-check">
        <StateMark tone="done">{t('check.whole', { count: data.expected })}</StateMark>
      </p>
    );
  const columns: readonly Column<Missing>[] = [
    { key: 'what', title: t('check.what'), lead: true, render: words },
    { key: 'basis', title: t('check.basis'), render: (row) => <span className="soft">{row.basis}</span> },
    {
      key: 'mend',
      title: t('check.mend'),
      render: (row) =>
        row.mend === 'upload' ? (
          <button type="button" className="quiet-button" onClick={onUpload}>
            {t('check.mends.upload')}
          </button>
        ) : (
          <Link to="/cases/$caseId" params={{ caseId }} search={{ tab: 'papers', ...(row.mend === 'draft' ? { open: 'paper' } : {}) }}>
            {t(`check.mends.${row.mend}`)}
          </Link>
        ),
    },
  ];
  return (
    <details className="file-check">
      <summary>
        <StateMark tone="soon">{t('check.missing', { expected: data.expected, count: data.missing.length })}</StateMark>
      </summary>
      <DataTable
        label={t('check.title')}
        rows={data.missing}
        columns={columns}
        rowKey={(row) => `${row.item} ${row.kind} ${row.of} ${row.document}`}
      />
    </details>
  );
}

function useWords(): (row: Missing) => string {
  const t = useTexts(fileTexts);
  const zh = useLanguage() === 'zh';
  return (row) => {
    const kind = row.kind === null ? '' : zh ? KIND_NAMES[row.kind].zh : KIND_NAMES[row.kind].en;
    const item = row.item === null ? '' : zh ? FILE_ITEMS[row.item].zh : FILE_ITEMS[row.item].en;
    if (row.what === 'proof') return t('check.proof', { name: kind, of: row.of ?? '' });
    const name = item === '' ? kind : item;
    return row.of === null ? name : t('check.paper', { name, of: row.of });
  };
}
