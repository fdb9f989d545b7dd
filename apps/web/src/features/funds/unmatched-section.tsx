import type { Replied } from '@duixian/contract/endpoint';
import { unmatchedDesk } from '@duixian/funds/receipt-contract';
import { idFrom } from '@duixian/kernel/ids';
import { ARRIVAL_NOTICE_DAYS } from '@duixian/law/parameters/case-funds';
import { useState } from 'react';
import { type Pages, usePages } from '../../api/use-pages.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { LookedPages } from '../../ui/wait-states.tsx';
import { type CasePick, type Claiming, ClaimWindow } from './claim-window.tsx';
import { MatchReasons } from './match-reasons.tsx';
import { fundsTexts } from './texts.ts';
import type { Unmatched } from './unmatched.ts';
import './funds.css';
import { WholeAccount } from './whole-account.tsx';

type Page = Replied<typeof unmatchedDesk>;

/** 不明款台 · Oldest first, each with the cases it may belong to and why; a person claims. */
export function UnmatchedSection({ CasePick }: { readonly CasePick: CasePick }) {
  const t = useTexts(fundsTexts);
  const mayClaim = useMay('funds.claim');
  const pages: Pages<Page> = usePages(unmatchedDesk, (after) => ({ query: after === undefined ? {} : { after } }));
  const [claiming, setClaiming] = useState<Claiming | undefined>(undefined);
  const columns: readonly Column<Unmatched>[] = [
    {
      key: 'on',
      title: t('receipts.on'),
      tight: true,
      render: (receipt) => (
        <>
          <LegalDayText on={receipt.valueOn} />
          <div>
            <StateMark tone={ageTone(receipt.ageDays)}>{t('receipts.age', { days: receipt.ageDays })}</StateMark>
          </div>
        </>
      ),
    },
    {
      key: 'payer',
      title: t('receipts.payer'),
      lead: true,
      render: (receipt) => (
        <>
          {receipt.payerName} <WholeAccount masked={receipt.payerAccount} of={{ receipt: receipt.receiptId }} />
          <div className="soft">{receipt.remark}</div>
        </>
      ),
    },
    { key: 'amount', title: t('receipts.amount'), align: 'end', render: (receipt) => <Money fen={receipt.amount} strong /> },
    {
      key: 'proposals',
      title: t('unmatched.proposals'),
      render: (receipt) => (
        <>
          {receipt.proposals.length === 0 ? <span className="soft">{t('unmatched.noProposals')}</span> : null}
          {receipt.proposals.map((proposal) => (
            <div key={proposal.caseId} className="match-case">
              <div>
                <CaseNumberText number={proposal.caseNumber} caseId={idFrom<'case'>(proposal.caseId)} />
                <MatchReasons reasons={proposal.reasons} />
              </div>
              {mayClaim ? (
                <ActButton small onAct={() => setClaiming({ receipt, caseId: proposal.caseId })}>
                  {t('unmatched.claim')}
                </ActButton>
              ) : null}
            </div>
          ))}
          {mayClaim ? (
            <button type="button" className="quiet-button" onClick={() => setClaiming({ receipt, caseId: undefined })}>
              {t('unmatched.other')}
            </button>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <section className="panel" id="unmatched" aria-label={t('unmatched.title')}>
      <div className="panel-head">
        <h2>{t('unmatched.title')}</h2>
        <span className="soft">{t(mayClaim ? 'unmatched.lead' : 'unmatched.leadOfOthers')}</span>
      </div>
      <LookedPages pages={pages} texts={fundsTexts}>
        {(rows: readonly Unmatched[], footer) => (
          <DataTable
            label={t('unmatched.title')}
            rows={rows}
            columns={columns}
            rowKey={(receipt) => receipt.receiptId}
            empty={t('unmatched.empty')}
            footer={footer}
          />
        )}
      </LookedPages>
      <ClaimWindow open={claiming} onClose={() => setClaiming(undefined)} CasePick={CasePick} />
    </section>
  );
}

/** 到账三日 · Finance cannot tell the officer of money nobody has claimed (法发〔2017〕6号第七条, a setting); the target is none at all (法〔2021〕322号第二十一项). */
function ageTone(days: number): StateTone {
  if (days > ARRIVAL_NOTICE_DAYS.value) return 'overdue';
  return days === ARRIVAL_NOTICE_DAYS.value ? 'urgent' : 'todo';
}
