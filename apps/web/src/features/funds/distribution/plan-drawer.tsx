import { approveDistribution, payDistribution, returnDistribution, showDistribution } from '@duixian/funds/plans-contract';
import type { Id } from '@duixian/kernel/ids';
import { Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.ts';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { CaseNumberText } from '../../../ui/case-number-text.tsx';
import { KeptForm } from '../../../ui/kept-form.tsx';
import { LegalDayText } from '../../../ui/legal-day-text.tsx';
import { Money } from '../../../ui/money.tsx';
import { PlainFact } from '../../../ui/plain-fact.tsx';
import { RefusalNote } from '../../../ui/refusal-note.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import type { Plan } from './plan.ts';
import { PlanNotices } from './plan-notices.tsx';
import { PlanObjections } from './plan-objections.tsx';
import { PlanState } from './plan-state.tsx';
import { PlanTable } from './plan-table.tsx';
import { distributionTexts } from './texts.ts';

interface Props {
  readonly plan: Id<'distribution'> | undefined;
  readonly onClose: () => void;
}

/** 分配方案抽屉 · The table, who was told, who objected, what can be paid; whoever may, approves or returns it. */
export function PlanDrawer({ plan, onClose }: Props) {
  const t = useTexts(distributionTexts);
  return (
    <Drawer open={plan !== undefined} onClose={onClose} size={960} destroyOnHidden title={t('title')}>
      {plan === undefined ? null : <Body id={plan} onDone={onClose} />}
    </Drawer>
  );
}

function Body({ id, onDone }: { readonly id: Id<'distribution'>; readonly onDone: () => void }) {
  const t = useTexts(distributionTexts);
  const mayApprove = useMay('funds.approve-payout');
  const look = useCall(showDistribution, { params: { distribution: id } });
  return (
    <Looked look={look} texts={distributionTexts} lines={8}>
      {(plan) => (
        <div className="stack">
          <div className="row">
            <CaseNumberText number={plan.case.caseNumber} caseId={plan.case.caseId} />
            <PlanState plan={plan} />
          </div>
          {mayApprove && plan.state === 'drafted' ? <Deciding id={id} onDone={onDone} /> : null}
          <dl className="plain-facts">
            <PlainFact label={t('pool')}>
              <Money fen={plan.pool} strong />
            </PlainFact>
            <PlainFact label={t('countsOn')}>
              <LegalDayText on={plan.countsOn} />
            </PlainFact>
            <PlainFact label={t('drafting.rules')}>{t(`drafting.presets.${plan.question.rules}`)}</PlainFact>
            <PlainFact label={t('drafted')}>
              {plan.draftedBy} <LegalDayText on={plan.draftedOn} />
            </PlainFact>
            {plan.decidedOn === null ? null : (
              <PlainFact label={t('decided')}>
                {plan.decidedBy} <LegalDayText on={plan.decidedOn} />
                {plan.returnReason === null ? null : <div>{t('returnedBecause', { reason: plan.returnReason })}</div>}
              </PlainFact>
            )}
          </dl>
          <section>
            <h3>{t('table.shares')}</h3>
            <PlanTable plan={plan} />
          </section>
          <section className="no-print">
            <h3>{t('notices.title')}</h3>
            <PlanNotices plan={plan} />
          </section>
          <section className="no-print">
            <h3>{t('objections.title')}</h3>
            <PlanObjections plan={plan} />
          </section>
          <section className="no-print">
            <h3>{t('paying.title')}</h3>
            <Paying plan={plan} />
          </section>
        </div>
      )}
    </Looked>
  );
}

function Paying({ plan }: { readonly plan: Plan }) {
  const t = useTexts(distributionTexts);
  const name = useNameIn(distributionTexts);
  const mayPay = useMay('funds.draft-payout') && plan.state === 'approved';
  const paying = useAct(payDistribution);
  return (
    <div className="stack">
      {plan.payouts.length === 0 ? null : (
        <ul className="match-reasons">
          {plan.payouts.map((payout) => (
            <li key={payout.payoutId}>
              {name('paying.payout', payout.state)} <Money fen={payout.amount} strong />
              {payout.held > 0n ? (
                <span className="soft">
                  {' '}
                  {t('paying.held')} <Money fen={payout.held} />
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayPay ? (
        <>
          <span className="soft">{plan.waitsFor === null ? t('paying.lead') : name('paying.waits', plan.waitsFor)}</span>
          <RefusalNote problem={paying.problem} texts={distributionTexts} onRetry={paying.retry} />
          <div>
            <ActButton
              primary
              pending={paying.pending}
              disabled={plan.waitsFor !== null}
              onAct={() => void paying.act({ params: { distribution: plan.distributionId } })}
            >
              {t('paying.pay')}
            </ActButton>
          </div>
        </>
      ) : null}
    </div>
  );
}

function Deciding({ id, onDone }: { readonly id: Id<'distribution'>; readonly onDone: () => void }) {
  const t = useTexts(distributionTexts);
  const [returning, setReturning] = useState(false);
  const approving = useAct(approveDistribution, onDone);
  const sendingBack = useAct(returnDistribution, onDone);
  const params = { distribution: id };
  return (
    <div className="stack">
      <span className="soft">{t('approveHint')}</span>
      <RefusalNote
        problem={approving.problem ?? sendingBack.problem}
        texts={distributionTexts}
        onRetry={approving.retry ?? sendingBack.retry}
      />
      <div className="row">
        <ActButton primary pending={approving.pending} hotkey="ctrl+enter" onAct={() => void approving.act({ params })}>
          {t('approve')}
        </ActButton>
        {returning ? null : <ActButton onAct={() => setReturning(true)}>{t('return')}</ActButton>}
      </div>
      {returning ? (
        <KeptForm<{ reason: string }>
          keep={`funds.deciding-plan.${id}`}
          acts={[approving, sendingBack]}
          layout="vertical"
          onFinish={(body) => void sendingBack.act({ params, body })}
        >
          <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('need') }]}>
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
          <ActButton submits pending={sendingBack.pending}>
            {t('submitReturn')}
          </ActButton>
        </KeptForm>
      ) : null}
    </div>
  );
}
