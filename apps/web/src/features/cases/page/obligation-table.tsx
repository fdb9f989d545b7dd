import { useTexts } from '../../../texts/use-texts.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import type { CaseOnRecord } from './case-on-record.ts';
import { casePartsTexts } from './texts.ts';

type Obligation = CaseOnRecord['obligations'][number];

/** 给付内容 · Each sum of the title with its interest sentence and the passage it was read from. */
export function ObligationTable({ obligations }: { readonly obligations: readonly Obligation[] }) {
  const t = useTexts(casePartsTexts);
  const columns: readonly Column<Obligation>[] = [
    { key: 'label', title: t('obligations.label'), lead: true, tight: true, render: (one) => one.label },
    { key: 'amount', title: t('obligations.amount'), align: 'end', render: (one) => <Money fen={one.amount} /> },
    {
      key: 'interest',
      title: t('obligations.interest'),
      render: (one) => (
        <>
          {one.interestWords ?? <span className="soft">{t('obligations.noInterest')}</span>}
          {one.earnsDoubled ? <StateMark tone="todo">{t('obligations.doubled')}</StateMark> : null}
          {one.passage === null ? null : (
            <details className="soft">
              <summary>{t('obligations.passage')}</summary>
              {one.passage}
            </details>
          )}
        </>
      ),
    },
  ];
  return (
    <section className="panel" aria-label={t('obligations.title')}>
      <div className="panel-head">
        <h2>{t('obligations.title')}</h2>
      </div>
      <DataTable label={t('obligations.title')} rows={obligations} columns={columns} rowKey={(one) => one.obligationId} />
    </section>
  );
}
