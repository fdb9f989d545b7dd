import { AssignmentCard } from '../../features/assignment/assignment-card.tsx';
import { CaseSegmentCard } from '../../features/assignment/segments/case-segment-card.tsx';
import { LaneMoves } from '../../features/triage/moves/lane-moves.tsx';
import { TriageCard } from '../../features/triage/triage-card.tsx';
import { useMay } from '../../session/session.tsx';
import type { CaseOnScreen } from './case-on-screen.ts';

/** 分流分案 · Why this lane, and why this officer. */
export function CaseLane({ file }: { readonly file: CaseOnScreen }) {
  const seesAssignment = useMay('assignment.view');
  const seesSegments = useMay('segments.view');
  return (
    <div className="case-columns">
      <div className="stack">
        <TriageCard file={file} />
        <LaneMoves file={file} />
      </div>
      <div className="stack">
        {seesAssignment ? <AssignmentCard file={file} /> : null}
        {seesSegments ? <CaseSegmentCard file={file} /> : null}
      </div>
    </div>
  );
}
