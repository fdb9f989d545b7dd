import { useState } from 'react';
import { useMay } from '../../../session/session.tsx';
import { useNameIn } from '../../../texts/use-name.ts';
import { useTexts } from '../../../texts/use-texts.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { PlainFact } from '../../../ui/plain-fact.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { NoteObjection } from './note-objection.tsx';
import { type ObjectionAct, ObjectionStep } from './objection-step.tsx';
import type { Plan } from './plan.ts';
import { distributionTexts } from './texts.ts';

type Objection = Plan['objections'][number];

/** What can be noted at each step. */
const ACTS: { readonly [step in Objection['step']['kind']]: readonly ObjectionAct[] } = {
  'tell-others': ['tell-others', 'withdrawn'],
  'others-may-oppose': ['oppose', 'withdrawn'],
  unopposed: ['by-law', 'oppose'],
  'tell-objector': ['tell-objector', 'oppose', 'withdrawn'],
  'may-sue': ['sue', 'withdrawn'],
  'no-suit': ['by-law', 'sue'],
  'suit-pending': ['won', 'lost', 'withdrawn'],
  ended: [],
  unknown: [],
};

/** 异议 · Every objection with what it wants, who answered, and the one thing to do next. */
export function PlanObjections({ plan }: { readonly plan: Plan }) {
  const t = useTexts(distributionTexts);
  const mayNote = useMay('funds.draft-payout') && plan.state === 'approved';
  const [noting, setNoting] = useState(false);
  const silent = plan.notices.filter(
    (notice) => notice.servedOn !== null && plan.objections.every((each) => each.notice !== notice.notice),
  );
  return (
    <div className="stack">
      {plan.objections.length === 0 ? <span className="soft">{t('objections.none')}</span> : null}
      {plan.objections.map((objection) => (
        <OneObjection key={objection.objection} plan={plan} objection={objection} mayNote={mayNote} />
      ))}
      {mayNote && silent.length > 0 ? (
        <div>
          <ActButton small onAct={() => setNoting(true)}>
            {t('objecting.title')}
          </ActButton>
        </div>
      ) : null}
      <NoteObjection plan={plan} by={silent} open={noting} onClose={() => setNoting(false)} />
    </div>
  );
}

interface OneProps {
  readonly plan: Plan;
  readonly objection: Objection;
  readonly mayNote: boolean;
}

function OneObjection({ plan, objection, mayNote }: OneProps) {
  const t = useTexts(distributionTexts);
  const name = useNameIn(distributionTexts);
  const [act, setAct] = useState<ObjectionAct | undefined>(undefined);
  const nameOf = (notice: string) => plan.notices.find((each) => each.notice === notice)?.name ?? '';
  const { step, endedBecause } = objection;
  return (
    <section className="objection" aria-label={t('objections.head', { by: objection.by, on: objection.receivedOn })}>
      <div className="row">
        <b>{t('objections.head', { by: objection.by, on: objection.receivedOn })}</b>
        <StateMark tone={step.kind === 'ended' ? 'done' : step.kind === 'suit-pending' ? 'paused' : 'doing'}>
          {endedBecause === null ? t(`objections.step.${step.kind}`, { lastDay: step.lastDay }) : name('objections.ended', endedBecause)}
        </StateMark>
      </div>
      <dl className="plain-facts">
        <PlainFact label={t('objections.wants')}>
          <Wanted plan={plan} objection={objection} />
        </PlainFact>
        <PlainFact label={t('objections.reason')}>{objection.reason}</PlainFact>
      </dl>
      <ul className="match-reasons">
        {objection.replies.map((reply) => (
          <li key={reply.notice}>
            {reply.opposedOn === null
              ? t('objections.replied', { name: nameOf(reply.notice), on: reply.toldOn })
              : t('objections.opposed', { name: nameOf(reply.notice), on: reply.opposedOn, words: reply.words ?? '' })}
          </li>
        ))}
        {objection.suedOn === null ? null : <li>{t('objections.suit', { on: objection.suedOn, number: objection.suitNumber ?? '' })}</li>}
      </ul>
      {mayNote ? (
        <div className="row">
          {ACTS[step.kind].map((each) => (
            <ActButton key={each} small onAct={() => setAct(each)}>
              {t(`objections.acts.${each}`)}
            </ActButton>
          ))}
        </div>
      ) : null}
      {act === undefined ? null : <ObjectionStep key={act} plan={plan} objection={objection} act={act} onDone={() => setAct(undefined)} />}
    </section>
  );
}

function Wanted({ plan, objection: { change } }: { readonly plan: Plan; readonly objection: Objection }) {
  const t = useTexts(distributionTexts);
  const creditor = plan.question.claims.find((claim) => claim.id === change.claim)?.creditor ?? '';
  switch (change.kind) {
    case 'figures':
      return t('objections.change.figures', { creditor, title: change.titleDebt, doubled: change.doubled });
    case 'priority':
      return t(change.priority === null ? 'objections.change.no-priority' : 'objections.change.priority', { creditor });
    case 'rank':
      return change.seizureRank === null
        ? t('objections.change.no-rank', { creditor })
        : t('objections.change.rank', { creditor, rank: change.seizureRank });
    case 'nature':
      return t('objections.change.nature', { creditor, nature: t(`kinds.${change.nature}`) });
    case 'strike':
    case 'in-time':
      return t(`objections.change.${change.kind}`, { creditor });
  }
}
