import type { Replied } from '@duixian/contract/endpoint';
import { listItems } from '@duixian/documents/batch-contract';
import type { Id } from '@duixian/kernel/ids';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { DocumentsRefusalText } from '../documents-refusal.tsx';
import { MendLinks } from './mend-links.tsx';
import { batchTexts } from './texts.ts';

type Page = Replied<typeof listItems>;
type Item = Page['rows'][number];

const REFUSED = 'refused' as const;

/** 没有做成的 · Each refused item with its reason and the way to where the fact is mended. */
export function BatchRefusals({ batch, count }: { readonly batch: Id<'batch'>; readonly count: number }) {
  const t = useTexts(batchTexts);
  const pages: Pages<Page> = usePages(
    listItems,
    (after) => ({ params: { batch }, query: { only: REFUSED, ...(after === undefined ? {} : { after }) } }),
    { everyMs: 3_000 },
  );
  const columns: readonly Column<Item>[] = [
    {
      key: 'number',
      title: t('batch.number'),
      lead: true,
      render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
    },
    { key: 'reason', title: t('batch.reason'), render: (row) => <Reason item={row} /> },
    {
      key: 'mend',
      title: t('batch.mend'),
      render: (row) => (row.refusal === null ? '–' : <MendLinks caseId={row.caseId} facts={row.refusal.facts} />),
    },
  ];
  return (
    <section className="panel" aria-label={t('batch.refusals')}>
      <div className="panel-head">
        <h2>{t('batch.refusals')}</h2>
        <span className="soft">{t('batch.failed', { count })}</span>
      </div>
      <LookedPages pages={pages} texts={batchTexts}>
        {(rows: readonly Item[], footer) => (
          <DataTable label={t('batch.refusals')} rows={rows} columns={columns} rowKey={(row) => String(row.item)} footer={footer} />
        )}
      </LookedPages>
    </section>
  );
}

function Reason({ item }: { readonly item: Item }) {
  return item.refusal === null ? null : <DocumentsRefusalText kind={item.refusal.kind} facts={item.refusal.facts} />;
}
