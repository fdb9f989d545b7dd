import { takeCash } from '@duixian/funds/cash-contract';
import { day } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../../ui/field-rules.ts';
import { MoneyField } from '../../../ui/money-field.tsx';
import type { FundsCase } from '../funds-case.ts';
import { CashWindow } from './cash-window.tsx';
import { cashTexts } from './texts.ts';

interface Taken {
  readonly form: 'cash' | 'bill';
  readonly amount: string;
  readonly payer: string;
  readonly reason: string;
  readonly officers: string;
  readonly receiptNumber: string;
  readonly takenOn: string;
  readonly returnedOn: string;
}

const FORMS = ['cash', 'bill'] as const;

/** 登记收取 · What officers had to take, before it reaches finance. */
export function TakeCashButton({ file }: { readonly file: FundsCase }) {
  const t = useTexts(cashTexts);
  const [open, setOpen] = useState(false);
  const act = useAct(takeCash, () => setOpen(false));
  const need = { required: true, message: t('need') };
  const submit = (values: Taken) => {
    const amount = fenFromYuan(values.amount);
    if (!amount.ok) return;
    const officers = values.officers.split(/[\n,，、]+/).flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
    const days = { takenOn: day(values.takenOn), returnedOn: day(values.returnedOn) };
    void act.act({ params: { case: file.caseId }, body: { ...values, ...days, officers, amount: amount.value } });
  };
  return (
    <>
      <ActButton small onAct={() => setOpen(true)}>
        {t('acts.take')}
      </ActButton>
      <CashWindow<Taken>
        title={t('acts.take')}
        keep={`take.${file.caseId}`}
        open={open}
        onClose={() => setOpen(false)}
        act={act}
        onFinish={submit}
      >
        <Form.Item name="form" label={t('fields.form')} initialValue="cash" rules={[need]}>
          <Radio.Group options={FORMS.map((value) => ({ value, label: t(`forms.${value}`) }))} />
        </Form.Item>
        <Form.Item name="amount" label={t('fields.amount')} rules={[need, amountRule(t('need'))]}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="payer" label={t('fields.payer')} rules={[need]}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="reason" label={t('fields.reason')} rules={[need]}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
        <Form.Item name="officers" label={t('fields.officers')} rules={[need]}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
        <Form.Item name="receiptNumber" label={t('fields.receiptNumber')} rules={[need]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="takenOn" label={t('fields.takenOn')} rules={[need, dayRule(t('need'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name="returnedOn" label={t('fields.returnedOn')} rules={[need, dayRule(t('need'))]}>
          <DayField />
        </Form.Item>
      </CashWindow>
    </>
  );
}
