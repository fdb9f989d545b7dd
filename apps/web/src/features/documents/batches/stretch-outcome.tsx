import { useTexts } from '../../../texts/use-texts.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { RefusalText } from '../../../ui/refusal-note.tsx';
import { documentsTexts } from '../texts.ts';
import { batchTexts } from './texts.ts';

interface RefusedPaper {
  readonly documentId: string;
  readonly addressee?: string;
  readonly refusal: { readonly kind: string; readonly facts: Readonly<Record<string, unknown>> };
}

interface Outcome {
  readonly ordered: number;
  readonly refused: readonly RefusedPaper[];
}

/** What an act on the whole batch did, and each paper it could not be done for. */
export function StretchOutcome({ title, outcome }: { readonly title: string; readonly outcome: Outcome | undefined }) {
  const t = useTexts(batchTexts);
  if (outcome === undefined) return null;
  const columns: readonly Column<RefusedPaper>[] = [
    { key: 'addressee', title: t('batch.addressee'), lead: true, render: (row) => row.addressee ?? '–' },
    {
      key: 'reason',
      title: t('batch.reason'),
      render: (row) => <RefusalText kind={row.refusal.kind} facts={row.refusal.facts} texts={documentsTexts} />,
    },
  ];
  return (
    <div role="status">
      <span>{t('batch.handed', { count: outcome.ordered })}</span>
      {outcome.refused.length === 0 ? null : (
        <section className="panel" aria-label={title}>
          <div className="panel-head">
            <h2>{title}</h2>
          </div>
          <DataTable label={title} rows={outcome.refused} columns={columns} rowKey={(row) => `${row.documentId} ${row.addressee ?? ''}`} />
        </section>
      )}
    </div>
  );
}
