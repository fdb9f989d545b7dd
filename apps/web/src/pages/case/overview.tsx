import { AssignmentCard } from '../../features/assignment/assignment-card.tsx';
import { CaseTimeline } from '../../features/audit/case-timeline.tsx';
import { CaseBookings } from '../../features/booking/case-bookings.tsx';
import { ClosingCard } from '../../features/closing/closing-card.tsx';
import { CaseTasks } from '../../features/tasks/case/case-tasks.tsx';
import { TriageCard } from '../../features/triage/triage-card.tsx';
import { useSession } from '../../session/session.tsx';
import type { CaseOnScreen } from './case-on-screen.ts';

/** 概览 · What the case waits for now, the open items of work, and what happened so far. */
export function CaseOverview({ file }: { readonly file: CaseOnScreen }) {
  const { permissions } = useSession();
  const sees = (right: string) => permissions.includes(right);
  const stage = file.stage;
  return (
    <div className="case-columns">
      <div className="stack">
        {stage === 'triage' && sees('triage.view') ? <TriageCard file={file} /> : null}
        {stage === 'assignment' && sees('assignment.view') ? <AssignmentCard file={file} /> : null}
        {sees('tasks.view') && file.state !== 'closed' ? <CaseTasks caseId={file.caseId} /> : null}
        {stage === 'enforcement' && sees('booking.view') ? <CaseBookings caseId={file.caseId} /> : null}
        {(stage === 'enforcement' || stage === 'closed') && sees('closing.view') ? <ClosingCard file={file} /> : null}
      </div>
      {sees('audit.view-case') ? <CaseTimeline caseId={file.caseId} /> : null}
    </div>
  );
}
