import { caseCash, cashWithOfficers } from '@duixian/funds/cash-contract';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { useTexts } from '../../../texts/use-texts.ts';
import { Looked } from '../../../ui/wait-states.tsx';
import type { FundsCase } from '../funds-case.ts';
import { CashTable } from './cash-table.tsx';
import { TakeCashButton } from './take-cash-button.tsx';
import { cashTexts } from './texts.ts';

/** 本案现金、票据 */
export function CaseCash({ file }: { readonly file: FundsCase }) {
  const t = useTexts(cashTexts);
  const may = useMay('funds.claim') && file.state !== 'closed';
  const look = useCall(caseCash, { params: { case: file.caseId } });
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        {may ? <TakeCashButton file={file} /> : null}
      </div>
      <Looked look={look} texts={cashTexts} lines={1}>
        {({ rows }) => <CashTable label={t('title')} empty={t('empty')} rows={rows} withCase={false} />}
      </Looked>
    </section>
  );
}

/** 待接收的现金、票据 · Of every case finance sees. */
export function CashWithOfficersSection() {
  const t = useTexts(cashTexts);
  const look = useCall(cashWithOfficers, {}, { everyMs: 60_000 });
  return (
    <section className="panel" aria-label={t('withOfficers')}>
      <div className="panel-head">
        <h2>{t('withOfficers')}</h2>
      </div>
      <Looked look={look} texts={cashTexts} lines={1}>
        {({ rows }) => <CashTable label={t('withOfficers')} empty={t('emptyWaiting')} rows={rows} withCase />}
      </Looked>
    </section>
  );
}
