import type { Replied } from '@duixian/contract/endpoint';
import { showOutage } from '@duixian/deadlines/outage-contract';
import { idFrom } from '@duixian/kernel/ids';
import { useParams } from '@tanstack/react-router';
import { useCall } from '../../api/use-call.ts';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { PlainFact } from '../../ui/plain-fact.tsx';
import { Looked } from '../../ui/wait-states.tsx';
import { ReliefTable } from './relief-table.tsx';
import { outageTexts } from './texts.ts';

/** 停机证明 · One outage with its window, the days it took and each clock it touched; made to be printed. */
export function OutagePage() {
  const t = useTexts(outageTexts);
  const { outageId } = useParams({ from: '/office/outages/$outageId' });
  const look = useCall(showOutage, { params: { outage: idFrom<'outage'>(outageId) } });
  return (
    <>
      <PageTitle
        title={t('certificate.title')}
        acts={
          <ActButton primary onAct={() => window.print()}>
            {t('certificate.print')}
          </ActButton>
        }
      />
      <Looked look={look} texts={outageTexts} lines={8}>
        {(outage) => (
          <div className="stack">
            <Certificate outage={outage} />
            <ReliefTable outage={outage} />
          </div>
        )}
      </Looked>
    </>
  );
}

function Certificate({ outage }: { readonly outage: Replied<typeof showOutage> }) {
  const t = useTexts(outageTexts);
  const zh = useLanguage() === 'zh';
  return (
    <article className="panel panel-body">
      <dl className="plain-facts">
        <PlainFact label={t('certificate.window')}>
          <InstantText at={outage.fromAt} /> – <InstantText at={outage.toAt} />
        </PlainFact>
        <PlainFact label={t('certificate.lost')}>
          {outage.daysLost.length === 0
            ? t('certificate.noLost')
            : outage.daysLost.map((on) => (
                <div key={on.toString()}>
                  <LegalDayText on={on} inWords />
                </div>
              ))}
        </PlainFact>
        <PlainFact label={t('certificate.how')}>{zh ? outage.settings.reason.zh : outage.settings.reason.en}</PlainFact>
      </dl>
      <p>{t('certificate.party', { basis: zh ? outage.basis.zh : outage.basis.en })}</p>
      <p>{t('certificate.office')}</p>
    </article>
  );
}
