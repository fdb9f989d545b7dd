import { recordDirectPayment, recordSettlement } from '@duixian/funds/settlement-contract';
import { day, dayFromText, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fenFromYuan } from '@duixian/kernel/money';
import { Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../../ui/field-rules.ts';
import { MoneyField } from '../../../ui/money-field.tsx';
import type { FundsCase } from '../funds-case.ts';
import { ActForm, useRequired } from './act-form.tsx';
import { sidesTexts } from './texts.ts';

interface Agreement {
  readonly agreedOn: string;
  readonly document: string;
  readonly words: string;
  readonly plan: string;
  readonly afterMissed: number;
  readonly graceDays: number;
}

/** 登记和解 · The plan is typed or pasted a line an instalment. */
export function RecordSettlementButton({ file }: { readonly file: FundsCase }) {
  const t = useTexts(sidesTexts);
  const [open, setOpen] = useState(false);
  const act = useAct(recordSettlement, () => setOpen(false));
  const required = useRequired();
  const submit = ({ agreedOn, document, words, plan, afterMissed, graceDays }: Agreement) => {
    const instalments = planFrom(plan);
    if (instalments === undefined) return;
    const body = { agreedOn: day(agreedOn), document, words, breach: { afterMissed, graceDays }, instalments };
    void act.act({ params: { case: file.caseId }, body });
  };
  return (
    <>
      <ActButton small onAct={() => setOpen(true)}>
        {t('settlements.record')}
      </ActButton>
      <ActForm<Agreement>
        title={t('settlements.record')}
        keep={`settlement.${file.caseId}`}
        open={open}
        onClose={() => setOpen(false)}
        act={act}
        onFinish={submit}
      >
        <Form.Item name="agreedOn" label={t('settlements.agreedOn')} rules={[...required, dayRule(t('need'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name="document" label={t('document')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="words" label={t('settlements.words')} rules={required}>
          <Input.TextArea rows={3} maxLength={2_000} />
        </Form.Item>
        <Form.Item
          name="plan"
          label={t('settlements.plan')}
          extra={t('settlements.planHint')}
          rules={[
            {
              validator: (_, text: unknown) => (readable(text) ? Promise.resolve() : Promise.reject(new Error(t('settlements.planNeed')))),
            },
          ]}
        >
          <Input.TextArea rows={5} maxLength={8_000} />
        </Form.Item>
        <Form.Item name="afterMissed" label={t('settlements.afterMissed')} initialValue={1} rules={required}>
          <InputNumber min={1} max={120} precision={0} />
        </Form.Item>
        <Form.Item name="graceDays" label={t('settlements.graceDays')} initialValue={0} rules={required}>
          <InputNumber min={0} max={365} precision={0} />
        </Form.Item>
      </ActForm>
    </>
  );
}

function readable(text: unknown): boolean {
  return typeof text === 'string' && planFrom(text) !== undefined;
}

/** A line an instalment: its day, then its sum; `undefined` where a line is not that. */
function planFrom(text: string): { dueOn: LegalDay; amount: Fen }[] | undefined {
  const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().split(/[\s,，]+/)]));
  const instalments: { dueOn: LegalDay; amount: Fen }[] = [];
  for (const [on = '', ...sum] of lines) {
    const dueOn = dayFromText(on);
    const amount = fenFromYuan(sum.join(''));
    if (dueOn === undefined || !amount.ok) return undefined;
    instalments.push({ dueOn, amount: amount.value });
  }
  return instalments.length === 0 ? undefined : instalments;
}

interface Paid {
  readonly amount: string;
  readonly paidOn: string;
  readonly evidence: string;
  readonly confirmedBy: string;
}

/** 补录自行给付 */
export function DirectPaymentButton({ file }: { readonly file: FundsCase }) {
  const t = useTexts(sidesTexts);
  const [open, setOpen] = useState(false);
  const act = useAct(recordDirectPayment, () => setOpen(false));
  const required = useRequired();
  const submit = ({ amount, paidOn, evidence, confirmedBy }: Paid) => {
    const sum = fenFromYuan(amount);
    if (sum.ok) void act.act({ params: { case: file.caseId }, body: { amount: sum.value, paidOn: day(paidOn), evidence, confirmedBy } });
  };
  return (
    <>
      <ActButton small onAct={() => setOpen(true)}>
        {t('settlements.direct')}
      </ActButton>
      <ActForm<Paid>
        title={t('settlements.direct')}
        keep={`direct.${file.caseId}`}
        open={open}
        onClose={() => setOpen(false)}
        act={act}
        onFinish={submit}
      >
        <Form.Item name="amount" label={t('amount')} rules={[...required, amountRule(t('need'))]}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="paidOn" label={t('settlements.paidOn')} rules={[...required, dayRule(t('need'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name="evidence" label={t('deposits.evidence')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="confirmedBy" label={t('settlements.confirmedBy')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      </ActForm>
    </>
  );
}
