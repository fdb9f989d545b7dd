import type { TaskKind } from '@duixian/tasks/rules/task-spec';

type CaseTab = 'overview' | 'lane' | 'search' | 'property' | 'money' | 'papers';

/** 事项所在 · Which part of the case an item of work is done on. */
export function caseTabOf(kind: TaskKind): CaseTab {
  switch (kind) {
    case 'accept-segment':
    case 'mend-segment':
      return 'lane';
    case 'make-notices':
    case 'serve-documents':
      return 'papers';
    case 'start-search':
    case 'failed-source':
    case 'verify-lead':
      return 'search';
    case 'control-property':
    case 'approve-control':
    case 'check-report':
    case 'renew-control':
      return 'property';
    case 'draft-payout':
    case 'approve-payout':
    case 'pay-out':
    case 'match-receipt':
    case 'sign-month':
    case 'post-old-balance':
    case 'missed-instalment':
    case 'resume-enforcement':
      return 'money';
    case 'check-filing':
    case 'amend-application':
    case 'confirm-triage':
    case 'assign-case':
    case 'notice-gap':
    case 'close-case':
      return 'overview';
  }
}
