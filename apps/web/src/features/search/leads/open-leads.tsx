import type { Replied } from '@duixian/contract/endpoint';
import { openLeads } from '@duixian/search/contract';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { LookedPages } from '../../../ui/wait-states.tsx';
import { leadsTexts } from './texts.ts';

type Page = Replied<typeof openLeads>;
type Row = Page['rows'][number];

/** 待核查线索 · All cases one may see, the oldest lead first; each row leads to its case. */
export function OpenLeads() {
  const t = useTexts(leadsTexts);
  const name = useNameIn(leadsTexts);
  const pages: Pages<Page> = usePages(openLeads, (after) => ({ query: after === undefined ? {} : { after } }), { everyMs: 30_000 });
  const columns: readonly Column<Row>[] = [
    {
      key: 'case',
      title: t('columns.case'),
      lead: true,
      render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
    },
    {
      key: 'lead',
      title: t('columns.lead'),
      render: (row) => (
        <>
          <span className="soft">{t('serial', { serial: row.serial })}</span> {row.content}
          {row.propertyKind === null ? null : <div className="soft">{name('kinds', row.propertyKind)}</div>}
        </>
      ),
    },
    { key: 'giver', title: t('columns.giver'), tight: true, render: (row) => name('givers', row.giver) },
    {
      key: 'received',
      title: t('columns.received'),
      render: (row) => (
        <>
          <LegalDayText on={row.receivedOn} />
          <div className="soft">{name('urgencies', row.urgency)}</div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('columns.state'),
      render: (row) => <StateMark tone={row.state === 'verifying' ? 'doing' : 'todo'}>{name('states', row.state)}</StateMark>,
    },
  ];
  return (
    <section className="panel" aria-label={t('openTitle')}>
      <div className="panel-head">
        <h2>{t('openTitle')}</h2>
      </div>
      <LookedPages pages={pages} texts={leadsTexts}>
        {(rows: readonly Row[], footer) => (
          <DataTable
            label={t('openTitle')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.leadId}
            empty={t('openEmpty')}
            footer={footer}
          />
        )}
      </LookedPages>
    </section>
  );
}
