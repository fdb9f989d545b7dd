import { readDistributionPlan } from '@duixian/funds/distribution-contract';
import { distribute } from '@duixian/funds/rules/distribution/distribute';
import { Form } from 'antd';
import { useMemo, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { RefusalText } from '../../ui/refusal-note.tsx';
import { CaseFile } from './case-file.tsx';
import { DistributionForm } from './distribution-form.tsx';
import { DistributionResult } from './distribution-result.tsx';
import { type DistributionValues, EXAMPLE_DISTRIBUTION, planOfValues } from './distribution-values.ts';
import { MissingPlaces } from './missing-places.tsx';
import { calculatorTexts } from './texts.ts';

/** 分配计算器 · Who gets what of what was realised, and why. */
export function DistributionCalculator() {
  const t = useTexts(calculatorTexts);
  const [form] = Form.useForm<DistributionValues>();
  const values = Form.useWatch<DistributionValues>([], form) ?? EXAMPLE_DISTRIBUTION;
  const [fromFile, setFromFile] = useState<unknown>(undefined);
  const typed = useMemo(() => planOfValues(values), [values]);
  return (
    <div className="calculator">
      <div className="stack">
        <DistributionForm form={form} disabled={fromFile !== undefined} />
        <CaseFile current={typed} name="distribution-plan" onCase={setFromFile} />
      </div>
      <section className="panel panel-body calculator-result" aria-label={t('result')}>
        <h2>{t('result')}</h2>
        <Divided given={fromFile ?? typed} />
      </section>
    </div>
  );
}

function Divided({ given }: { readonly given: unknown }) {
  const read = useMemo(() => readDistributionPlan(given), [given]);
  if (!read.ok) return <MissingPlaces problems={read.problems} />;
  const plan = distribute(read.value.question);
  if (plan.ok) return <DistributionResult plan={plan.value} rules={read.value.question.rules} />;
  const { kind, ...facts } = plan.refusal;
  return (
    <div className="field-wrong" role="alert">
      <RefusalText kind={kind} facts={facts} texts={calculatorTexts} />
    </div>
  );
}
