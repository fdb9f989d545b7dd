import { listReceipts } from '@duixian/funds/receipt-contract';
import { REFUND_GROUNDS, type RefundGround, TRANSFER_GROUNDS, type TransferGround } from '@duixian/funds/rules/diversion';
import { draftRefund, draftTransfer } from '@duixian/funds/side-contract';
import { idFrom } from '@duixian/kernel/ids';
import { fenFromYuan, yuanText } from '@duixian/kernel/money';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { amountRule } from '../../../ui/field-rules.ts';
import { MoneyField } from '../../../ui/money-field.tsx';
import type { FundsCase } from '../funds-case.ts';
import { ActForm, useRequired } from './act-form.tsx';
import { sidesTexts } from './texts.ts';

interface Values {
  readonly receipt: string;
  readonly amount: string;
  readonly ground: string;
  readonly reason: string;
  readonly document: string;
  readonly court?: string;
  readonly caseNumber?: string;
  readonly name?: string;
  readonly bank?: string;
  readonly account?: string;
}

/** 退还、移送报批 · Of a receipt that has something no decision uses. */
export function DivertButtons({ file }: { readonly file: FundsCase }) {
  const t = useTexts(sidesTexts);
  const [kind, setKind] = useState<'refund' | 'transfer' | undefined>(undefined);
  const refunding = useAct(draftRefund, () => setKind(undefined));
  const transferring = useAct(draftTransfer, () => setKind(undefined));
  const submit = (values: Values) => {
    const amount = fenFromYuan(values.amount);
    if (!amount.ok) return;
    const { reason, document } = values;
    const params = { receipt: idFrom<'receipt'>(values.receipt) };
    const body = { amount: amount.value, reason, document };
    const refund: RefundGround | undefined = REFUND_GROUNDS.find((ground) => ground === values.ground);
    const transfer: TransferGround | undefined = TRANSFER_GROUNDS.find((ground) => ground === values.ground);
    if (kind === 'refund' && refund !== undefined) void refunding.act({ params, body: { ...body, ground: refund } });
    const { court = '', caseNumber = '', name = '', bank = '', account = '' } = values;
    if (kind === 'transfer' && transfer !== undefined)
      void transferring.act({ params, body: { ...body, ground: transfer, to: { court, caseNumber, payee: { name, bank, account } } } });
  };
  return (
    <>
      <ActButton small onAct={() => setKind('refund')}>
        {t('diversions.refund')}
      </ActButton>
      <ActButton small onAct={() => setKind('transfer')}>
        {t('diversions.transfer')}
      </ActButton>
      <ActForm<Values>
        title={kind === 'transfer' ? t('diversions.transfer') : t('diversions.refund')}
        lead={t('diversions.lead')}
        keep={`divert.${kind ?? ''}.${file.caseId}`}
        open={kind !== undefined}
        onClose={() => setKind(undefined)}
        act={kind === 'transfer' ? transferring : refunding}
        onFinish={submit}
      >
        <DivertFields file={file} kind={kind ?? 'refund'} />
      </ActForm>
    </>
  );
}

function DivertFields({ file, kind }: { readonly file: FundsCase; readonly kind: 'refund' | 'transfer' }) {
  const t = useTexts(sidesTexts);
  const required = useRequired();
  const receipts = useCall(listReceipts, { query: { case: file.caseId, state: 'open' } });
  const options = (receipts.data?.rows ?? []).map((each) => ({
    value: each.receiptId,
    label: `${each.valueOn.toString()} ${each.payerName} ${yuanText(each.open)}`,
  }));
  const grounds: readonly (RefundGround | TransferGround)[] = kind === 'refund' ? REFUND_GROUNDS : TRANSFER_GROUNDS;
  return (
    <>
      <Form.Item name="receipt" label={t('receipt')} rules={required}>
        <Select options={options} />
      </Form.Item>
      <Form.Item name="amount" label={t('amount')} rules={[...required, amountRule(t('need'))]}>
        <MoneyField />
      </Form.Item>
      <Form.Item name="ground" label={t('ground')} rules={required}>
        <Select options={grounds.map((ground) => ({ value: ground, label: t(`diversions.grounds.${ground}`) }))} />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="document" label={t('document')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      {kind === 'refund' ? null : (
        <>
          <Form.Item name="court" label={t('diversions.court')} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="caseNumber" label={t('diversions.caseNumber')} rules={required}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name="name" label={t('payees.payee')} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="bank" label={t('payees.bank')} rules={required}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item name="account" label={t('payees.account')} rules={required}>
            <Input maxLength={60} />
          </Form.Item>
        </>
      )}
    </>
  );
}
