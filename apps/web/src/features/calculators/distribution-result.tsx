import type { ClaimResult, Distribution } from '@duixian/funds/rules/distribution/distribute';
import type { DistributionLine } from '@duixian/funds/rules/distribution/division';
import { STAGES } from '@duixian/funds/rules/distribution/stages';
import type { DistributionRules } from '@duixian/law/parameters/distribution';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { CitationText } from '../../ui/citation-text.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Money } from '../../ui/money.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { calculatorTexts } from './texts.ts';

interface Props {
  readonly plan: Distribution;
  readonly rules: DistributionRules;
}

/** 分配表 · A table a party can check: each creditor's total, then every step with its reason. */
export function DistributionResult({ plan, rules }: Props) {
  const t = useTexts(calculatorTexts);
  return (
    <div className="stack">
      <div className="calculator-totals">
        {(['total', 'costsPaid', 'surplus'] as const).map((part) => (
          <div key={part}>
            <div className="soft">{t(`distribution.${part}`)}</div>
            <Money fen={plan[part]} strong={part === 'total'} />
          </div>
        ))}
      </div>
      {rules.verified ? null : <StateMark tone="soon">{t('distribution.unverified')}</StateMark>}
      {[...new Set(plan.notes.map((note) => note.kind))].map((kind) => (
        <StateMark key={kind} tone="soon">
          {t(`distribution.notes.${kind}`)}
        </StateMark>
      ))}
      <Claims claims={plan.claims} />
      <Steps plan={plan} rules={rules} />
    </div>
  );
}

function Claims({ claims }: { readonly claims: readonly ClaimResult[] }) {
  const t = useTexts(calculatorTexts);
  return (
    <DataTable
      label={t('distribution.claims')}
      rows={claims}
      rowKey={(row) => row.claim}
      columns={[
        { key: 'who', title: t('distribution.who'), lead: true, render: (row) => row.creditor },
        { key: 'owed', title: t('distribution.owed'), align: 'end', render: (row) => <Money fen={row.owed} /> },
        { key: 'paid', title: t('distribution.paid'), align: 'end', render: (row) => <Money fen={row.paid} strong /> },
        { key: 'unpaid', title: t('distribution.unpaid'), align: 'end', render: (row) => <Money fen={row.unpaid} /> },
      ]}
    />
  );
}

function Steps({ plan, rules }: Props) {
  const t = useTexts(calculatorTexts);
  const zh = useLanguage() === 'zh';
  const names = new Map(plan.claims.map((claim) => [claim.claim, claim.creditor]));
  const nameOf = (line: DistributionLine) => names.get(line.of) ?? t(`distribution.payees.${payeeOf(line)}`);
  const basisOf = (line: DistributionLine) =>
    line.stage === 'local-first' || line.stage === 'first-seizure-bonus' ? rules.basis : STAGES[line.stage].basis;
  return (
    <DataTable
      label={t('distribution.steps')}
      rows={plan.lines.map((line, nth) => ({ ...line, nth }))}
      rowKey={(line) => String(line.nth)}
      columns={[
        { key: 'who', title: t('distribution.who'), lead: true, render: nameOf },
        { key: 'paid', title: t('distribution.paid'), align: 'end', render: (line) => <Money fen={line.paid} /> },
        {
          key: 'step',
          title: t('distribution.step'),
          render: (line) => (
            <>
              {zh ? STAGES[line.stage].zh : STAGES[line.stage].en}
              {line.raised ? <div className="soft">{t('distribution.raised')}</div> : null}
              <div className="basis">
                {basisOf(line).map(({ instrument, article }) => (
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

/** Lines that are no creditor's: costs, and what goes back. */
function payeeOf({ stage }: DistributionLine): 'saleCosts' | 'costs' | 'debtor' {
  if (stage === 'sale-costs') return 'saleCosts';
  return stage === 'surplus' ? 'debtor' : 'costs';
}
