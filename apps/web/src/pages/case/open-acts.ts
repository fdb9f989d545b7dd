import type { Permission } from '@duixian/courts/rules/permissions';
import type { Fen } from '@duixian/kernel/money';
import type { CASE_OPENINGS, CaseTabKey } from '../case-tabs.ts';
import type { CaseOnScreen } from './case-on-screen.ts';

export type CaseAct = 'check' | 'search' | 'triage' | 'assign' | 'control' | 'payout' | 'approve' | 'pay' | 'close' | 'papers';

export type Doorway =
  | { readonly act: CaseAct; readonly kind: 'tab'; readonly tab: CaseTabKey; readonly opens?: (typeof CASE_OPENINGS)[number] }
  | { readonly act: CaseAct; readonly kind: 'page'; readonly to: '/filing' | '/approvals' | '/finance' };

/**
 * 现在可办 · Which acts a post with these rights could do on the case as it stands, the one that moves it on first. It only opens
 * the way; each act is decided by the office when it is done.
 */
export function openActs(
  file: Pick<CaseOnScreen, 'state' | 'stage' | 'received' | 'claim'>,
  permissions: readonly string[],
  /** What lies on the account of the case and is not paid out yet. */
  left: Fen,
): readonly Doorway[] {
  if (file.state === 'closed') return [];
  const may = (right: Permission) => permissions.includes(right);
  const enforcing = file.stage === 'enforcement';
  const money = file.received > 0n;
  const covered = file.received >= file.claim;
  const doors: readonly (Doorway & { readonly open: boolean })[] = [
    { act: 'check', kind: 'page', to: '/filing', open: file.stage === 'check' && may('intake.check') },
    { act: 'search', kind: 'tab', tab: 'search', open: file.stage === 'search' && may('search.launch') },
    { act: 'triage', kind: 'tab', tab: 'overview', open: file.stage === 'triage' && may('triage.confirm') },
    { act: 'assign', kind: 'tab', tab: 'overview', open: file.stage === 'assignment' && may('assignment.assign') },
    { act: 'control', kind: 'tab', tab: 'property', open: enforcing && !covered && may('assets.control') },
    { act: 'payout', kind: 'tab', tab: 'money', opens: 'payout', open: money && left > 0n && may('funds.draft-payout') },
    { act: 'approve', kind: 'tab', tab: 'money', open: money && may('funds.approve-payout') },
    { act: 'pay', kind: 'page', to: '/finance', open: money && may('funds.pay') },
    { act: 'close', kind: 'tab', tab: 'overview', opens: 'close', open: enforcing && may('closing.close') },
    { act: 'control', kind: 'tab', tab: 'property', open: enforcing && covered && may('assets.control') },
    { act: 'papers', kind: 'tab', tab: 'papers', opens: 'paper', open: may('documents.draft') },
  ];
  return doors.filter((door) => door.open);
}
