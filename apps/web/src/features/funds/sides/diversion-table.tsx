import type { Replied } from '@duixian/contract/endpoint';
import { acknowledgeTransfer, type sideBranches } from '@duixian/funds/side-contract';
import { day } from '@duixian/kernel/legal-day';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useMay } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { Money } from '../../../ui/money.tsx';
import { WholeAccount } from '../whole-account.tsx';
import { ActForm, useRequired } from './act-form.tsx';
import { sidesTexts } from './texts.ts';

type Row = Replied<typeof sideBranches>['diversions'][number];

/** 退还、移送 · Money that left for its payer or for another court, with that court's receipt. */
export function DiversionTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts(sidesTexts);
  const name = useNameIn(sidesTexts);
  const may = useMay('funds.draft-payout');
  const [open, setOpen] = useState<Row | undefined>(undefined);
  const act = useAct(acknowledgeTransfer, () => setOpen(undefined));
  const required = useRequired();
  const columns: readonly Column<Row>[] = [
    {
      key: 'kind',
      title: t('ground'),
      lead: true,
      render: (row) => `${t(`diversions.kinds.${row.kind}`)} · ${name('diversions.grounds', row.ground)}`,
    },
    { key: 'amount', title: t('amount'), align: 'end', render: (row) => <Money fen={row.amount} strong /> },
    {
      key: 'to',
      title: t('diversions.to'),
      render: (row) => (
        <>
          {row.to === null ? row.payee.name : `${row.to.court} ${row.to.caseNumber}`}
          <div className="soft">
            {row.payee.name} <WholeAccount masked={row.payee.account} of={{ diverted: row.payoutId }} />
          </div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      render: (row) => (
        <>
          {name('diversions.states', row.state)}
          {row.acknowledged === null ? null : <div className="soft">{t('diversions.receiptOf', { number: row.acknowledged.number })}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      title: t('acts'),
      render: (row) =>
        may && row.to !== null && row.state === 'paid' && row.acknowledged === null ? (
          <ActButton small onAct={() => setOpen(row)}>
            {t('diversions.acknowledge')}
          </ActButton>
        ) : null,
    },
  ];
  return (
    <>
      <DataTable label={t('diversions.title')} rows={rows} columns={columns} rowKey={(row) => row.payoutId} empty={t('diversions.empty')} />
      <ActForm<{ number: string; on: string }>
        title={t('diversions.acknowledge')}
        keep={`acknowledge.${open?.payoutId ?? ''}`}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        act={act}
        onFinish={({ number, on }) =>
          open === undefined ? undefined : void act.act({ params: { payout: open.payoutId }, body: { number, on: day(on) } })
        }
      >
        <Form.Item name="number" label={t('diversions.number')} rules={required}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="on" label={t('diversions.on')} rules={[...required, dayRule(t('need'))]}>
          <DayField />
        </Form.Item>
      </ActForm>
    </>
  );
}
