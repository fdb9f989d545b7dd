import { useTexts } from '../../../texts/use-texts.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import { Empty } from '../../../ui/wait-states.tsx';
import { type Debtor, type Only, sanctionsListed } from './debtor-view.ts';
import { debtorTexts } from './texts.ts';

type Row = NonNullable<Debtor['sanctions']>[number];

const TONES: Readonly<Record<Row['standing'], StateTone>> = { 'in-force': 'urgent', lifted: 'done', once: 'stopped' };

/** 惩戒 · What was put on the person in any case in scope, as the sealed papers say, and what was lifted. */
export function SanctionRows({ rows, only }: { readonly rows: Debtor['sanctions']; readonly only: Only | undefined }) {
  const t = useTexts(debtorTexts);
  if (rows === null) return <Empty>{t('noRight')}</Empty>;
  const columns: readonly Column<Row>[] = [
    { key: 'kind', title: t('columns.sanction'), lead: true, render: (row) => t(`sanctions.${row.kind}`) },
    {
      key: 'case',
      title: t('columns.case'),
      tight: true,
      render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} />,
    },
    { key: 'number', title: t('columns.number'), render: (row) => row.number ?? '–' },
    { key: 'on', title: t('columns.on'), render: (row) => <LegalDayText on={row.signedOn} /> },
    {
      key: 'state',
      title: t('columns.state'),
      render: (row) => (
        <>
          <StateMark tone={TONES[row.standing]}>{t(`standing.${row.standing}`)}</StateMark>{' '}
          {row.liftedOn === null ? null : <LegalDayText on={row.liftedOn} />}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={t('views.sanctions')}
      rows={sanctionsListed(rows, only)}
      columns={columns}
      rowKey={(row) => row.documentId}
      empty={t('empty')}
    />
  );
}
