import type { Replied } from '@duixian/contract/endpoint';
import { listApplications } from '@duixian/intake/contract';
import { APPLICATION_STATES } from '@duixian/intake/rules/application';
import { LIST_ORDERS, type ListOrder, usualOrder } from '@duixian/intake/rules/list-order';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Input, Segmented, Select } from 'antd';
import { useEffect, useState } from 'react';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useMay } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { countText } from '../../ui/count-link.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import { ApplicationStateMark } from './application-state.tsx';
import { Drafts } from './drafts.tsx';
import { type FilingFilter, filingQuestion } from './filing-filter.ts';
import { intakeTexts } from './texts.ts';
import './intake.css';

type Page = Replied<typeof listApplications>;
type Row = Page['rows'][number];

/** 立案 · Applications: to be filed, to be checked, returned, passed; what waits oldest first, all others newest first. */
export function FilingPage() {
  const t = useTexts(intakeTexts);
  const navigate = useNavigate();
  const filter = useSearch({ from: '/office/filing/' });
  const mayAccept = useMay('intake.accept');
  const mayImport = useMay('intake.import');
  const pages: Pages<Page> = usePages(listApplications, (after) => ({ query: filingQuestion(filter, after) }));
  const total = pages.pages?.[0]?.total;
  const columns = useColumns();
  return (
    <>
      <PageTitle
        title={t('list.title')}
        sub={t('list.sub')}
        acts={
          <>
            {mayImport ? <ActButton onAct={() => void navigate({ to: '/filing/import' })}>{t('list.import')}</ActButton> : null}
            {mayAccept ? (
              <ActButton primary onAct={() => void navigate({ to: '/filing/new' })}>
                {t('list.new')}
              </ActButton>
            ) : null}
          </>
        }
      />
      <div className="stack">
        {mayAccept ? <Drafts /> : null}
        <Filters filter={filter} total={total} onChange={(next) => void navigate({ to: '/filing', search: next })} />
        <div className="panel">
          <LookedPages pages={pages} texts={intakeTexts}>
            {(rows: readonly Row[], footer) => (
              <DataTable
                label={t('list.title')}
                rows={rows}
                columns={columns}
                rowKey={(row) => row.application}
                onOpen={(row) => void navigate({ to: '/filing/$application', params: { application: row.application } })}
                empty={t('list.empty')}
                footer={footer}
              />
            )}
          </LookedPages>
        </div>
      </div>
    </>
  );
}

interface FilterProps {
  readonly filter: FilingFilter;
  readonly total: Page['total'] | undefined;
  readonly onChange: (next: FilingFilter) => void;
}

function Filters({ filter, total, onChange }: FilterProps) {
  const t = useTexts(intakeTexts);
  const states = ['all', ...APPLICATION_STATES] as const;
  const [words, setWords] = useState(filter.q ?? '');
  useEffect(() => setWords(filter.q ?? ''), [filter.q]);
  return (
    <div className="row filters">
      <Segmented<NonNullable<FilingFilter['state']> | 'all'>
        aria-label={t('list.states.label')}
        value={filter.state ?? 'all'}
        onChange={(state) => onChange({ ...filter, state: state === 'all' ? undefined : state, order: undefined })}
        options={states.map((value) => ({ value, label: t(`list.states.${value}`) }))}
      />
      <Select<NonNullable<FilingFilter['side']> | 'both'>
        aria-label={t('list.side.label')}
        className="filter-choice"
        value={filter.side ?? 'both'}
        onChange={(side) => onChange({ ...filter, side: side === 'both' ? undefined : side })}
        options={(['both', 'for', 'received'] as const).map((value) => ({ value, label: t(`list.side.${value}`) }))}
      />
      <Select<ListOrder>
        aria-label={t('list.order.label')}
        className="filter-choice"
        value={filter.order ?? usualOrder(filter.state)}
        onChange={(order) => onChange({ ...filter, order: order === usualOrder(filter.state) ? undefined : order })}
        options={LIST_ORDERS.map((value) => ({ value, label: t(`list.order.${value}`) }))}
      />
      <Input.Search
        className="filter-words"
        aria-label={t('list.find')}
        placeholder={t('list.find')}
        value={words}
        allowClear
        maxLength={60}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(q) => onChange({ ...filter, q: q.trim() === '' ? undefined : q.trim() })}
      />
      {total === undefined ? null : <span className="soft">{t('list.found', { count: countText(total.count, total.capped) })}</span>}
    </div>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useTexts(intakeTexts);
  const zh = useLanguage() === 'zh';
  return [
    {
      key: 'parties',
      title: t('list.columns.parties'),
      lead: true,
      render: (row) => (
        <Link to="/filing/$application" params={{ application: row.application }}>
          {`${row.applicants} ${t('list.against')} ${row.debtors}`}
        </Link>
      ),
    },
    { key: 'state', title: t('list.columns.state'), render: (row) => <ApplicationStateMark state={row.state} /> },
    { key: 'title', title: t('list.columns.title'), render: (row) => row.titleNumber },
    { key: 'claim', title: t('list.columns.claim'), align: 'end', render: (row) => <Money fen={row.claim} /> },
    {
      key: 'number',
      title: t('list.columns.number'),
      tight: true,
      render: (row) => (row.caseNumber === null ? '–' : <CaseNumberText number={row.caseNumber} caseId={row.caseId ?? undefined} />),
    },
    {
      key: 'received',
      title: t('list.columns.received'),
      render: (row) => (
        <>
          <LegalDayText on={row.receivedOn} /> <span className="soft">{row.receivedByName}</span>
        </>
      ),
    },
    { key: 'court', title: t('list.columns.court'), render: (row) => (zh ? row.courtZh : row.courtEn) },
  ];
}
