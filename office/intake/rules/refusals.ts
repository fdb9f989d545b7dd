import type { CaseId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import type { ApplicationForm, ApplicationState } from './application.ts';
import type { LintFinding } from './filing-lint.ts';

/** Closed lists of the no's of this module, one for each act. They are here so that contract and screens may name them. */
export type NotComplete = { readonly kind: 'application-not-complete'; readonly findings: readonly LintFinding[] };

export type DraftRefusal = { readonly kind: 'draft-not-open' };

export type AcceptRefusal = NotComplete | { readonly kind: 'court-not-in-region' };

export type FileRefusal =
  | NotComplete
  | { readonly kind: 'not-found' }
  | { readonly kind: 'other-court-files' }
  | { readonly kind: 'filed-already'; readonly caseId: CaseId; readonly caseNumber: string };

export type CheckRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-waiting-for-check'; readonly state: ApplicationState }
  /** 经办与核查分离: the one who filed, received or amended does not check. */
  | { readonly kind: 'own-filing'; readonly did: 'filed' | 'received' | 'amended' };

export type AmendRefusal =
  | NotComplete
  | { readonly kind: 'not-found' }
  | { readonly kind: 'other-court-files' }
  | { readonly kind: 'not-open-to-amendment'; readonly state: ApplicationState }
  /** Who saved since the sender read it, which parts of it differ now, and when the last of them did. */
  | {
      readonly kind: 'changed-meanwhile';
      readonly version: number;
      readonly by: readonly string[];
      readonly fields: readonly (keyof ApplicationForm)[];
      readonly at: Instant | null;
    }
  | { readonly kind: 'filing-checked-already' };

/** Of what has passed the check the numbers are the case's: its own doors show them, to whom its rights allow. */
export type RevealFormRefusal = { readonly kind: 'numbers-with-case' };

export type ImportRefusal = { readonly kind: 'court-not-in-region' } | { readonly kind: 'no-rows' };
