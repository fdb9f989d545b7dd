import { STAGES } from '@duixian/funds/rules/distribution/stages';
import { addFen, ZERO_FEN } from '@duixian/kernel/money';
import { useNameIn } from '../../../texts/use-name.ts';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CitationText } from '../../../ui/citation-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { type Plan, planSheet } from './plan.ts';
import { distributionTexts } from './texts.ts';

type Line = Plan['lines'][number];

/** 分配表 · What a party checks: each creditor's share, then every step with its rank, its articles and the exact fraction. */
export function PlanTable({ plan }: { readonly plan: Plan }) {
  const t = useTexts(distributionTexts);
  const name = useNameIn(distributionTexts);
  const stepOf = useSteps(plan);
  const sheet = () =>
    planSheet(
      plan,
      {
        shares: [t('table.creditor'), t('table.titleNumber'), t('table.owed'), t('table.paid'), t('table.unpaid')],
        steps: [t('table.creditor'), t('table.owed'), t('table.exact'), t('table.paid'), t('table.step')],
      },
      stepOf,
    );
  return (
    <div className="stack">
      <div className="row no-print">
        <ActButton small onAct={() => window.print()}>
          {t('table.print')}
        </ActButton>
        <ActButton small onAct={() => saveText(`${plan.case.caseNumber}.csv`, sheet())}>
          {t('table.csv')}
        </ActButton>
        {plan.disputed > 0n ? <StateMark tone="soon">{t('table.disputed', { amount: plan.disputed })}</StateMark> : null}
      </div>
      {plan.notes.map((note) => (
        <StateMark key={note} tone="soon">
          {name('notes', note)}
        </StateMark>
      ))}
      <Shares plan={plan} />
      <details>
        <summary>{t('table.steps')}</summary>
        <Steps plan={plan} />
      </details>
    </div>
  );
}

function Shares({ plan }: { readonly plan: Plan }) {
  const t = useTexts(distributionTexts);
  const columns: readonly Column<Plan['shares'][number]>[] = [
    {
      key: 'creditor',
      title: t('table.creditor'),
      lead: true,
      render: (row) => (
        <>
          {row.creditor}
          <div className="soft">{row.titleNumber}</div>
        </>
      ),
    },
    { key: 'owed', title: t('table.owed'), align: 'end', render: (row) => <Money fen={row.owed} /> },
    { key: 'paid', title: t('table.paid'), align: 'end', render: (row) => <Money fen={row.paid} strong /> },
    { key: 'certain', title: t('table.certain'), align: 'end', render: (row) => <Money fen={row.certain} /> },
    { key: 'given', title: t('table.given'), align: 'end', render: (row) => <Money fen={row.given} /> },
    { key: 'unpaid', title: t('table.unpaid'), align: 'end', render: (row) => <Money fen={row.unpaid} /> },
  ];
  const total = addFen(ZERO_FEN, plan.costsPaid, plan.surplus, ...plan.shares.map((share) => share.paid));
  return (
    <DataTable
      label={t('table.shares')}
      rows={plan.shares}
      rowKey={(row) => row.claim}
      columns={columns}
      footer={
        <span className="row soft">
          {t('table.payees.costs')} <Money fen={plan.costsPaid} /> · {t('table.payees.debtor')} <Money fen={plan.surplus} /> ·{' '}
          {t('table.total')} <Money fen={total} strong />
        </span>
      }
    />
  );
}

function Steps({ plan }: { readonly plan: Plan }) {
  const t = useTexts(distributionTexts);
  const zh = useLanguage() === 'zh';
  const stepOf = useSteps(plan);
  return (
    <DataTable
      label={t('table.steps')}
      rows={plan.lines.map((line, nth) => ({ ...line, nth }))}
      rowKey={(line) => String(line.nth)}
      columns={[
        { key: 'who', title: t('table.creditor'), lead: true, render: (line) => stepOf(line).who },
        { key: 'owed', title: t('table.owed'), align: 'end', render: (line) => <Money fen={line.owed} /> },
        { key: 'paid', title: t('table.paid'), align: 'end', render: (line) => <Money fen={line.paid} strong /> },
        {
          key: 'step',
          title: t('table.step'),
          render: (line) => (
            <>
              {stepOf(line).step}
              {line.raised ? <div className="soft">{t('table.raised')}</div> : null}
              <div className="basis">
                {(stageOf(line)?.basis ?? []).map(({ instrument, article }) => (
                  <CitationText
                    key={`${instrument.nameZh} ${article}`}
                    citation={{ document: zh ? instrument.nameZh : instrument.nameEn, article }}
                  />
                ))}
              </div>
            </>
          ),
        },
      ]}
    />
  );
}

function stageOf({ stage }: Line) {
  return Object.entries(STAGES).find(([key]) => key === stage)?.[1];
}

function useSteps(plan: Plan) {
  const t = useTexts(distributionTexts);
  const zh = useLanguage() === 'zh';
  const names = new Map(plan.shares.map((share) => [share.claim, share.creditor]));
  return (line: Line) => {
    const cost = line.of === 'execution-fee' ? t('table.fee') : line.stage === 'execution-costs' ? line.of : undefined;
    const other = line.stage === 'surplus' ? t('table.payees.debtor') : t('table.payees.saleCosts');
    const stage = stageOf(line);
    return { who: names.get(line.of) ?? cost ?? other, step: (zh ? stage?.zh : stage?.en) ?? line.stage };
  };
}

/** With the mark that tells a spreadsheet the text is UTF-8. */
function saveText(file: string, text: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  URL.revokeObjectURL(address);
}
