import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { CountLink } from '../../../ui/count-link.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import type { Found } from './found.ts';
import { foundTexts } from './texts.ts';

type Agency = Found['agencies'][number];

/** 机关答复 · Asked, found, nothing, no answer; the hit rate is of those that answered. */
export function AgencyTable({ agencies }: { readonly agencies: readonly Agency[] }) {
  const t = useTexts(foundTexts);
  const zh = useLanguage() === 'zh';
  const count = (outcome: 'found' | 'nothing' | 'unanswered') => ({
    key: outcome,
    title: t(`columns.${outcome}`),
    align: 'end' as const,
    render: (row: Agency) => (
      <CountLink
        to="/property/found"
        search={{ agency: row.agency, outcome }}
        hash="rows"
        count={row[outcome]}
        label={`${zh ? row.agencyZh : row.agencyEn} ${t(`columns.${outcome}`)}`}
      />
    ),
  });
  return (
    <section className="panel" aria-label={t('agencies')}>
      <div className="panel-head">
        <h2>{t('agencies')}</h2>
      </div>
      <DataTable
        label={t('agencies')}
        rows={agencies}
        rowKey={(row) => row.agency}
        empty={t('empty')}
        columns={[
          { key: 'agency', title: t('columns.agency'), lead: true, render: (row) => (zh ? row.agencyZh : row.agencyEn) },
          {
            key: 'asked',
            title: t('columns.asked'),
            align: 'end',
            render: (row) => (
              <CountLink
                to="/property/found"
                search={{ agency: row.agency }}
                hash="rows"
                count={row.asked}
                label={`${zh ? row.agencyZh : row.agencyEn} ${t('columns.asked')}`}
              />
            ),
          },
          count('found'),
          count('nothing'),
          count('unanswered'),
          { key: 'rate', title: t('columns.rate'), align: 'end', render: (row) => <span className="num">{rateText(row)}</span> },
          {
            key: 'median',
            title: t('columns.median'),
            align: 'end',
            render: ({ medianSeconds }) => (
              <span className="num">
                {medianSeconds === null
                  ? '–'
                  : medianSeconds < 7200
                    ? t('minutes', { minutes: Math.max(1, Math.round(medianSeconds / 60)) })
                    : t('hours', { hours: Math.round(medianSeconds / 3600) })}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}

function rateText({ found, nothing }: Agency): string {
  const answered = found + nothing;
  return answered === 0 ? '–' : `${Math.round((found / answered) * 100)}%`;
}
