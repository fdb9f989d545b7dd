import type { Replied } from '@duixian/contract/endpoint';
import type { previewPayout } from '@duixian/funds/contract';
import { useTexts } from '../../texts/use-texts.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Money } from '../../ui/money.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { Basis, ClaimSheet, type ItemNames } from './claim-sheet.tsx';
import { fundsTexts } from './texts.ts';

export type Plan = Replied<typeof previewPayout>;
type PlanLine = Plan['lines'][number];

interface Props {
  readonly plan: Plan;
  /** Names of creditors by party id, where the page knows them. */
  readonly names: ReadonlyMap<string, string>;
  readonly items: ItemNames;
}

/** 发放方案 · Who gets what and why, with the whole computation one press away. */
export function PayPlan({ plan, names, items }: Props) {
  const t = useTexts(fundsTexts);
  const columns: readonly Column<PlanLine & { readonly nth: number }>[] = [
    { key: 'category', title: t('plan.category'), lead: true, render: (line) => t(`plan.categories.${line.category}`) },
    {
      key: 'creditor',
      title: t('plan.creditor'),
      render: (line) => (line.creditor === null ? <span className="soft">–</span> : (names.get(line.creditor) ?? line.creditor)),
    },
    { key: 'sum', title: t('plan.sum'), align: 'end', render: (line) => <Money fen={line.amount} strong /> },
    { key: 'basis', title: t('plan.basis'), render: (line) => <Basis basis={line.basis} /> },
  ];
  return (
    <div className="stack">
      <div className="row">
        <span>
          {t('plan.amount')} <Money fen={plan.amount} strong />
        </span>
        <StateMark tone={plan.fullySatisfied ? 'done' : 'todo'}>{plan.fullySatisfied ? t('plan.satisfied') : t('plan.partly')}</StateMark>
      </div>
      <DataTable
        label={t('plan.title')}
        rows={plan.lines.map((line, nth) => ({ ...line, nth }))}
        columns={columns}
        rowKey={(line) => String(line.nth)}
      />
      {plan.fee === null ? null : <FeeText plan={plan} fee={plan.fee} />}
      <details>
        <summary>
          {t('sheet.title')} <span className="soft">{t('sheet.linesCount', { count: plan.sheet.lines.length })}</span>
        </summary>
        <ClaimSheet sheet={plan.sheet} items={items} />
      </details>
    </div>
  );
}

function FeeText({ plan, fee }: { readonly plan: Plan; readonly fee: NonNullable<Plan['fee']> }) {
  const t = useTexts(fundsTexts);
  return (
    <details>
      <summary>{t('plan.fee', { amount: fee.amount, fee: fee.fee, open: plan.feeOpen })}</summary>
      <ul className="fee-slices">
        {fee.slices.map((slice) => (
          <li key={slice.from.toString()}>
            {t('plan.slice', { from: slice.from, to: slice.to })}
            {slice.flat ? null : <span className="num"> · {(slice.perTenThousand / 100).toFixed(2)}%</span>}
          </li>
        ))}
      </ul>
      <Basis basis={fee.basis} />
    </details>
  );
}
