import { showAccount, showClaim } from '@duixian/funds/contract';
import { useCall } from '../../api/use-call.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { Empty, Looked } from '../../ui/wait-states.tsx';
import { AccountPanel } from './account-panel.tsx';
import { CasePayouts } from './case-payouts.tsx';
import { CaseReceipts } from './case-receipts.tsx';
import { CaseCash } from './cash/cash-panels.tsx';
import { ClaimSheet } from './claim-sheet.tsx';
import { DistributionSection } from './distribution/distribution-section.tsx';
import { type FundsCase, itemsOf } from './funds-case.ts';
import { CaseSettlements } from './sides/case-settlements.tsx';
import { CaseSides } from './sides/case-sides.tsx';
import { fundsTexts } from './texts.ts';
import './funds.css';

/** 案款 · The account, what came in, what is owed to the day, and what goes out. */
export function MoneyTab({ file }: { readonly file: FundsCase }) {
  const t = useTexts(fundsTexts);
  const account = useCall(showAccount, { params: { case: file.caseId } }, { everyMs: 15_000 });
  const claim = useCall(showClaim, { params: { case: file.caseId }, query: {} });
  return (
    <div className="stack money-tab">
      {account.error?.kind === 'not-found' ? (
        <section className="panel">
          <Empty>{t('account.none')}</Empty>
        </section>
      ) : (
        <Looked look={account} texts={fundsTexts}>
          {(shown) => <AccountPanel account={shown} file={file} />}
        </Looked>
      )}
      <CaseReceipts file={file} />
      <DistributionSection file={file} />
      <CasePayouts file={file} />
      <CaseSides file={file} />
      <CaseSettlements file={file} />
      <CaseCash file={file} />
      <section className="panel" aria-label={t('sheet.title')}>
        <div className="panel-head">
          <h2>{t('sheet.title')}</h2>
          {claim.data === undefined ? null : <span className="soft">{t('sheet.asOf', { on: claim.data.asOf })}</span>}
        </div>
        <div className="panel-body">
          <Looked look={claim} texts={fundsTexts}>
            {(sheet) => <ClaimSheet sheet={sheet} items={itemsOf(file)} />}
          </Looked>
        </div>
      </section>
    </div>
  );
}
