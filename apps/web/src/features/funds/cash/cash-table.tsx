import type { Replied } from '@duixian/contract/endpoint';
import { type caseCash, handInCash } from '@duixian/funds/cash-contract';
import { day } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { amountRule, dayRule } from '../../../ui/field-rules.ts';
import { Money } from '../../../ui/money.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { CashWindow } from './cash-window.tsx';
import { cashTexts } from './texts.ts';

export type Cash = Replied<typeof caseCash>['rows'][number];

interface Props {
  readonly label: string;
  readonly empty: string;
  readonly rows: readonly Cash[];
  readonly withCase: boolean;
}

interface Handed {
  readonly counted: string;
  readonly on: string;
  readonly lateReason?: string;
}

/** 现金、票据 · What was taken, by whom, and where it is; finance takes it over here. */
export function CashTable({ label, empty, rows, withCase }: Props) {
  const t = useTexts(cashTexts);
  const may = useMay('funds.record-receipt');
  const [open, setOpen] = useState<Cash | undefined>(undefined);
  const act = useAct(handInCash, () => setOpen(undefined));
  const need = { required: true, message: t('need') };
  const submit = ({ counted, on, lateReason }: Handed) => {
    const sum = fenFromYuan(counted);
    if (open === undefined || !sum.ok) return;
    const body = { counted: sum.value, on: day(on), lateReason: lateReason?.trim() || null };
    void act.act({ params: { cash: open.cashId }, body });
  };
  const columns: readonly Column<Cash>[] = [
    {
      key: 'what',
      title: t('columns.what'),
      lead: true,
      render: (row) => (
        <>
          <Money fen={row.amount} /> {t(`forms.${row.form}`)} · {row.payer}
          <div className="soft">{withCase ? row.caseNumber : row.reason}</div>
          <div className="soft">{t('receipt', { number: row.receiptNumber })}</div>
        </>
      ),
    },
    { key: 'people', title: t('columns.people'), render: (row) => row.officers.join('、') },
    {
      key: 'days',
      title: t('columns.days'),
      render: (row) => (
        <>
          {t('days', { taken: row.takenOn, returned: row.returnedOn })}
          {row.handedOn === null ? null : <div className="soft">{t('handed', { on: row.handedOn, to: row.handedTo ?? '' })}</div>}
          {row.lateReason === null ? null : <div className="soft">{t('late', { reason: row.lateReason })}</div>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('columns.state'),
      render: (row) => <StateMark tone={row.state === 'handed-in' ? 'done' : 'soon'}>{t(`states.${row.state}`)}</StateMark>,
    },
    {
      key: 'acts',
      title: t('columns.acts'),
      render: (row) =>
        may && row.state === 'with-officers' ? (
          <ActButton small onAct={() => setOpen(row)}>
            {t('acts.handIn')}
          </ActButton>
        ) : null,
    },
  ];
  return (
    <>
      <DataTable label={label} rows={rows} columns={columns} rowKey={(row) => row.cashId} empty={empty} />
      <CashWindow<Handed>
        title={t('acts.handIn')}
        keep={`hand-in.${open?.cashId ?? ''}`}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        act={act}
        onFinish={submit}
      >
        <Form.Item name="counted" label={t('fields.counted')} rules={[need, amountRule(t('need'))]}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="on" label={t('fields.on')} rules={[need, dayRule(t('need'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name="lateReason" label={t('fields.lateReason')}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      </CashWindow>
    </>
  );
}
