import { DEPOSIT_GROUND_IDS } from '@duixian/funds/rules/deposit';
import { fenFromYuan, ZERO_FEN } from '@duixian/kernel/money';
import { Form, Input, Select } from 'antd';
import { common } from '../../../texts/house-words.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { amountRule } from '../../../ui/field-rules.ts';
import { MoneyField } from '../../../ui/money-field.tsx';
import { useRequired } from './act-form.tsx';
import { sidesTexts } from './texts.ts';

/** 提存申请 · As it is typed. */
export interface DepositTyped {
  readonly ground: (typeof DEPOSIT_GROUND_IDS)[number];
  readonly reason: string;
  readonly evidence: string;
  readonly costs?: string;
}

export function depositFrom({ ground, reason, evidence, costs }: DepositTyped) {
  const read = costs === undefined || costs === '' ? undefined : fenFromYuan(costs);
  return { ground, reason, evidence, costs: read?.ok ? read.value : ZERO_FEN };
}

/** Ground, what happened, the evidence and the costs; `under` is where the values stand in the form around them. */
export function DepositFields({ under = [] }: { readonly under?: readonly string[] }) {
  const t = useTexts(sidesTexts);
  const c = useTexts(common);
  const required = useRequired();
  return (
    <>
      <Form.Item name={[...under, 'ground']} label={t('ground')} rules={required}>
        <Select options={DEPOSIT_GROUND_IDS.map((ground) => ({ value: ground, label: t(`deposits.grounds.${ground}`) }))} />
      </Form.Item>
      <Form.Item name={[...under, 'reason']} label={t('reason')} rules={required}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name={[...under, 'evidence']} label={t('deposits.evidence')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[...under, 'costs']} label={t('deposits.costs')} rules={[amountRule(c('money.notAmount'))]}>
        <MoneyField />
      </Form.Item>
    </>
  );
}
