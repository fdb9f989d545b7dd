import type { Fen } from '@duixian/kernel/money';
import type { CalendarNotLoaded } from '@duixian/law/court-calendar';
import type { ClaimRefusal } from '../claim-sheet.ts';
import type { ObjectRefusal, PlanOpenRefusal, TooLateRefusal } from './objection.ts';
import type { DistributionRefusal } from './question.ts';
import type { StandingRefusal } from './standing-shares.ts';

type NotFound = { readonly kind: 'not-found' };
type PlanState = { readonly kind: 'distribution-state'; readonly state: string };

export type DraftDistributionRefusal =
  | DistributionRefusal
  | ClaimRefusal
  | NotFound
  | { readonly kind: 'no-case-account' }
  /** 法发〔2017〕6号第十条第一项: money that must be distributed is deferred for it, and approved, before it is divided. */
  | { readonly kind: 'nothing-deferred-for-distribution' }
  | { readonly kind: 'distribution-running' }
  | { readonly kind: 'pools-differ'; readonly asked: Fen; readonly available: Fen }
  | { readonly kind: 'not-an-applicant'; readonly party: string }
  | { readonly kind: 'other-case-not-found'; readonly case: string }
  /** Several applicants, or a creditor from outside: the figures are the officer's. */
  | { readonly kind: 'claim-figures-needed'; readonly name: string };

export type DecideDistributionRefusal =
  | PlanState
  | NotFound
  | { readonly kind: 'same-person'; readonly did: 'draft'; readonly person: string };

/** Everything that is noted about a plan under way. */
export type NoteRefusal = PlanState | NotFound | { readonly kind: 'day-in-future' } | { readonly kind: 'day-before-plan' };

export type ServePlanRefusal = NoteRefusal | { readonly kind: 'already-served' };
export type ObjectToPlanRefusal = NoteRefusal | ObjectRefusal | StandingRefusal | { readonly kind: 'already-objected' };
export type ObjectionStepRefusal =
  | NoteRefusal
  | TooLateRefusal
  | CalendarNotLoaded
  | { readonly kind: 'received-before-service' }
  | { readonly kind: 'objection-step'; readonly step: string };
export type PayDistributionRefusal =
  | PlanState
  | NotFound
  | PlanOpenRefusal
  | StandingRefusal
  | ClaimRefusal
  | { readonly kind: 'no-case-account' }
  | { readonly kind: 'nothing-undisputed-left' }
  | { readonly kind: 'amount-above-available'; readonly asked: Fen; readonly available: Fen };
