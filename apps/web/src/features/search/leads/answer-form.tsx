import { fenFromYuan } from '@duixian/kernel/money';
import { answerLead } from '@duixian/search/contract';
import { LEAD_OUTCOMES, type LeadOutcome } from '@duixian/search/rules/lead';
import { Form, Input, Radio } from 'antd';
import { useAct } from '../../../api/use-act.ts';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { amountRule } from '../../../ui/field-rules.ts';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import type { Lead, LeadCase } from './lead.ts';
import { leadsTexts } from './texts.ts';

interface Values {
  readonly outcome: LeadOutcome;
  readonly findings: string;
  readonly answer: string;
  readonly note?: string;
  readonly sum?: string;
}

/** 答复线索 · Every giver is answered; a reward only where the law gives one. */
export function AnswerForm({ file, lead, onDone }: { readonly file: LeadCase; readonly lead: Lead; readonly onDone: () => void }) {
  const t = useTexts(leadsTexts);
  const c = useTexts(common);
  const [form] = Form.useForm<Values>();
  const outcome = Form.useWatch('outcome', form) ?? 'confirmed';
  const answering = useAct(answerLead, onDone);
  const need = [{ required: true, whitespace: true, message: t('form.need') }];
  const rewarded = (lead.giver === 'public' || lead.giver === 'portal') && outcome === 'confirmed';
  const submit = ({ note, sum, ...values }: Values) => {
    const amount = fenFromYuan(sum ?? '');
    const reward = rewarded && note !== undefined && note.trim() !== '' ? { note, amount: amount.ok ? amount.value : null } : null;
    void answering.act({ params: { case: file.caseId, lead: lead.leadId }, body: { ...values, reward } });
  };
  return (
    <KeptForm<Values>
      keep={`search.answer-form.${file.caseId}.${lead.leadId}`}
      acts={[answering]}
      form={form}
      layout="vertical"
      initialValues={{ outcome: 'confirmed' }}
      onFinish={submit}
    >
      <p>{lead.content}</p>
      <Form.Item name="outcome" label={t('answerForm.outcome')}>
        <Radio.Group options={LEAD_OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))} />
      </Form.Item>
      <Form.Item name="findings" label={t('answerForm.findings')} rules={need}>
        <Input.TextArea rows={2} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="answer" label={t('answerForm.answer')} rules={need}>
        <Input.TextArea rows={2} maxLength={1000} showCount />
      </Form.Item>
      {rewarded ? (
        <>
          <Form.Item name="note" label={t('answerForm.reward')} extra={t('answerForm.rewardHint')}>
            <Input maxLength={300} />
          </Form.Item>
          <Form.Item name="sum" label={t('answerForm.rewardSum')} rules={[amountRule(c('money.notAmount'))]}>
            <MoneyField />
          </Form.Item>
        </>
      ) : null}
      <RefusalNote problem={answering.problem} texts={leadsTexts} onRetry={answering.retry} />
      <ActButton primary submits pending={answering.pending} hotkey="ctrl+enter">
        {t('answerForm.submit')}
      </ActButton>
    </KeptForm>
  );
}
