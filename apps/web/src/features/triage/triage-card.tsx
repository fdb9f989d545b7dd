import type { CaseId } from '@duixian/kernel/ids';
import { showTriage } from '@duixian/triage/contract';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { useWord } from '../../texts/words.ts';
import { Money } from '../../ui/money.tsx';
import { PlainFact } from '../../ui/plain-fact.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { Empty, Looked } from '../../ui/wait-states.tsx';
import { ConfirmLane } from './confirm-lane.tsx';
import { Criteria } from './criteria.tsx';
import { LaneReasons } from './lane-reasons.tsx';
import { triageTexts } from './texts.ts';
import './triage.css';
import type { Proposal } from './proposal.ts';

interface Props {
  readonly file: { readonly caseId: CaseId; readonly stage: string; readonly state: string };
}

/** 分流卡 · The lane, the three answers and the facts that gave them; whoever may, confirms or decides otherwise. */
export function TriageCard({ file }: Props) {
  const t = useTexts(triageTexts);
  const word = useWord();
  const mayConfirm = useMay('triage.confirm') && file.stage === 'triage' && file.state !== 'closed';
  const look = useCall(showTriage, { params: { case: file.caseId } }, { everyMs: file.stage === 'search' ? 3_000 : 60_000 });
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
        {look.data === undefined ? null : (
          <span className="soft">
            {t('provisional')} {word('lane', look.data.provisional)}
          </span>
        )}
      </div>
      <Looked look={look} texts={triageTexts}>
        {({ proposals }) => {
          const [latest, ...earlier] = proposals;
          if (latest === undefined) return <Empty>{t('none')}</Empty>;
          return (
            <div className="panel-body stack">
              <ProposalBody proposal={latest} />
              {latest.decided === null && mayConfirm ? <ConfirmLane caseId={file.caseId} proposal={latest} /> : null}
              {earlier.length === 0 ? null : (
                <details>
                  <summary className="soft">{t('earlier')}</summary>
                  {earlier.map((one) => (
                    <ProposalBody key={one.proposalId} proposal={one} />
                  ))}
                </details>
              )}
            </div>
          );
        }}
      </Looked>
    </section>
  );
}

function ProposalBody({ proposal }: { readonly proposal: Proposal }) {
  const t = useTexts(triageTexts);
  const word = useWord();
  const zh = useLanguage() === 'zh';
  const { card, decided, scope } = proposal;
  return (
    <div className="stack">
      <div className="row">
        <span>
          {t('proposed')} <strong className="triage-lane">{word('lane', card.lane)}</strong>
        </span>
        {decided === null ? (
          <StateMark tone={proposal.state === 'proposed' ? 'soon' : 'stopped'}>
            {proposal.state === 'proposed' ? t('waits') : t('replaced')}
          </StateMark>
        ) : (
          <StateMark tone="done">{t('decided', { by: decided.by, on: decided.on, lane: word('lane', decided.lane) })}</StateMark>
        )}
      </div>
      {decided?.reason ? <p className="soft">{t('decidedOther', { reason: decided.reason })}</p> : null}
      <Criteria card={card} />
      <dl className="plain-facts triage-sums">
        <PlainFact label={t('owed')}>
          <Money fen={card.owed} />
        </PlainFact>
        <PlainFact label={t('money')}>
          <Money fen={card.money} />
        </PlainFact>
        <PlainFact label={t('because')}>
          <LaneReasons because={card.because} />
        </PlainFact>
      </dl>
      <p className="soft">{t('scope', { from: proposal.scopeFrom, name: zh ? scope.nameZh : scope.nameEn })}</p>
    </div>
  );
}
