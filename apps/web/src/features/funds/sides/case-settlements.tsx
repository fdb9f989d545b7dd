import type { Replied } from '@duixian/contract/endpoint';
import { caseSettlements, withdrawDirectPayment } from '@duixian/funds/settlement-contract';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Empty, Looked } from '../../../ui/wait-states.tsx';
import type { FundsCase } from '../funds-case.ts';
import { ActForm, useRequired } from './act-form.tsx';
import { SettlementCard } from './settlement-card.tsx';
import { DirectPaymentButton, RecordSettlementButton } from './settlement-forms.tsx';
import { sidesTexts } from './texts.ts';

type Direct = Replied<typeof caseSettlements>['directPayments'][number];

/** 执行和解与自行给付 · What the parties agreed and what was paid for it, in court and by hand. */
export function CaseSettlements({ file }: { readonly file: FundsCase }) {
  const t = useTexts(sidesTexts);
  const may = useMay('funds.settle') && file.state !== 'closed';
  const look = useCall(caseSettlements, { params: { case: file.caseId } });
  return (
    <section className="panel" aria-label={t('settlements.title')}>
      <div className="panel-head">
        <h2>{t('settlements.title')}</h2>
        {may ? (
          <div className="row">
            <RecordSettlementButton file={file} />
            <DirectPaymentButton file={file} />
          </div>
        ) : null}
      </div>
      <Looked look={look} texts={sidesTexts}>
        {(shown) => (
          <>
            <div className="panel-body">
              {shown.settlements.length === 0 ? <Empty>{t('settlements.empty')}</Empty> : null}
              {shown.settlements.map((row) => (
                <SettlementCard key={row.settlementId} row={row} withCase={false} />
              ))}
            </div>
            <DirectTable rows={shown.directPayments} may={may} />
          </>
        )}
      </Looked>
    </section>
  );
}

function DirectTable({ rows, may }: { readonly rows: readonly Direct[]; readonly may: boolean }) {
  const t = useTexts(sidesTexts);
  const [open, setOpen] = useState<Direct | undefined>(undefined);
  const act = useAct(withdrawDirectPayment, () => setOpen(undefined));
  const required = useRequired();
  const columns: readonly Column<Direct>[] = [
    { key: 'on', title: t('settlements.paidOn'), lead: true, tight: true, render: (row) => <LegalDayText on={row.paidOn} /> },
    { key: 'amount', title: t('amount'), align: 'end', render: (row) => <Money fen={row.amount} /> },
    {
      key: 'evidence',
      title: t('deposits.evidence'),
      render: (row) => (
        <>
          {row.evidence} · {row.confirmedBy}{' '}
          {row.shouldHaveCome === null ? null : <StateMark tone="soon">{t('settlements.marked')}</StateMark>}
        </>
      ),
    },
    { key: 'state', title: t('state'), render: (row) => t(`settlements.directStates.${row.state}`) },
    {
      key: 'acts',
      title: t('acts'),
      render: (row) =>
        may && row.state === 'recorded' ? (
          <ActButton small onAct={() => setOpen(row)}>
            {t('settlements.withdraw')}
          </ActButton>
        ) : null,
    },
  ];
  return (
    <>
      <DataTable
        label={t('settlements.directTitle')}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.paymentId}
        empty={t('settlements.directEmpty')}
      />
      <ActForm<{ reason: string }>
        title={t('settlements.withdraw')}
        keep={`withdraw.${open?.paymentId ?? ''}`}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        act={act}
        onFinish={(body) => (open === undefined ? undefined : void act.act({ params: { payment: open.paymentId }, body }))}
      >
        <Form.Item name="reason" label={t('reason')} rules={required}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </ActForm>
    </>
  );
}
