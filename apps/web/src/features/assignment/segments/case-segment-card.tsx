import { caseSegment } from '@duixian/assignment/segments-contract';
import type { CaseId } from '@duixian/kernel/ids';
import { useCall } from '../../../api/use-call.ts';
import { useMay } from '../../../session/session.tsx';
import { findText, useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import type { CaseSegment } from './case-segment.ts';
import { DecideForm } from './decide-form.tsx';
import { HandForm } from './hand-form.tsx';
import { segmentName } from './segment-picture.tsx';
import { segmentTexts } from './texts.ts';

type Flow = NonNullable<CaseSegment['flow']>;
type Transfer = CaseSegment['transfers'][number];

/** 所在段 · Where the case stands, what each next segment asks, the hand-over or its answer, and every one before. */
export function CaseSegmentCard({ file }: { readonly file: { readonly caseId: CaseId; readonly state: string } }) {
  const t = useTexts(segmentTexts);
  const mayWork = useMay('segments.work') && file.state !== 'closed';
  const look = useCall(caseSegment, { params: { case: file.caseId } });
  if (look.data?.flow === null) return null;
  return (
    <section className="panel" aria-label={t('case.title')}>
      <div className="panel-head">
        <h2>{t('case.title')}</h2>
      </div>
      <div className="panel-body stack">
        <Looked look={look} texts={segmentTexts}>
          {(shown) => (shown.flow === null ? null : <Standing caseId={file.caseId} shown={shown} flow={shown.flow} mayWork={mayWork} />)}
        </Looked>
      </div>
    </section>
  );
}

interface StandingProps {
  readonly caseId: CaseId;
  readonly shown: CaseSegment;
  readonly flow: Flow;
  readonly mayWork: boolean;
}

function Standing({ caseId, shown, flow, mayWork }: StandingProps) {
  const t = useTexts(segmentTexts);
  const zh = useLanguage() === 'zh';
  const { at, waitsFor, transfers } = shown;
  const open = transfers.find(({ state }) => state === 'open');
  return (
    <>
      {at === null ? null : <strong>{t('case.at', { segment: segmentName(flow, at, zh) })}</strong>}
      {waitsFor === null || open === undefined ? null : (
        <div className="row">
          <StateMark tone={open.late ? 'overdue' : 'todo'}>{t('case.waits', { segment: segmentName(flow, waitsFor, zh) })}</StateMark>
          {open.dueOn === null ? null : <span className="soft">{t('case.due', { on: open.dueOn })}</span>}
          {open.late ? <span className="soft">{t('case.late')}</span> : null}
        </div>
      )}
      {waitsFor === null
        ? shown.next.map((one) => (
            <div key={one.segment}>
              <span className="soft">{t('nextTo', { names: [segmentName(flow, one.segment, zh)] })}</span>
              <Checks of={[...one.leave, ...one.enter]} />
            </div>
          ))
        : null}
      {mayWork && waitsFor === null && shown.next.length > 0 ? <HandForm caseId={caseId} shown={shown} flow={flow} /> : null}
      {mayWork && waitsFor !== null && open !== undefined ? (
        <DecideForm caseId={caseId} transfer={open.transferId} mentors={shown.mentors} />
      ) : null}
      <h3>{t('case.history')}</h3>
      {transfers.length === 0 ? <span className="soft">{t('case.none')}</span> : null}
      <ol className="lane-move-list">
        {transfers.map((one) => (
          <TransferLine key={one.transferId} of={one} flow={flow} />
        ))}
      </ol>
    </>
  );
}

/** A condition that both segments ask is shown once. */
function Checks({ of }: { readonly of: Transfer['checks'] }) {
  const t = useTexts(segmentTexts);
  const once = of.filter((one, index) => of.findIndex(({ condition }) => condition === one.condition) === index);
  return (
    <ul>
      {once.map(({ condition, holds }) => (
        <li key={condition}>
          <StateMark tone={holds ? 'done' : 'failed'}>
            {t(`conditions.${condition}`)}: {holds ? t('case.met') : t('case.notMet')}
          </StateMark>
        </li>
      ))}
    </ul>
  );
}

function TransferLine({ of, flow }: { readonly of: Transfer; readonly flow: Flow }) {
  const t = useTexts(segmentTexts);
  const zh = useLanguage() === 'zh';
  const facts = {
    name: of.handedByName,
    on: of.handedOn,
    from: segmentName(flow, of.from, zh),
    to: segmentName(flow, of.to, zh),
    words: of.words,
  };
  const { decision } = of;
  const code = decision?.code ?? '';
  return (
    <li>
      {of.handedUnder === null ? t('case.handed', facts) : t('case.handedUnder', { ...facts, under: of.handedUnder })}
      {decision === null ? null : (
        <div className="soft">
          {decision.code === null
            ? t('case.accepted', { name: decision.byName, on: decision.on, words: decision.words })
            : t('case.returned', {
                name: decision.byName,
                on: decision.on,
                words: decision.words,
                code: findText(segmentTexts.namespace, `codes.${code}`, {}) ?? code,
              })}
          {decision.under === null ? null : ` · ${t('case.under', { name: decision.under })}`}
          {of.late ? ` · ${t('case.late')}` : ''}
          <Checks of={decision.checks} />
        </div>
      )}
    </li>
  );
}
