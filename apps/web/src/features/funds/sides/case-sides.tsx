import { sideBranches } from '@duixian/funds/side-contract';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { Looked } from '../../../ui/wait-states.tsx';
import type { FundsCase } from '../funds-case.ts';
import { ChangeAccountButton } from './change-account-button.tsx';
import { DepositTable } from './deposit-table.tsx';
import { DiversionTable } from './diversion-table.tsx';
import { DivertButtons } from './divert-buttons.tsx';
import { NamePayeeButton } from './name-payee-button.tsx';
import { PayeeTable } from './payee-table.tsx';
import { sidesTexts } from './texts.ts';

/** 提存、退还、移送、另定收款人 · What of the case's money goes another way than to its creditor. */
export function CaseSides({ file }: { readonly file: FundsCase }) {
  const t = useTexts(sidesTexts);
  const may = useMay('funds.draft-payout') && file.state !== 'closed';
  const look = useCall(sideBranches, { query: { case: file.caseId } });
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        {may ? (
          <div className="row">
            <DivertButtons file={file} />
            <NamePayeeButton file={file} />
            <ChangeAccountButton file={file} />
          </div>
        ) : null}
      </div>
      <Looked look={look} texts={sidesTexts}>
        {(shown) => (
          <>
            <DepositTable rows={shown.deposits} withCase={false} />
            <DiversionTable rows={shown.diversions} />
            <PayeeTable rows={shown.payees} withCase={false} />
          </>
        )}
      </Looked>
    </section>
  );
}
