import type { Replied } from '@duixian/contract/endpoint';
import { listItems } from '@duixian/documents/batch-contract';
import type { Id } from '@duixian/kernel/ids';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { PaperState } from '../paper-state.tsx';
import { batchTexts } from './texts.ts';

type Page = Replied<typeof listItems>;
type Item = Page['rows'][number];

/** 全部文书 · One row a paper of the batch. */
export function BatchItems({ batch }: { readonly batch: Id<'batch'> }) {
  const t = useTexts(batchTexts);
  const pages: Pages<Page> = usePages(listItems, (after) => ({ params: { batch }, query: after === undefined ? {} : { after } }), {
    everyMs: 3_000,
  });
  const columns: readonly Column<Item>[] = [
    { key: 'item', title: t('batch.item'), align: 'end', render: (row) => <span className="num">{row.item}</span> },
    {
      key: 'number',
      title: t('batch.number'),
      lead: true,
      render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
    },
    { key: 'addressee', title: t('batch.addressee'), render: (row) => row.addressee ?? '–' },
    { key: 'paper', title: t('batch.paper'), render: (row) => <span className="case-number">{row.number ?? '–'}</span> },
    {
      key: 'state',
      title: t('batch.state'),
      render: (row) =>
        row.paper === null ? (
          <StateMark tone={row.state === 'refused' ? 'failed' : 'todo'}>
            {row.state === 'refused' ? t('batch.refused') : t('batch.waiting')}
          </StateMark>
        ) : (
          <PaperState state={row.paper} />
        ),
    },
  ];
  return (
    <section className="panel" aria-label={t('batch.items')}>
      <div className="panel-head">
        <h2>{t('batch.items')}</h2>
      </div>
      <LookedPages pages={pages} texts={batchTexts}>
        {(rows: readonly Item[], footer) => (
          <DataTable label={t('batch.items')} rows={rows} columns={columns} rowKey={(row) => String(row.item)} footer={footer} />
        )}
      </LookedPages>
    </section>
  );
}
