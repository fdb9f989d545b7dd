import type { Replied } from '@duixian/contract/endpoint';
import type { previewCourtRules } from '@duixian/deadlines/rules-contract';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { termSettingsTexts } from './texts.ts';

export type Preview = Replied<typeof previewCourtRules>;
type Row = Preview['rows'][number];

/** 变动清单 · What a change would do to running clocks, before it is made. */
export function ChangeList({ preview }: { readonly preview: Preview }) {
  const t = useTexts(termSettingsTexts);
  const zh = useLanguage() === 'zh';
  const columns: readonly Column<Row>[] = [
    { key: 'term', title: t('columns.term'), lead: true, render: (row) => (zh ? row.name.zh : row.name.en) },
    {
      key: 'number',
      title: t('columns.number'),
      tight: true,
      render: (row) => row.caseNumber ?? <span className="soft">{t('hidden')}</span>,
    },
    { key: 'old', title: t('columns.old'), render: (row) => <LegalDayText on={row.oldDueOn} /> },
    {
      key: 'new',
      title: t('columns.fresh'),
      render: (row) => (row.warningsOnly ? <span className="soft">{t('warningsOnly')}</span> : <LegalDayText on={row.newDueOn} />),
    },
  ];
  const { count, capped } = preview.total;
  return (
    <section aria-label={t('changes')} className="stack" data-changes={count}>
      <p role="status">{count === 0 ? t('none') : t(capped ? 'totalCapped' : 'total', { count })}</p>
      {count === 0 ? null : <DataTable label={t('changes')} rows={preview.rows} columns={columns} rowKey={(row) => row.clockId} />}
    </section>
  );
}
