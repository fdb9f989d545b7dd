import { executionFee, preservationFee } from '@duixian/funds/rules/execution-fee';
import { fenFromYuan, roundHalfUp } from '@duixian/kernel/money';
import type { FeeSheet } from '@duixian/law/parameters/banded-fee';
import { Segmented } from 'antd';
import { useId, useState } from 'react';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { CitationText } from '../../ui/citation-text.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Money } from '../../ui/money.tsx';
import { MoneyField } from '../../ui/money-field.tsx';
import { calculatorTexts } from './texts.ts';

const KINDS = ['enforcement', 'preservation'] as const;
type Kind = (typeof KINDS)[number];

/** 费用计算器 · One amount, one fee, every slice of it. */
export function FeeCalculator() {
  const t = useTexts(calculatorTexts);
  const [kind, setKind] = useState<Kind>('enforcement');
  const [amount, setAmount] = useState('12345.67');
  const field = useId();
  const read = fenFromYuan(amount);
  const computed = read.ok ? (kind === 'enforcement' ? executionFee(read.value) : preservationFee(read.value)) : undefined;
  return (
    <div className="calculator">
      <section className="panel panel-body stack">
        <h2>{t('fee.title')}</h2>
        <Segmented
          value={kind}
          onChange={setKind}
          aria-label={t('fee.kind')}
          options={KINDS.map((value) => ({ value, label: t(`fee.kinds.${value}`) }))}
        />
        <label htmlFor={field}>{t('fee.amount')}</label>
        <MoneyField id={field} value={amount} onChange={setAmount} />
        <span className="soft">{t(`fee.amountHint.${kind}`)}</span>
      </section>
      <section className="panel panel-body calculator-result" aria-label={t('result')}>
        <h2>{t('result')}</h2>
        {computed?.ok ? <FeeResult sheet={computed.value} /> : <span className="soft">{t('refusals.amount-not-positive')}</span>}
        <p className="soft">{t(`fee.note.${kind}`)}</p>
      </section>
    </div>
  );
}

function FeeResult({ sheet }: { readonly sheet: FeeSheet }) {
  const t = useTexts(calculatorTexts);
  const zh = useLanguage() === 'zh';
  return (
    <>
      <div className="calculator-total">
        <span className="soft">{t('fee.fee')}</span>
        <Money fen={sheet.fee} strong />
        {sheet.atCeiling ? <span className="soft">{t('fee.ceiling')}</span> : null}
      </div>
      <DataTable
        label={t('fee.slice')}
        rows={sheet.slices}
        rowKey={(slice) => slice.from.toString()}
        columns={[
          {
            key: 'slice',
            title: t('fee.slice'),
            lead: true,
            render: (slice) => (
              <>
                <Money fen={slice.from} /> – <Money fen={slice.to} />
              </>
            ),
          },
          {
            key: 'rate',
            title: t('fee.rate'),
            render: (slice) => (slice.perTenThousand === 'flat' ? t('fee.flat') : `${Number(slice.perTenThousand) / 100}%`),
          },
          { key: 'cost', title: t('fee.cost'), align: 'end', render: (slice) => <Money fen={roundHalfUp(slice.exact)} /> },
        ]}
      />
      <div className="basis">
        {sheet.basis.map(({ instrument, article }) => (
          <CitationText key={article} citation={{ document: zh ? instrument.nameZh : instrument.nameEn, article }} />
        ))}
      </div>
    </>
  );
}
