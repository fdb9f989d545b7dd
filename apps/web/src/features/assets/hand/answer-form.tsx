import { answerClaim } from '@duixian/assets/hand-contract';
import { OBJECTION_GROUNDS, type ObjectionGround, SAID_ANSWERS, type SaidAnswer } from '@duixian/assets/rules/claim-answer';
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
  readonly answer: SaidAnswer;
  readonly on: string;
  readonly ground?: ObjectionGround;
  readonly about?: 'whole' | 'part';
  readonly amount?: string;
  readonly paper: string;
}

/** 次债务人答复 · What the third debtor said to the notice: it admits the debt, or objects to all of it or to a part. */
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
  const objects = Form.useWatch('answer', form) === 'objected';
  const inPart = Form.useWatch('about', form) === 'part';
  const answering = useAct(answerClaim, onDone);
  const need = { required: true, message: t('need') };
  const submit = ({ answer, on, ground, about, amount, paper }: Values) => {
    const part = fenFromYuan(amount ?? '');
    const said = { answer, on: day(on), paper, ground: answer === 'objected' ? (ground ?? null) : null };
    const sum = answer === 'objected' && about === 'part' && part.ok ? part.value : null;
    void answering.act({ params: { case: file.caseId, measure: measure.measureId }, body: { ...said, amount: sum } });
  };
  return (
    <KeptForm<Values>
      form={form}
      keep={`assets.claim-answer.${measure.measureId}`}
      acts={[answering]}
      layout="vertical"
      initialValues={{ answer: 'admitted', ground: 'disputes', about: 'whole' }}
      onFinish={submit}
    >
      <Form.Item name="answer" label={t('answer')}>
        <Radio.Group options={SAID_ANSWERS.map((value) => ({ value, label: t(`answers.${value}`) }))} />
      </Form.Item>
      {objects ? (
        <>
          <Form.Item name="ground" label={t('ground')} extra={t('groundHint')} rules={[need]}>
            <Radio.Group options={OBJECTION_GROUNDS.map((value) => ({ value, label: t(`grounds.${value}`) }))} />
          </Form.Item>
          <Form.Item name="about" label={t('about')}>
            <Radio.Group options={(['whole', 'part'] as const).map((value) => ({ value, label: t(`abouts.${value}`) }))} />
          </Form.Item>
          {inPart ? (
            <Form.Item name="amount" label={t('disputedPart')} rules={[need, amountRule(c('money.notAmount'))]}>
              <MoneyField />
            </Form.Item>
          ) : null}
        </>
      ) : null}
      <Form.Item name="on" label={t('answerOn')} rules={[need, dayRule(c('day.notDay'))]}>
        <DayField />
      </Form.Item>
      <Form.Item name="paper" label={t('answerPaper')} rules={[{ ...need, whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <RefusalNote problem={answering.problem} texts={handTexts} onRetry={answering.retry} />
      <ActButton primary submits pending={answering.pending} hotkey="ctrl+enter">
        {t('record')}
      </ActButton>
    </KeptForm>
  );
}
