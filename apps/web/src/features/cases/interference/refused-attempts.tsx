import { listAttempts } from '@duixian/cases/attempts-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { interferenceTexts } from './texts.ts';

type Page = Replied<typeof listAttempts>;
type Row = Page['rows'][number];

/** 被拒的尝试 · Who tried what is not theirs, where and from where. For the inspector alone. */
export function RefusedAttempts() {
  const t = useTexts(interferenceTexts);
  const name = useNameIn(interferenceTexts);
  const pages: Pages<Page> = usePages(listAttempts, (after) => ({ query: after === undefined ? {} : { before: after } }));
  const columns: readonly Column<Row>[] = [
    { key: 'at', title: t('attempts.at'), tight: true, render: (row) => <InstantText at={row.at} /> },
    { key: 'person', title: t('attempts.person'), lead: true, render: (row) => row.personName },
    {
      key: 'what',
      title: t('attempts.what'),
      render: (row) => (
        <>
          {name('attempts.types', row.type)}
          {row.why === null ? null : <div className="soft">{name('attempts.why', row.why)}</div>}
        </>
      ),
    },
    {
      key: 'door',
      title: t('attempts.door'),
      render: (row) => (
        <>
          {row.door === null ? '–' : name('attempts.places', row.door.split('/')[1] ?? '')}
          {row.changes ? ` · ${t('attempts.changes')}` : null}
          {row.door === null ? null : <div className="soft num">{row.door}</div>}
        </>
      ),
    },
    { key: 'from', title: t('attempts.from'), tight: true, render: (row) => <span className="num">{row.address ?? '–'}</span> },
  ];
  return (
    <section className="panel" aria-label={t('attempts.title')}>
      <div className="panel-head">
        <h2>{t('attempts.title')}</h2>
      </div>
      <div className="panel-body soft">{t('attempts.sub')}</div>
      <LookedPages pages={pages} texts={interferenceTexts}>
        {(rows: readonly Row[], footer) => (
          <DataTable
            label={t('attempts.title')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.entryId}
            empty={t('attempts.empty')}
            footer={footer}
          />
        )}
      </LookedPages>
    </section>
  );
}
