import type { OfficeEvent } from '@duixian/audit/act';
import type { CaseId, CourtId, PersonId } from '@duixian/kernel/ids';
import type { WorkSegment } from '../rules/segments/segment-flow.ts';
import type { TransferId } from '../store/segments.ts';

/** 移交消息 · What becomes of a hand-over, for whoever tells the people concerned. */
export function segmentNews(
  type: 'assignment.segment-handed' | 'assignment.segment-returned',
  of: {
    readonly transferId: TransferId;
    readonly caseId: CaseId;
    readonly court: CourtId;
    readonly by: string;
    /** Whose turn it is, and the one person it is about, where there is one. */
    readonly turn: WorkSegment;
    readonly person: PersonId | null;
    readonly from: WorkSegment;
    readonly to: WorkSegment;
  },
): OfficeEvent {
  const { transferId, caseId, court, by, turn, person, from, to } = of;
  return {
    type,
    facts: {
      transfer: transferId,
      case: caseId,
      court,
      by,
      teamKind: turn.owner,
      person,
      from: from.nameZh,
      fromEn: from.nameEn,
      to: to.nameZh,
      toEn: to.nameEn,
    },
    serialKey: caseId,
  };
}
