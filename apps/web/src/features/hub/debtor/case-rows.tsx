import { useNameIn } from '../../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { useWord } from '../../../texts/words.ts';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { casesListed, type Debtor, type Only } from './debtor-view.ts';
import { debtorTexts } from './texts.ts';

type Row = Debtor['cases'][number];

/** 本人案件 · Each case with who asks, who owes beside, and how it hangs together with the one at hand. */
export function CaseRows({ debtor, only }: { readonly debtor: Debtor; readonly only: Only | undefined }) {
  const t = useTexts(debtorTexts);
  const name = useNameIn(debtorTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  const columns: readonly Column<Row>[] = [
    { key: 'case', title: t('columns.case'), lead: true, render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} /> },
    { key: 'court', title: t('columns.court'), render: (row) => (zh ? row.courtZh : row.courtEn) },
    {
      key: 'stage',
      title: t('columns.stage'),
      tight: true,
      render: (row) => (row.state === 'open' ? word('stage', row.stage) : word('state', row.state)),
    },
    { key: 'role', title: t('columns.role'), tight: true, render: (row) => row.roles.map((role) => word('partyRole', role)).join('、') },
    {
      key: 'parties',
      title: t('columns.parties'),
      render: (row) => (
        <>
          {row.applicants.join('、')}
          {row.coDebtors.length === 0 ? null : <div className="soft">{t('with', { names: row.coDebtors.join('、') })}</div>}
        </>
      ),
    },
    { key: 'claim', title: t('columns.claim'), align: 'end', render: (row) => <Money fen={row.claim} /> },
    { key: 'received', title: t('columns.received'), align: 'end', render: (row) => <Money fen={row.received} /> },
    { key: 'officer', title: t('columns.officer'), tight: true, render: (row) => row.officerName ?? '–' },
    { key: 'filed', title: t('columns.filed'), render: (row) => <LegalDayText on={row.filedOn} /> },
    {
      key: 'ties',
      title: t('columns.ties'),
      render: (row) =>
        row.caseId === debtor.from.caseId ? (
          <StateMark tone="doing">{t('ties.here')}</StateMark>
        ) : (
          row.ties.map((tie) => name('ties', tie)).join('、') || '–'
        ),
    },
  ];
  return (
    <DataTable
      label={t('views.cases')}
      rows={casesListed(debtor, only)}
      columns={columns}
      rowKey={(row) => row.caseId}
      empty={t('empty')}
    />
  );
}

/** 同名 · Other people, as far as the office knows. */
export function NamesakeRows({ debtor }: { readonly debtor: Debtor }) {
  const t = useTexts(debtorTexts);
  const zh = useLanguage() === 'zh';
  const columns: readonly Column<Debtor['namesakes'][number]>[] = [
    { key: 'case', title: t('columns.case'), lead: true, render: (row) => <CaseNumberText number={row.caseNumber} caseId={row.caseId} /> },
    { key: 'court', title: t('columns.court'), render: (row) => (zh ? row.courtZh : row.courtEn) },
  ];
  return (
    <DataTable label={t('views.namesakes')} rows={debtor.namesakes} columns={columns} rowKey={(row) => row.caseId} empty={t('empty')} />
  );
}
