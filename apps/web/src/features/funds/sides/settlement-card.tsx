import type { Replied } from '@duixian/contract/endpoint';
import { type caseSettlements, endSettlement, remindInstalment, resumeEnforcement } from '@duixian/funds/settlement-contract';
import { day } from '@duixian/kernel/legal-day';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { dayRule } from '../../../ui/field-rules.ts';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { ActForm, useRequired } from './act-form.tsx';
import { sidesTexts } from './texts.ts';

type Row = Replied<typeof caseSettlements>['settlements'][number];
type Instalment = Row['instalments'][number];

const TONES = { paid: 'done', 'paid-late': 'done', coming: 'doing', 'in-grace': 'soon', missed: 'overdue' } as const;

/** 一份和解 · Its instalments beside the money, and what can be done about a missed one. */
export function SettlementCard({ row, withCase }: { readonly row: Row; readonly withCase: boolean }) {
  const t = useTexts(sidesTexts);
  const may = useMay('funds.settle');
  const runs = row.state === 'running' || row.state === 'breached';
  const [reminding, setReminding] = useState<Instalment | undefined>(undefined);
  const [asking, setAsking] = useState<'resume' | 'end' | undefined>(undefined);
  const remind = useAct(remindInstalment, () => setReminding(undefined));
  const resume = useAct(resumeEnforcement, () => setAsking(undefined));
  const end = useAct(endSettlement, () => setAsking(undefined));
  const required = useRequired();
  const params = { settlement: row.settlementId };
  const columns: readonly Column<Instalment>[] = [
    { key: 'number', title: t('settlements.number'), lead: true, tight: true, render: (each) => each.number },
    { key: 'due', title: t('settlements.dueOn'), tight: true, render: (each) => <LegalDayText on={each.dueOn} /> },
    { key: 'amount', title: t('amount'), align: 'end', render: (each) => <Money fen={each.amount} /> },
    { key: 'paid', title: t('settlements.paid'), align: 'end', render: (each) => <Money fen={each.paid} /> },
    {
      key: 'state',
      title: t('state'),
      render: (each) => (
        <>
          <StateMark tone={TONES[each.state]}>{t(`settlements.instalmentStates.${each.state}`)}</StateMark>
          {each.reminded === null ? null : <div className="soft">{t('settlements.reminded', each.reminded)}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      title: t('acts'),
      render: (each) =>
        may && runs && (each.state === 'missed' || each.state === 'in-grace') ? (
          <ActButton small onAct={() => setReminding(each)}>
            {t('settlements.remind')}
          </ActButton>
        ) : null,
    },
  ];
  return (
    <div className="stack">
      <div className="row">
        {withCase ? <CaseNumberText number={row.case.caseNumber} caseId={row.case.caseId} /> : null}
        <StateMark tone={row.state === 'breached' ? 'overdue' : runs ? 'doing' : 'done'}>{t(`settlements.states.${row.state}`)}</StateMark>
        <span>
          {row.document} · <LegalDayText on={row.agreedOn} />
        </span>
        <span className="soft">{t('settlements.sum', { total: row.total, paid: row.paid })}</span>
        <span className="soft">{t('settlements.terms', { missed: row.breach.afterMissed, days: row.breach.graceDays })}</span>
        {may && row.state === 'breached' ? (
          <ActButton small primary onAct={() => setAsking('resume')}>
            {t('settlements.resume')}
          </ActButton>
        ) : null}
        {may && runs ? (
          <ActButton small onAct={() => setAsking('end')}>
            {t('settlements.end')}
          </ActButton>
        ) : null}
      </div>
      <DataTable label={t('settlements.title')} rows={row.instalments} columns={columns} rowKey={(each) => String(each.number)} />
      <ActForm<{ how: string }>
        title={t('settlements.remind')}
        keep={`remind.${row.settlementId}`}
        open={reminding !== undefined}
        onClose={() => setReminding(undefined)}
        act={remind}
        onFinish={({ how }) => (reminding === undefined ? undefined : void remind.act({ params, body: { number: reminding.number, how } }))}
      >
        <Form.Item name="how" label={t('settlements.how')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      </ActForm>
      <ActForm<{ askedOn: string; document: string }>
        title={t('settlements.resume')}
        keep={`resume.${row.settlementId}`}
        open={asking === 'resume'}
        onClose={() => setAsking(undefined)}
        act={resume}
        onFinish={({ askedOn, document }) => void resume.act({ params, body: { askedOn: day(askedOn), document } })}
      >
        <Form.Item name="askedOn" label={t('settlements.askedOn')} rules={[...required, dayRule(t('need'))]}>
          <DayField />
        </Form.Item>
        <Form.Item name="document" label={t('document')} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
      </ActForm>
      <ActForm<{ reason: string }>
        title={t('settlements.end')}
        keep={`end.${row.settlementId}`}
        open={asking === 'end'}
        onClose={() => setAsking(undefined)}
        act={end}
        onFinish={(body) => void end.act({ params, body })}
      >
        <Form.Item name="reason" label={t('reason')} rules={required}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </ActForm>
    </div>
  );
}
