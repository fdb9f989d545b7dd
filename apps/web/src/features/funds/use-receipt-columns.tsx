import { useNameIn } from '../../texts/use-name.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { CaseNumberText } from '../../ui/case-number-text.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { Money } from '../../ui/money.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { Receipt } from './receipt.ts';
import { fundsTexts } from './texts.ts';
import { WholeAccount } from './whole-account.tsx';

export function useReceiptColumns({ withCase }: { readonly withCase: boolean }): readonly Column<Receipt>[] {
  const t = useTexts(fundsTexts);
  const number: Column<Receipt> = {
    key: 'number',
    title: t('receipts.number'),
    tight: true,
    render: (receipt) =>
      receipt.case === null ? (
        <StateMark tone="soon">{t('receipts.unclaimed')}</StateMark>
      ) : (
        <CaseNumberText number={receipt.case.caseNumber} caseId={receipt.case.caseId} />
      ),
  };
  return [
    {
      key: 'on',
      title: t('receipts.on'),
      tight: true,
      render: (receipt) => (
        <>
          <LegalDayText on={receipt.valueOn} />
          {receipt.open > 0n ? <div className="soft">{t('receipts.age', { days: receipt.ageDays })}</div> : null}
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
    ...(withCase ? [number] : []),
    { key: 'amount', title: t('receipts.amount'), align: 'end', render: (receipt) => <Money fen={receipt.amount} strong /> },
    { key: 'open', title: t('receipts.open'), align: 'end', render: (receipt) => <Money fen={receipt.open} /> },
    { key: 'how', title: t('receipts.how'), render: (receipt) => <Matched receipt={receipt} /> },
  ];
}

function Matched({ receipt }: { readonly receipt: Receipt }) {
  const t = useTexts(fundsTexts);
  const name = useNameIn(fundsTexts);
  const { performance, deferral, refusedDeferral: refused } = receipt;
  return (
    <>
      {performance === null ? null : name('performances', performance.kind)}
      {receipt.case === null ? null : (
        <div className="soft">
          {receipt.claimedBy !== null && receipt.claimedOn !== null && receipt.matchedHow !== 'sub-account'
            ? t('receipts.by', { by: receipt.claimedBy, on: receipt.claimedOn })
            : t('receipts.auto')}
        </div>
      )}
      {deferral === null ? null : (
        <StateMark tone={deferral.state === 'approved' ? 'paused' : 'soon'}>
          {t('receipts.deferral', { ground: name('grounds', deferral.ground) })}
        </StateMark>
      )}
      {refused === null ? null : (
        <div>
          <StateMark tone="failed">{t('receipts.notDeferred', { ground: name('grounds', refused.ground) })}</StateMark>
          <div className="soft">{t('receipts.notDeferredBy', { by: refused.by, on: refused.on, words: refused.words })}</div>
        </div>
      )}
    </>
  );
}
