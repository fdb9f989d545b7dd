import type { Permission } from '@duixian/courts/rules/permissions';
import type { TermId } from '@duixian/law/term-ids';

export const TASK_KINDS = [
  'check-filing',
  'amend-application',
  'make-notices',
  'serve-documents',
  'start-search',
  'failed-source',
  'confirm-triage',
  'assign-case',
  'verify-lead',
  'control-property',
  'approve-control',
  'check-report',
  'renew-control',
  'draft-payout',
  'approve-payout',
  'pay-out',
  'match-receipt',
  'sign-month',
  'post-old-balance',
  'missed-instalment',
  'resume-enforcement',
  'accept-segment',
  'mend-segment',
  'notice-gap',
  'close-case',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const RETURN_CODES = [
  'facts-missing',
  'facts-contradict',
  'wrong-addressee',
  'wrong-team',
  'other-court',
  'waits-for-agency',
  'recused',
  'done-already',
] as const;
/** 退回原因 · Why an item goes back. Closed, so that returned work can be counted by cause. */
export type ReturnCode = (typeof RETURN_CODES)[number];

/** 承办范围 · Whom an item waits for: anybody of the court with the right, one kind of team, or the officer of the case. */
export type Holder =
  | { readonly kind: 'court' }
  | { readonly kind: 'team-kind'; readonly teamKind: 'centre' | 'filing' | 'clerical' | 'finance' | 'leadership' }
  | { readonly kind: 'case-officer' };

/**
 * What ends an item: the act it asks for (nobody may tick it off without doing it), or that act or a word on what was
 * done instead.
 */
export type Ending = { readonly kind: 'act'; readonly act: string } | { readonly kind: 'act-or-word'; readonly act: string };

export interface TaskSpec {
  readonly nameZh: string;
  readonly nameEn: string;
  /** The right of the act behind it: only posts that hold it see the item as theirs to take. */
  readonly permission: Permission;
  readonly holder: Holder;
  /** 服务水平 in working days from opening. Office policy, not law: the clocks of the law stand beside it. */
  readonly serviceDays: number;
  readonly ending: Ending;
  readonly returnCodes: readonly ReturnCode[];
  /** The clocks that run while this item waits; none: whichever clock of the case is nearest. */
  readonly terms: readonly TermId[];
  /** Whether the officer may hand it to the pool of clerks in one act (事务集约). */
  readonly poolable: boolean;
}
