import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../../../texts/use-texts.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import type { FundsCase } from '../funds-case.ts';
import { useRequired } from './act-form.tsx';
import { sidesTexts } from './texts.ts';

/** 申请执行人 · Whose money is meant; `extra` is what the act asks of that person. */
export function CreditorField({ file, extra }: { readonly file: FundsCase; readonly extra?: ReactNode }) {
  const t = useTexts(sidesTexts);
  return (
    <Form.Item name="creditor" label={t('deposits.creditor')} extra={extra} rules={useRequired()}>
      <Select options={creditorsOf(file).map((one) => ({ value: one.partyId, label: one.name }))} />
    </Form.Item>
  );
}

export function creditorsOf(file: FundsCase) {
  return file.parties.filter((party) => party.role === 'applicant');
}

/** 收款账户 · Bank and number of the account that money is to go to. */
export function AccountFields() {
  const t = useTexts(sidesTexts);
  const required = useRequired();
  return (
    <>
      <Form.Item name="bank" label={t('payees.bank')} rules={required}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="account" label={t('payees.account')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
    </>
  );
}

/** 理由与凭据 · Why, on which paper, and its day. */
export function GroundFields({ paper, on }: { readonly paper: string; readonly on: string }) {
  const t = useTexts(sidesTexts);
  const required = useRequired();
  return (
    <>
      <Form.Item name="reason" label={t('reason')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="document" label={paper} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="decidedOn" label={on} rules={[...required, dayRule(t('need'))]}>
        <DayField />
      </Form.Item>
    </>
  );
}
