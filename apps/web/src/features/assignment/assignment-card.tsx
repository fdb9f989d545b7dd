import { replayAssignment, showAssignment } from '@duixian/assignment/contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId } from '@duixian/kernel/ids';
import { useState } from 'react';
import { useCall } from '../../api/use-call.ts';
import { useMay } from '../../session/session.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { Empty, Looked } from '../../ui/wait-states.tsx';
import { AssignForm } from './assign-form.tsx';
import { assignmentTexts } from './texts.ts';
import { WhyMe } from './why-me.tsx';

type Decision = Replied<typeof showAssignment>['decisions'][number];

interface Props {
  readonly file: { readonly caseId: CaseId; readonly stage: string; readonly state: string };
}

/** 分案卡 · Who has the case and why; whoever may assigns by rule or by hand. */
export function AssignmentCard({ file }: Props) {
  const t = useTexts(assignmentTexts);
  const mayAssign = useMay('assignment.assign') && file.stage === 'assignment' && file.state !== 'closed';
  const look = useCall(showAssignment, { params: { case: file.caseId } });
  return (
    <section className="panel" aria-label={t('title')}>
      <div className="panel-head">
        <h2>{t('title')}</h2>
      </div>
      {mayAssign ? (
        <div className="panel-body">
          <AssignForm caseId={file.caseId} />
        </div>
      ) : null}
      <Looked look={look} texts={assignmentTexts}>
        {({ decisions }) =>
          decisions.length === 0 ? (
            mayAssign ? null : (
              <Empty>{file.stage === 'search' || file.stage === 'triage' || file.stage === 'check' ? t('later') : t('none')}</Empty>
            )
          ) : (
            <div className="panel-body stack">
              {decisions.map((decision) => (
                <DecisionBody key={decision.decisionId} decision={decision} />
              ))}
            </div>
          )
        }
      </Looked>
    </section>
  );
}

function DecisionBody({ decision }: { readonly decision: Decision }) {
  const t = useTexts(assignmentTexts);
  const [replaying, setReplaying] = useState(false);
  const how = decision.how === 'by-hand' ? t('how.by-hand') : t('how.by-rule');
  return (
    <div className="stack">
      <div className="row">
        <StateMark tone="done">{t('decided', { by: decision.decidedBy, on: decision.decidedOn, name: decision.officerName })}</StateMark>
        <span className="soft">
          {how} · {t('rule', { version: decision.ruleVersion })}
        </span>
        {decision.how === 'by-hand' || replaying ? null : (
          <button type="button" className="quiet-button" onClick={() => setReplaying(true)}>
            {t('replay.button')}
          </button>
        )}
      </div>
      {replaying ? <Replay decision={decision} /> : null}
      {decision.reason === null ? null : <p className="soft">{t('reason', { reason: decision.reason })}</p>}
      {decision.why === null ? null : <WhyMe why={decision.why} />}
    </div>
  );
}

function Replay({ decision }: { readonly decision: Decision }) {
  const t = useTexts(assignmentTexts);
  const look = useCall(replayAssignment, { params: { decision: decision.decisionId } });
  return (
    <Looked look={look} texts={assignmentTexts} lines={1}>
      {(replay) => (
        <StateMark tone={replay.same ? 'done' : 'soon'}>
          {replay.same ? t('replay.same') : t('replay.differs', { again: replay.again ?? '–' })}
        </StateMark>
      )}
    </Looked>
  );
}
