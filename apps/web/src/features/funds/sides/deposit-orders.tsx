import type { Replied } from '@duixian/contract/endpoint';
import type { showPayout } from '@duixian/funds/contract';
import { DEPOSIT_GROUND_IDS } from '@duixian/funds/rules/deposit';
import { proposeDeposit } from '@duixian/funds/side-contract';
import { fenFromYuan, ZERO_FEN } from '@duixian/kernel/money';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { ActForm, useRequired } from './act-form.tsx';
import { sidesTexts } from './texts.ts';

type Order = Replied<typeof showPayout>['orders'][number];
interface Values {
  readonly ground: (typeof DEPOSIT_GROUND_IDS)[number];
  readonly reason: string;
  readonly evidence: string;
  readonly costs?: string;
}

/** 申请提存 · For each payment to a creditor that has not gone out. */
export function DepositOrders({ orders }: { readonly orders: readonly Order[] }) {
  const t = useTexts(sidesTexts);
  const may = useMay('funds.draft-payout');
  const [order, setOrder] = useState<Order | undefined>(undefined);
  const act = useAct(proposeDeposit, () => setOrder(undefined));
  const required = useRequired();
  const open = orders.filter((each) => each.purpose === 'creditor' && (each.state === 'waiting' || each.state === 'bounced'));
  if (!may || open.length === 0) return null;
  const submit = ({ costs, ...asked }: Values) => {
    const read = costs === undefined || costs === '' ? undefined : fenFromYuan(costs);
    if (order === undefined) return;
    void act.act({ params: { order: order.orderId }, body: { ...asked, costs: read?.ok ? read.value : ZERO_FEN } });
  };
  return (
    <div className="row">
      {open.map((each) => (
        <ActButton key={each.orderId} small onAct={() => setOrder(each)}>
          {t('deposits.ask')} · {each.payee.name}
        </ActButton>
      ))}
      <ActForm<Values>
        title={t('deposits.ask')}
        lead={t('deposits.lead')}
        keep={`deposit.${order?.orderId ?? ''}`}
        open={order !== undefined}
        onClose={() => setOrder(undefined)}
        act={act}
        onFinish={submit}
      >
        <Form.Item name="ground" label={t('ground')} rules={required}>
          <Select options={DEPOSIT_GROUND_IDS.map((ground) => ({ value: ground, label: t(`deposits.grounds.${ground}`) }))} />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={required}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="evidence" label={t('deposits.evidence')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="costs" label={t('deposits.costs')}>
          <MoneyField />
        </Form.Item>
      </ActForm>
    </div>
  );
}
