import { readInterestCase } from '@duixian/funds/interest-contract';
import { claimAsOf } from '@duixian/funds/rules/claim-as-of';
import type { ClaimSheet } from '@duixian/funds/rules/claim-sheet';
import { convertTitle } from '@duixian/funds/rules/foreign-currency';
import { Form } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTexts } from '../../texts/use-texts.ts';
import { RefusalText } from '../../ui/refusal-note.tsx';
import { CaseFile } from './case-file.tsx';
import { InterestForm } from './interest-form.tsx';
import { caseOfValues, EXAMPLE_INTEREST, type InterestValues } from './interest-values.ts';
import { MissingPlaces } from './missing-places.tsx';
import { calculatorTexts } from './texts.ts';

interface Props {
  /** How the office shows a sheet of its own cases; the page brings it. */
  readonly showSheet: (sheet: ClaimSheet) => ReactNode;
  readonly refusals: { readonly namespace: string };
}

/** 利息计算器 · The office's own rule over what is typed, at every keystroke, in the browser alone. */
export function InterestCalculator({ showSheet, refusals }: Props) {
  const t = useTexts(calculatorTexts);
  const [form] = Form.useForm<InterestValues>();
  const values = Form.useWatch<InterestValues>([], form) ?? EXAMPLE_INTEREST;
  const [fromFile, setFromFile] = useState<unknown>(undefined);
  const typed = useMemo(() => caseOfValues(values), [values]);
  return (
    <div className="calculator">
      <div className="stack">
        <InterestForm form={form} values={values} disabled={fromFile !== undefined} />
        <CaseFile current={typed} name="interest-case" onCase={setFromFile} />
      </div>
      <section className="panel panel-body calculator-result" aria-label={t('result')}>
        <h2>{t('result')}</h2>
        <InterestResult given={fromFile ?? typed} showSheet={showSheet} refusals={refusals} />
        <p className="soft">{t('interest.note')}</p>
      </section>
    </div>
  );
}

function InterestResult({ given, showSheet, refusals }: Props & { readonly given: unknown }) {
  const read = useMemo(() => readInterestCase(given), [given]);
  if (!read.ok) return <MissingPlaces problems={read.problems} />;
  const { question, convertToYuan } = read.value;
  const title = convertToYuan === undefined ? undefined : convertTitle(question.title, convertToYuan);
  if (title !== undefined && !title.ok) return <Refusal refusal={title.refusal} refusals={calculatorTexts} />;
  const computed = claimAsOf(title === undefined ? question : { ...question, title: title.value });
  return computed.ok ? showSheet(computed.value) : <Refusal refusal={computed.refusal} refusals={refusals} />;
}

function Refusal({
  refusal,
  refusals,
}: {
  readonly refusal: { readonly kind: string };
  readonly refusals: { readonly namespace: string };
}) {
  const { kind, ...facts } = refusal;
  return (
    <div className="field-wrong" role="alert">
      <RefusalText kind={kind} facts={facts} texts={refusals} />
    </div>
  );
}
