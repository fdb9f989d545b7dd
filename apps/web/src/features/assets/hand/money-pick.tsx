import { caseMoney } from '@duixian/assets/hand-contract';
import type { Replied } from '@duixian/contract/endpoint';
import { yuanText } from '@duixian/kernel/money';
import { Form, type FormInstance, Select } from 'antd';
import { useEffect } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import type { PropertyCase } from '../property-case.ts';
import { handTexts } from './texts.ts';

export type CaseMoney = Replied<typeof caseMoney>['rows'][number];

interface Props {
  readonly file: PropertyCase;
  /** Whose money is looked for: the third debtor or the employer. */
  readonly payer: string;
  readonly form: FormInstance;
  readonly required: boolean;
}

/** 选到账 · The money of the case's account that is not put down yet; the payer's own comes first and is chosen. */
export function MoneyPick({ file, payer, form, required }: Props) {
  const t = useTexts(handTexts);
  const look = useCall(caseMoney, { params: { case: file.caseId } });
  const open = (look.data?.rows ?? []).filter((row) => row.open > 0n);
  const rows = [...open.filter((row) => isOf(row, payer)), ...open.filter((row) => !isOf(row, payer))];
  const first = rows.find((row) => isOf(row, payer))?.receipt;
  useEffect(() => {
    if (first !== undefined && form.getFieldValue('receipt') === undefined) form.setFieldValue('receipt', first);
  }, [first, form]);
  return (
    <Form.Item
      name="receipt"
      label={t('money')}
      extra={look.data !== undefined && rows.length === 0 ? t('moneyNone') : t('moneyHint')}
      rules={required ? [{ required: true, message: t('need') }] : []}
    >
      <Select
        allowClear={!required}
        loading={look.isLoading}
        options={rows.map((row) => ({
          value: row.receipt,
          label: t('moneyLine', { on: row.valueOn, payer: row.payer || row.remark || row.reference, open: row.open }),
        }))}
        onChange={(receipt: string | undefined) => {
          const chosen = rows.find((row) => row.receipt === receipt);
          if (chosen !== undefined && !form.isFieldTouched('amount')) form.setFieldValue('amount', yuanText(chosen.open));
        }}
      />
    </Form.Item>
  );
}

function isOf(row: CaseMoney, payer: string): boolean {
  return payer !== '' && row.payer.replace(/\s+/g, '') === payer.replace(/\s+/g, '');
}
