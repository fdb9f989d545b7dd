import { listInterference, showInterference } from '@duixian/cases/interference-contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { Id } from '@duixian/kernel/ids';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { type Pages, usePages } from '../../../api/use-pages.ts';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { PlainFact } from '../../../ui/plain-fact.tsx';
import { Empty, Looked, LookedPages } from '../../../ui/wait-states.tsx';
import { TrailLines } from '../../audit/trail-lines.tsx';
import { RefusedAttempts } from './refused-attempts.tsx';
import { interferenceTexts } from './texts.ts';

type Page = Replied<typeof listInterference>;
type Row = Page['rows'][number];

/** 干预登记簿 · What was written down, and for each what was done in the case in the days after. For the inspector alone. */
export function InterferencePage() {
  const t = useTexts(interferenceTexts);
  const name = useNameIn(interferenceTexts);
  const [chosen, setChosen] = useState<Id<'interference'>>();
  const pages: Pages<Page> = usePages(listInterference, (after) => ({ query: after === undefined ? {} : { before: after } }));
  const columns: readonly Column<Row>[] = [
    { key: 'case', title: t('case'), lead: true, render: (row) => <span className="case-number">{row.caseNumber}</span> },
    { key: 'who', title: t('who'), render: (row) => `${row.whoPost} ${row.who}` },
    { key: 'kind', title: t('kind'), render: (row) => `${name('kinds', row.kind)} · ${name('manners', row.manner)}` },
    { key: 'on', title: t('happenedOn'), tight: true, render: (row) => <LegalDayText on={row.happenedOn} /> },
    { key: 'by', title: t('reportedBy'), tight: true, render: (row) => row.reportedBy },
    {
      key: 'open',
      title: t('open'),
      tight: true,
      render: (row) => (
        <ActButton small onAct={() => setChosen(row.interferenceId)}>
          {t('open')}
        </ActButton>
      ),
    },
  ];
  return (
    <div className="stack">
      <PageTitle title={t('title')} sub={t('sub')} />
      <div className="panel">
        <LookedPages pages={pages} texts={interferenceTexts}>
          {(rows: readonly Row[], footer) => (
            <DataTable
              label={t('title')}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.interferenceId}
              empty={t('empty')}
              footer={footer}
            />
          )}
        </LookedPages>
      </div>
      <RefusedAttempts />
      <Drawer open={chosen !== undefined} onClose={() => setChosen(undefined)} title={t('title')} size={560} destroyOnHidden>
        {chosen === undefined ? null : <Afterwards id={chosen} />}
      </Drawer>
    </div>
  );
}

function Afterwards({ id }: { readonly id: Id<'interference'> }) {
  const t = useTexts(interferenceTexts);
  const name = useNameIn(interferenceTexts);
  const look = useCall(showInterference, { params: { interference: id } });
  return (
    <Looked look={look} texts={interferenceTexts}>
      {(found) => (
        <div className="stack">
          <dl className="plain-facts">
            <PlainFact label={t('case')}>{found.caseNumber}</PlainFact>
            <PlainFact label={t('who')}>
              {found.whoPost} {found.who}
            </PlainFact>
            <PlainFact label={t('kind')}>
              {name('kinds', found.kind)} · {name('manners', found.manner)}
            </PlainFact>
            <PlainFact label={t('happenedOn')}>
              <LegalDayText on={found.happenedOn} />
            </PlainFact>
            <PlainFact label={t('words')}>{found.words}</PlainFact>
            <PlainFact label={t('reportedBy')}>
              {found.reportedBy} <InstantText at={found.reportedAt} />
            </PlainFact>
          </dl>
          <h3>{t('after')}</h3>
          {found.after.length === 0 ? <Empty>{t('nothingAfter')}</Empty> : <TrailLines label={t('after')} entries={found.after} />}
        </div>
      )}
    </Looked>
  );
}
