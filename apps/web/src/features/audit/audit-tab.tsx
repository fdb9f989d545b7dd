import { caseLooks, caseTrail } from '@duixian/cases/contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId } from '@duixian/kernel/ids';
import { legalDayAt, sameDay } from '@duixian/kernel/legal-day';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useMay } from '../../session/session.tsx';
import { useNameIn } from '../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import { actDetail, actWords, changesOf, personWords } from './act-words.ts';
import { auditTexts } from './texts.ts';

type Page = Replied<typeof caseTrail>;
type Entry = Page['rows'][number];

/** 留痕 · Every act with person and moment; for those with the right, who has looked. */
export function AuditTab({ file }: { readonly file: { readonly caseId: CaseId } }) {
  const mayLooks = useMay('audit.view-looks');
  return (
    <div className="stack">
      <Trail caseId={file.caseId} />
      {mayLooks ? <Looks caseId={file.caseId} /> : null}
    </div>
  );
}

function Trail({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(auditTexts);
  const language = useLanguage();
  const pages: Pages<Page> = usePages(caseTrail, (after) => ({
    params: { case: caseId },
    query: after === undefined ? {} : { before: after },
  }));
  const columns: readonly Column<Entry>[] = [
    { key: 'at', title: t('columns.at'), tight: true, render: (entry) => <InstantText at={entry.recordedAt} /> },
    { key: 'person', title: t('columns.person'), tight: true, render: (entry) => personWords(entry, language) },
    {
      key: 'act',
      title: t('columns.act'),
      lead: true,
      render: (entry) => (
        <>
          {actWords(entry, language)}
          {actDetail(entry) === undefined ? null : <span className="soft"> · {actDetail(entry)}</span>}
          {changesOf(entry, language).map((change) => (
            <div key={change.field} className="soft">
              {t('change', { ...change })}
            </div>
          ))}
          {sameDay(entry.actedOn, legalDayAt(entry.recordedAt)) ? null : <div className="soft">{t('days', { on: entry.actedOn })}</div>}
        </>
      ),
    },
    { key: 'type', title: t('columns.code'), render: (entry) => <code className="soft">{entry.type}</code> },
  ];
  return (
    <section className="panel" aria-label={t('trail')}>
      <div className="panel-head">
        <h2>{t('trail')}</h2>
      </div>
      <LookedPages pages={pages} texts={auditTexts}>
        {(rows: readonly Entry[], footer) => (
          <DataTable
            label={t('trail')}
            rows={rows}
            columns={columns}
            rowKey={(entry) => entry.entryId}
            empty={t('timelineEmpty')}
            footer={footer}
          />
        )}
      </LookedPages>
    </section>
  );
}

type LookPage = Replied<typeof caseLooks>;
type Look = LookPage['rows'][number];

function Looks({ caseId }: { readonly caseId: CaseId }) {
  const t = useTexts(auditTexts);
  const name = useNameIn(auditTexts);
  const pages: Pages<LookPage> = usePages(caseLooks, (after) => ({
    params: { case: caseId },
    query: after === undefined ? {} : { before: after },
  }));
  const columns: readonly Column<Look>[] = [
    { key: 'at', title: t('columns.at'), tight: true, render: (one) => <InstantText at={one.lookedAt} /> },
    { key: 'person', title: t('columns.person'), lead: true, tight: true, render: (one) => one.personName },
    { key: 'what', title: t('columns.what'), render: (one) => name('what', one.what) },
    { key: 'purpose', title: t('columns.purpose'), render: (one) => one.purpose ?? '' },
    { key: 'from', title: t('columns.from'), tight: true, render: (one) => <span className="num soft">{one.address ?? ''}</span> },
  ];
  return (
    <section className="panel" aria-label={t('looks')}>
      <div className="panel-head">
        <h2>{t('looks')}</h2>
      </div>
      <LookedPages pages={pages} texts={auditTexts}>
        {(rows: readonly Look[], footer) => (
          <DataTable
            label={t('looks')}
            rows={rows}
            columns={columns}
            rowKey={(one) => one.lookId}
            empty={t('looksEmpty')}
            footer={footer}
          />
        )}
      </LookedPages>
    </section>
  );
}
