import { missedInstalments } from '@duixian/funds/settlement-contract';
import { useCall } from '../../../api/use-call.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { Empty, Looked } from '../../../ui/wait-states.tsx';
import { SettlementCard } from './settlement-card.tsx';
import { sidesTexts } from './texts.ts';
import '../funds.css';

/** 逾期分期 · The oldest gap first, over all cases one works on. */
export function MissedSection() {
  const t = useTexts(sidesTexts);
  const look = useCall(missedInstalments, {}, { everyMs: 60_000 });
  return (
    <section className="panel" aria-label={t('settlements.missedTitle')}>
      <div className="panel-head">
        <h2>{t('settlements.missedTitle')}</h2>
      </div>
      <div className="panel-body">
        <Looked look={look} texts={sidesTexts}>
          {({ rows }) =>
            rows.length === 0 ? (
              <Empty>{t('settlements.missedEmpty')}</Empty>
            ) : (
              rows.map((row) => <SettlementCard key={row.settlementId} row={row} withCase />)
            )
          }
        </Looked>
      </div>
    </section>
  );
}
