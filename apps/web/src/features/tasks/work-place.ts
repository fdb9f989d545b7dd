import { linkOptions } from '@tanstack/react-router';
import { caseTabOf } from '../../ui/case-tab-of.ts';
import type { DeskRow } from './desk-row.ts';

/** 去办理 · Where the work of a row is done: the same place for the name of the work, for Enter and for the act. */
export function workPlace(row: DeskRow) {
  const { application } = row.facts;
  if (row.kind === 'check-filing' || row.kind === 'amend-application') {
    if (typeof application === 'string') return linkOptions({ to: '/filing/$application', params: { application } });
    return linkOptions({ to: '/filing', search: { state: row.kind === 'check-filing' ? 'filed' : 'returned' } });
  }
  if (row.kind === 'notice-gap') return linkOptions({ to: '/hub/notices' });
  if (row.kind === 'approve-payout') return linkOptions({ to: '/approvals' });
  if (row.kind === 'pay-out' || row.case === null) return linkOptions({ to: '/finance' });
  return linkOptions({ to: '/cases/$caseId', params: { caseId: row.case.caseId }, search: { tab: caseTabOf(row.kind) } });
}
