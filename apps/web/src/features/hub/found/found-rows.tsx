import { answerRows, foundRows } from '@duixian/hub/found-contract';
import { usePages } from '../../../api/use-pages.ts';
import { useMay } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { InstantText } from '../../../ui/instant-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { Empty, LookedPages } from '../../../ui/wait-states.tsx';
import type { FoundFilter } from './found-filter.ts';
import { foundTexts } from './texts.ts';

/** The rows of the figure that is open. */
export function FoundRows({ filter }: { readonly filter: FoundFilter }) {
  const t = useTexts(foundTexts);
  const maySeeAnswers = useMay('search.view');
  if (filter.agency !== undefined && maySeeAnswers) return <Answers agency={filter.agency} outcome={filter.outcome} />;
  if (filter.kind !== undefined || filter.source !== undefined || filter.district !== undefined) return <Things filter={filter} />;
  return <Empty>{t('choose')}</Empty>;
}

function Things({ filter: { kind, source, district } }: { readonly filter: FoundFilter }) {
  const t = useTexts(foundTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  const pages = usePages(foundRows, (after) => ({ query: { kind, agency: source, district, after } }));
  return (
    <LookedPages pages={pages} texts={foundTexts}>
      {(rows, footer) => (
        <DataTable
          label={t('rows')}
          rows={rows}
          rowKey={(row) => row.assetId}
          empty={t('empty')}
          footer={footer}
          columns={[
            { key: 'what', title: t('columns.what'), lead: true, render: (row) => `${word('assetKind', row.kind)} · ${row.label}` },
            {
              key: 'case',
              title: t('columns.case'),
              tight: true,
              render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
            },
            { key: 'agency', title: t('columns.agency'), render: (row) => (zh ? row.agencyZh : row.agencyEn) },
            { key: 'worth', title: t('columns.worth'), align: 'end', render: (row) => <Money fen={row.worth} /> },
          ]}
        />
      )}
    </LookedPages>
  );
}

function Answers({ agency, outcome }: { readonly agency: string; readonly outcome: FoundFilter['outcome'] }) {
  const t = useTexts(foundTexts);
  const name = useNameIn(foundTexts);
  const pages = usePages(answerRows, (after) => ({ query: { agency, outcome, after } }));
  return (
    <LookedPages pages={pages} texts={foundTexts}>
      {(rows, footer) => (
        <DataTable
          label={t('rows')}
          rows={rows}
          rowKey={(row) => row.sourceId}
          empty={t('empty')}
          footer={footer}
          columns={[
            {
              key: 'case',
              title: t('columns.case'),
              lead: true,
              render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
            },
            { key: 'state', title: t('columns.state'), tight: true, render: (row) => name('states', row.state) },
            { key: 'at', title: t('columns.at'), render: (row) => <InstantText at={row.askedAt} /> },
            {
              key: 'settled',
              title: t('columns.settled'),
              render: (row) => (row.settledAt === null ? <span className="soft">–</span> : <InstantText at={row.settledAt} />),
            },
          ]}
        />
      )}
    </LookedPages>
  );
}
