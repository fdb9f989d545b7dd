import { answerClaim } from '@duixian/assets/hand-contract';
import { CLAIM_ANSWERS, type ClaimAnswer } from '@duixian/assets/rules/hand-receipt';
import { day } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input, Radio } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { Measure, PropertyCase } from '../property-case.ts';
import { handTexts } from './texts.ts';

interface Values {
  readonly answer: ClaimAnswer;
  readonly on: string;
  readonly amount?: string;
  readonly paper: string;
}

/** 次债务人答复 · What the third debtor said to the notice, or paid. */
export function AnswerForm({
  file,
  measure,
  onDone,
}: {
  readonly file: PropertyCase;
  readonly measure: Measure;
  readonly onDone: () => void;
}) {
  const t = useTexts(handTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const pays = Form.useWatch('answer', form) === 'performed';
  const answering = useAct(answerClaim, onDone);
  const need = { required: true, message: t('need') };
  const submit = ({ answer, on, amount, paper }: Values) => {
    const paid = fenFromYuan(amount ?? '');
    const sum = answer === 'performed' && paid.ok ? paid.value : null;
    void answering.act({ params: { case: file.caseId, measure: measure.measureId }, body: { answer, on: day(on), amount: sum, paper } });
  };
  return (
    <KeptForm<Values>
      form={form}
      keep={`assets.claim-answer.${measure.measureId}`}
      acts={[answering]}
      layout="vertical"
      initialValues={{ answer: 'admitted' }}
      onFinish={submit}
    >
      <Form.Item name="answer" label={t('answer')}>
        <Radio.Group options={CLAIM_ANSWERS.map((value) => ({ value, label: t(`answers.${value}`) }))} />
      </Form.Item>
      <Form.Item name="on" label={t('on')} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      {pays ? (
        <Form.Item name="amount" label={t('paid')} rules={[need, amountRule(c('money.notAmount'))]}>
          <MoneyField />
        </Form.Item>
      ) : null}
      <Form.Item name="paper" label={t('answerPaper')} rules={[{ ...need, whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <RefusalNote problem={answering.problem} texts={handTexts} onRetry={answering.retry} />
      <ActButton primary submits pending={answering.pending} hotkey="ctrl+enter">
        {t('answer')}
      </ActButton>
    </KeptForm>
  );
}
