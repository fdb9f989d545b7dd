import type { Replied } from '@duixian/contract/endpoint';
import type { listCourtRules } from '@duixian/deadlines/rules-contract';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { DurationText } from '../duration-text.tsx';
import { termSettingsTexts } from './texts.ts';

type Rule = Replied<typeof listCourtRules>['rows'][number];

/** 本院规则 · Every rule the court ever set, newest first, beside what the law says. */
export function CourtRules({ rules }: { readonly rules: readonly Rule[] }) {
  const t = useTexts(termSettingsTexts);
  const zh = useLanguage() === 'zh';
  const columns: readonly Column<Rule>[] = [
    { key: 'term', title: t('columns.term'), lead: true, render: (row) => (zh ? row.name.zh : row.name.en) },
    { key: 'from', title: t('columns.from'), render: (row) => <LegalDayText on={row.fromOn} /> },
    { key: 'ours', title: t('columns.ours'), render: (row) => (row.duration === null ? t('asLaw') : <DurationText {...row.duration} />) },
    { key: 'law', title: t('columns.law'), render: (row) => <DurationText {...row.law} /> },
    {
      key: 'warnings',
      title: t('columns.warnings'),
      render: (row) => row.rungs?.map((rung) => rung.daysBefore).join(' / ') ?? t('asLaw'),
    },
    {
      key: 'reason',
      title: t('columns.reason'),
      render: (row) => (
        <>
          {zh ? row.reason.zh : row.reason.en}
          <div className="soft">{zh ? row.source.zh : row.source.en}</div>
        </>
      ),
    },
    { key: 'by', title: t('columns.by'), tight: true, render: (row) => row.setBy },
  ];
  return (
    <section className="panel" aria-label={t('rules')}>
      <div className="panel-head">
        <h2>{t('rules')}</h2>
      </div>
      <DataTable label={t('rules')} rows={rules} columns={columns} rowKey={(row) => row.ruleId} empty={t('noRules')} />
    </section>
  );
}
