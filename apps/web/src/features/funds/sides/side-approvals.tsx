import { sideBranches } from '@duixian/funds/side-contract';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { Looked } from '../../../ui/wait-states.tsx';
import { DepositTable } from './deposit-table.tsx';
import { PayeeTable } from './payee-table.tsx';
import { sidesTexts } from './texts.ts';
import '../funds.css';

/** 待批提存与收款人 · What waits for the director besides pay-outs. Refunds and transfers stand among the pay-outs. */
export function SideApprovals() {
  const t = useTexts(sidesTexts);
  const look = useCall(sideBranches, { query: {} }, { everyMs: 30_000 });
  return (
    <section className="panel" aria-label={t('deposits.title')}>
      <div className="panel-head">
        <h2>
          {t('deposits.title')} · {t('payees.title')}
        </h2>
      </div>
      <Looked look={look} texts={sidesTexts}>
        {(shown) => (
          <>
            <DepositTable rows={shown.deposits.filter((row) => row.state !== 'deposited')} withCase />
            <PayeeTable rows={shown.payees} withCase />
          </>
        )}
      </Looked>
    </section>
  );
}
