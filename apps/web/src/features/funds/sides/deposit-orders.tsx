import type { Replied } from '@duixian/contract/endpoint';
import type { showPayout } from '@duixian/funds/contract';
import { proposeDeposit } from '@duixian/funds/side-contract';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { ActForm } from './act-form.tsx';
import { DepositFields, type DepositTyped, depositFrom } from './deposit-fields.tsx';
import { sidesTexts } from './texts.ts';

type Order = Replied<typeof showPayout>['orders'][number];

/** 申请提存 · For each payment to a creditor that has not gone out. */
export function DepositOrders({ orders }: { readonly orders: readonly Order[] }) {
  const t = useTexts(sidesTexts);
  const may = useMay('funds.draft-payout');
  const [order, setOrder] = useState<Order | undefined>(undefined);
  const act = useAct(proposeDeposit, () => setOrder(undefined));
  const open = orders.filter((each) => each.purpose === 'creditor' && (each.state === 'waiting' || each.state === 'bounced'));
  if (!may || open.length === 0) return null;
  const submit = (typed: DepositTyped) => {
    if (order !== undefined) void act.act({ params: { order: order.orderId }, body: depositFrom(typed) });
  };
  return (
    <div className="row">
      {open.map((each) => (
        <ActButton key={each.orderId} small onAct={() => setOrder(each)}>
          {t('deposits.ask')} · {each.payee.name}
        </ActButton>
      ))}
      <ActForm<DepositTyped>
        title={t('deposits.ask')}
        lead={t('deposits.lead')}
        keep={`deposit.${order?.orderId ?? ''}`}
        open={order !== undefined}
        onClose={() => setOrder(undefined)}
        act={act}
        onFinish={submit}
      >
        <DepositFields />
      </ActForm>
    </div>
  );
}
