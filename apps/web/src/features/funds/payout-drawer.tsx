import { revealNumber } from '@duixian/cases/contract';
import type { Replied } from '@duixian/contract/endpoint';
import { approvePayout, returnPayout, showPayout } from '@duixian/funds/contract';
import { type CaseId, type Id, idFrom } from '@duixian/kernel/ids';
import { Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { useAct } from '../../api/use-act.ts';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { KeptForm } from '../../ui/kept-form.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { PlainFact } from '../../ui/plain-fact.tsx';
import { RefusalNote } from '../../ui/refusal-note.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { WholeNumber } from '../../ui/whole-number.tsx';
import { LeaderMark } from './leader-mark.tsx';
import { OrderTable } from './order-table.tsx';
import { PayPlan } from './pay-plan.tsx';
import { PayoutState } from './payout-state.tsx';
import { DepositOrders } from './sides/deposit-orders.tsx';
import { fundsTexts } from './texts.ts';
import './funds.css';

interface Props {
  readonly payout: Id<'payout'> | undefined;
  readonly onClose: () => void;
}

/** 发放抽屉 · One decision with its whole computation and its payments; whoever may, approves or returns it. */
export function PayoutDrawer({ payout, onClose }: Props) {
  const t = useTexts(fundsTexts);
  return (
    <Drawer open={payout !== undefined} onClose={onClose} size={860} destroyOnHidden title={t('plan.title')}>
      {payout === undefined ? null : <PayoutBody payout={payout} onDone={onClose} />}
    </Drawer>
  );
}

interface BodyProps {
  readonly payout: Id<'payout'>;
  readonly onDone: () => void;
}

function PayoutBody({ payout, onDone }: BodyProps) {
  const t = useTexts(fundsTexts);
  const mayApprove = useMay('funds.approve-payout');
  const look = useCall(showPayout, { params: { payout } });
  return (
    <Looked look={look} texts={fundsTexts} lines={8}>
      {(shown) => (
        <div className="stack">
          <div className="row">
            <CaseNumberText number={shown.case.caseNumber} caseId={shown.case.caseId} />
            <span className="soft">{shown.case.summary}</span>
            <PayoutState state={shown.state} />
          </div>
          <LeaderMark leader={shown.leader} />
          {mayApprove && shown.state === 'drafted' ? (
            <Deciding payout={payout} unsigned={shown.leader?.awaited === true} onDone={onDone} />
          ) : null}
          <dl className="plain-facts">
            <PlainFact label={t('payouts.drafted')}>
              {shown.draftedBy} <LegalDayText on={shown.draftedOn} />
            </PlainFact>
            {shown.decidedBy === null ? null : (
              <PlainFact label={t('payouts.decided')}>
                {shown.decidedBy} <LegalDayText on={shown.decidedOn} />
                {shown.returnReason === null ? null : <div>{t('payouts.returnedBecause', { reason: shown.returnReason })}</div>}
              </PlainFact>
            )}
            {shown.paidOn === null ? null : (
              <PlainFact label={t('payouts.paid')}>
                <LegalDayText on={shown.paidOn} />
              </PlainFact>
            )}
          </dl>
          <PayPlan
            plan={shown.plan}
            names={new Map(shown.payees.map((one) => [one.party, one.name]))}
            items={new Map(shown.items.map((one) => [one.item, one.label]))}
          />
          <Payees caseId={shown.case.caseId} payees={shown.payees} />
          {shown.orders.length === 0 ? null : (
            <section>
              <h3>{t('orders.title')}</h3>
              <OrderTable orders={shown.orders} withCase={false} />
              <DepositOrders orders={shown.orders} />
            </section>
          )}
        </div>
      )}
    </Looked>
  );
}

/** 收款账户 · To which accounts it would go: the approver answers for that too. */
function Payees({ caseId, payees }: { readonly caseId: CaseId; readonly payees: Replied<typeof showPayout>['payees'] }) {
  const t = useTexts(fundsTexts);
  const whole = (party: string, purpose: string) =>
    call(revealNumber, { params: { case: caseId, party: idFrom<'party'>(party) }, query: { of: 'account', purpose } });
  return (
    <dl className="plain-facts">
      {payees.map((one) => (
        <PlainFact key={one.party} label={one.name}>
          {one.account === null ? (
            <StateMark tone="soon">{t('drafting.noAccount')}</StateMark>
          ) : (
            <>
              <WholeNumber right="cases.reveal-number" masked={one.account} ask={(purpose) => whole(one.party, purpose)} /> {one.bank}{' '}
              {one.confirmedOn === null ? null : <span className="soft">{t('approvals.confirmed', { on: one.confirmedOn })}</span>}
            </>
          )}
        </PlainFact>
      ))}
    </dl>
  );
}

interface DecidingProps extends BodyProps {
  /** The leader signs first: until then it can only be returned. */
  readonly unsigned: boolean;
}

function Deciding({ payout, unsigned, onDone }: DecidingProps) {
  const t = useTexts(fundsTexts);
  const [returning, setReturning] = useState(false);
  const approving = useAct(approvePayout, onDone);
  const sendingBack = useAct(returnPayout, onDone);
  return (
    <div className="stack">
      <RefusalNote problem={approving.problem ?? sendingBack.problem} texts={fundsTexts} onRetry={approving.retry ?? sendingBack.retry} />
      <div className="row">
        <ActButton
          primary
          pending={approving.pending}
          disabled={unsigned}
          hotkey="ctrl+enter"
          onAct={() => void approving.act({ params: { payout } })}
        >
          {t('approvals.approve')}
        </ActButton>
        {returning ? null : <ActButton onAct={() => setReturning(true)}>{t('approvals.return')}</ActButton>}
      </div>
      {returning ? (
        <KeptForm<{ reason: string }>
          keep={`funds.deciding.${payout}`}
          acts={[approving, sendingBack]}
          layout="vertical"
          onFinish={(body) => void sendingBack.act({ params: { payout }, body })}
        >
          <Form.Item
            name="reason"
            label={t('approvals.reason')}
            rules={[{ required: true, whitespace: true, message: t('approvals.needReason') }]}
          >
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
          <ActButton submits pending={sendingBack.pending}>
            {t('approvals.submitReturn')}
          </ActButton>
        </KeptForm>
      ) : null}
    </div>
  );
}
