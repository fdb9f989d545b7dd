import type { Replied } from '@duixian/contract/endpoint';
import { listBatches } from '@duixian/documents/batch-contract';
import { KIND_NAMES } from '@duixian/documents/rules/kind-names';
import { Link } from '@tanstack/react-router';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useMay } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { PapersNav } from './papers-nav.tsx';
import { batchTexts } from './texts.ts';

type Page = Replied<typeof listBatches>;
type Batch = Page['rows'][number];

/** 批次 · Every batch of papers with how far it has come. */
export function BatchesPage() {
  const t = useTexts(batchTexts);
  const mayDraft = useMay('documents.draft');
  const pages: Pages<Page> = usePages(listBatches, (after) => ({ query: after === undefined ? {} : { after } }), { everyMs: 5_000 });
  const columns = useColumns();
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={
          mayDraft ? (
            <Link to="/papers/new" className="ant-btn ant-btn-primary">
              {t('fresh')}
            </Link>
          ) : undefined
        }
      />
      <PapersNav />
      <section className="panel" aria-label={t('nav.batches')}>
        <LookedPages pages={pages} texts={batchTexts}>
          {(rows: readonly Batch[], footer) => (
            <DataTable
              label={t('nav.batches')}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.batchId}
              empty={t('empty')}
              footer={footer}
            />
          )}
        </LookedPages>
      </section>
    </>
  );
}

function useColumns(): readonly Column<Batch>[] {
  const t = useTexts(batchTexts);
  const zh = useLanguage() === 'zh';
  const number = (key: 'total' | 'sealed' | 'served', of: (row: Batch) => number): Column<Batch> => ({
    key,
    title: t(`columns.${key}`),
    align: 'end',
    render: (row) => <span className="num">{of(row)}</span>,
  });
  return [
    {
      key: 'kinds',
      title: t('columns.kinds'),
      lead: true,
      render: (row) => (
        <Link to="/papers/batches/$batch" params={{ batch: row.batchId }}>
          {row.kinds.map((kind) => (zh ? KIND_NAMES[kind].zh : KIND_NAMES[kind].en)).join(zh ? '、' : ', ')}
        </Link>
      ),
    },
    {
      key: 'started',
      title: t('columns.started'),
      render: (row) => (
        <>
          {row.startedBy} <InstantText at={row.startedAt} />
        </>
      ),
    },
    number('total', (row) => row.total),
    { key: 'made', title: t('columns.made'), align: 'end', render: (row) => <span className="num">{row.drafted}</span> },
    {
      key: 'refused',
      title: t('columns.refused'),
      align: 'end',
      render: (row) => (row.refused === 0 ? <span className="num">0</span> : <StateMark tone="urgent">{row.refused}</StateMark>),
    },
    number('sealed', (row) => row.sealed),
    number('served', (row) => row.served),
  ];
}
