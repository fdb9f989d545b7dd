import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { CitationText } from '../../ui/citation-text.tsx';
import { LegalDayText } from '../../ui/legal-day-text.tsx';
import { PlainFact } from '../../ui/plain-fact.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { DurationText } from './duration-text.tsx';
import { ProofSteps } from './proof-steps.tsx';
import { deadlinesTexts } from './texts.ts';
import './proof.css';
import type { Proof } from './proof.ts';

/** 期限说明卡 · Trigger, rule, each day that did not count and each warning: everything a judge may ask about a date. */
export function ProofCard({ proof }: { readonly proof: Proof }) {
  const t = useTexts(deadlinesTexts);
  const zh = useLanguage() === 'zh';
  const say = (both: { readonly zh: string; readonly en: string }) => (zh ? both.zh : both.en);
  const due = proof.dueOn ?? proof.printedEnd;
  return (
    <article className="proof-card">
      <h2>{say(proof.name)}</h2>
      <dl className="plain-facts">
        <PlainFact label={t('proof.due')}>
          {due === null ? (
            t('provisional', { year: proof.missingYear ?? '' })
          ) : (
            <strong>
              <LegalDayText on={due} inWords />
            </strong>
          )}
          {due === null || proof.missingYear === null ? null : <div className="soft">{t('earliest', { year: proof.missingYear })}</div>}
        </PlainFact>
        {proof.printedEnd === null ? null : (
          <PlainFact label={t('proof.printedEnd')}>
            <LegalDayText on={proof.printedEnd} inWords />
          </PlainFact>
        )}
        <PlainFact label={t('proof.duration')}>
          <DurationText value={proof.duration.value} unit={proof.duration.unit} />
        </PlainFact>
        {proof.courtRule === null ? null : (
          <PlainFact label={t('proof.courtRule')}>
            {t('proof.courtRuleFrom', { on: proof.courtRule.fromOn })}
            <div className="soft">
              {say(proof.courtRule.reason)} · {say(proof.courtRule.source)}
            </div>
          </PlainFact>
        )}
        <PlainFact label={t('proof.trigger')}>{say(proof.trigger)}</PlainFact>
        <PlainFact label={t('proof.started')}>
          <LegalDayText on={proof.startedOn} inWords />
        </PlainFact>
        <PlainFact label={t('proof.basis')}>
          {proof.basis.map((basis) => (
            <div key={`${basis.number} ${basis.article}`}>
              <CitationText citation={{ document: say(basis), number: basis.number }} />
            </div>
          ))}
          {proof.verified ? null : <div className="citation-unverified">{t('proof.unverified')}</div>}
          {proof.remark === null ? null : <div className="soft">{say(proof.remark)}</div>}
        </PlainFact>
      </dl>
      {proof.paused === null ? null : <p>{t('proof.paused', { on: proof.paused.since, ground: groundName(proof, zh) })}</p>}
      {proof.end === null ? null : <EndLine end={proof.end} />}
      <h3>{t('proof.steps')}</h3>
      <ol className="proof-words">
        {proof.words.map((words) => (
          <li key={words.zh}>{say(words)}</li>
        ))}
      </ol>
      <ProofSteps steps={proof.steps} />
      <h3>{t('proof.rungs')}</h3>
      {proof.rungs.length === 0 ? <p className="soft">{t('proof.noRungs')}</p> : null}
      <ul className="proof-rungs">
        {proof.rungs.map((rung) => (
          <li key={`${rung.on.toString()} ${rung.to}`}>{t('proof.rung', { on: rung.on, to: readerName(rung.to, t) })}</li>
        ))}
      </ul>
      <p className="soft">
        {t('proof.calendar')} {t('proof.version', { version: proof.calendarVersion })}
      </p>
    </article>
  );
}

/** The day it was done and, where they differ, the day it was entered. */
function EndLine({ end }: { readonly end: NonNullable<Proof['end']> }) {
  const t = useTexts(deadlinesTexts);
  return (
    <p className="row">
      <span>{t('proof.ended', { on: end.on })}</span>
      {end.late ? <StateMark tone="overdue">{t('proof.late')}</StateMark> : null}
      {end.backEntered && end.enteredOn !== null ? (
        <StateMark tone="soon">{t('proof.backEntered', { on: end.enteredOn })}</StateMark>
      ) : null}
    </p>
  );
}

function groundName(proof: Proof, zh: boolean): string {
  const ground = proof.grounds.find((one) => one.id === proof.paused?.ground);
  if (ground === undefined) return proof.paused?.ground ?? '';
  return zh ? ground.name.zh : ground.name.en;
}

function readerName(to: string, t: ReturnType<typeof useTexts<typeof deadlinesTexts.zh>>): string {
  if (to === 'officer' || to === 'supervisor' || to === 'director' || to === 'team' || to === 'president') return t(`rungTo.${to}`);
  return to;
}
