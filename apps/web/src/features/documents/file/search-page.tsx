import type { Replied } from '@duixian/contract/endpoint';
import { searchFiles } from '@duixian/documents/efile-contract';
import { openFileEntry } from '@duixian/documents/file-contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Input } from 'antd';
import { addressOf } from '../../../api/address.ts';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { PapersNav } from '../batches/papers-nav.tsx';
import { documentsTexts } from '../texts.ts';
import { fileTexts } from './texts.ts';

type Page = Replied<typeof searchFiles>;
type Found = Page['rows'][number];

/** 卷宗全文检索 · Words in all the files one may see; the words stand in the address. */
export function FileSearchPage() {
  const t = useTexts(fileTexts);
  const { words } = useSearch({ from: '/office/papers/search' });
  const navigate = useNavigate();
  return (
    <>
      <PageTitle title={t('search.title')} sub={t('search.sub')} />
      <PapersNav />
      <div className="stack">
        <Input.Search
          key={words}
          aria-label={t('search.words')}
          placeholder={t('search.words')}
          defaultValue={words}
          maxLength={40}
          enterButton={t('search.button')}
          onSearch={(typed) => void navigate({ to: '/papers/search', search: typed.trim() === '' ? {} : { words: typed.trim() } })}
          style={{ maxWidth: 420 }}
        />
        {words === undefined ? null : <Hits words={words} />}
      </div>
    </>
  );
}

function Hits({ words }: { readonly words: string }) {
  const t = useTexts(fileTexts);
  const name = useNameIn(documentsTexts);
  const pages: Pages<Page> = usePages(searchFiles, (after) => ({ query: after === undefined ? { words } : { words, after } }));
  const columns: readonly Column<Found>[] = [
    {
      key: 'title',
      title: t('columns.title'),
      lead: true,
      render: (row) => (
        <>
          <a href={addressOf(openFileEntry, { case: row.caseId, entry: row.entryId })} target="_blank" rel="noreferrer">
            {row.title}
          </a>
          <div>
            <CaseNumberText number={row.caseNumber} caseId={row.caseId} />
          </div>
        </>
      ),
    },
    {
      key: 'found',
      title: t('search.found'),
      render: (row) => (
        <span>
          {row.snippet.before}
          <mark>{row.snippet.hit}</mark>
          {row.snippet.after}
        </span>
      ),
    },
    {
      key: 'where',
      title: t('search.where'),
      tight: true,
      render: (row) => (
        <span className="soft">
          {name('sections', row.section)} · {t('search.page', { page: row.page })}
        </span>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t('search.title')}>
      <LookedPages pages={pages} texts={documentsTexts}>
        {(rows: readonly Found[], footer) => (
          <DataTable
            label={t('search.title')}
            rows={rows}
            columns={columns}
            rowKey={(row) => `${row.entryId} ${row.page}`}
            empty={t('search.empty')}
            footer={footer}
          />
        )}
      </LookedPages>
    </section>
  );
}
