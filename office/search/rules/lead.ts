import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';

export const LEAD_GIVERS = ['creditor', 'public', 'portal', 'court'] as const;
export type LeadGiver = (typeof LEAD_GIVERS)[number];

/** ordinary: within seven days; pressing: three; at-once: begun within 24 hours, done within three days. */
export const LEAD_URGENCIES = ['ordinary', 'pressing', 'at-once'] as const;
export type LeadUrgency = (typeof LEAD_URGENCIES)[number];

export const LEAD_OUTCOMES = ['confirmed', 'not-confirmed', 'cannot-verify'] as const;
export type LeadOutcome = (typeof LEAD_OUTCOMES)[number];

/** Terms of the stage of search, by their ids in the law. */
export type LeadClock = 'clue-2006' | 'clue-normal' | 'clue-pressing' | 'clue-urgent-24h';

/** 线索 · received → verifying → answered. Answered is the end: what comes later is a new lead. */
export type LeadState = 'received' | 'verifying' | 'answered';

export interface LeadFacts {
  readonly giver: LeadGiver;
  readonly state: LeadState;
  readonly receivedOn: LegalDay;
  /** The person who looks into it, once somebody does. */
  readonly handler: string | null;
}

export type BeginRefusal = { readonly kind: 'lead-answered' } | { readonly kind: 'lead-in-other-hands' };
export type AnswerRefusal =
  | { readonly kind: 'lead-not-begun' }
  | { readonly kind: 'lead-answered' }
  | { readonly kind: 'reward-not-for-this-giver'; readonly giver: LeadGiver }
  | { readonly kind: 'reward-without-result'; readonly outcome: LeadOutcome };

/** 法释〔2017〕8号第二条; 法〔2021〕322号第十三项 for the twenty-four hours. The shorter clock warns, the longer one binds. */
export function clocksOfLead(urgency: LeadUrgency): readonly LeadClock[] {
  switch (urgency) {
    case 'ordinary':
      return ['clue-2006', 'clue-normal'];
    case 'pressing':
      return ['clue-pressing'];
    case 'at-once':
      return ['clue-urgent-24h', 'clue-pressing'];
  }
}

/** What ends with the first step, and what only with the answer. */
export function clocksEndedBy(step: 'begun' | 'answered', urgency: LeadUrgency): readonly LeadClock[] {
  const clocks = clocksOfLead(urgency);
  return step === 'begun' ? clocks.filter((term) => term === 'clue-urgent-24h') : clocks;
}

export function mayBegin(lead: LeadFacts, person: string): Result<LeadState, BeginRefusal> {
  if (lead.state === 'answered') return refuse({ kind: 'lead-answered' });
  if (lead.state === 'verifying' && lead.handler !== person) return refuse({ kind: 'lead-in-other-hands' });
  return ok('verifying');
}

export interface RewardNote {
  readonly note: string;
  readonly amount: Fen | null;
}

/**
 * 答复线索 · Every giver is answered, whatever came of it. A reward is for the public and for a result (法释〔2017〕8号第二十一条至
 * 第二十四条): not for the creditor, who pays it, and not for whoever has to report anyway.
 */
export function mayAnswer(lead: LeadFacts, outcome: LeadOutcome, reward: RewardNote | null): Result<LeadState, AnswerRefusal> {
  if (lead.state === 'answered') return refuse({ kind: 'lead-answered' });
  if (lead.state !== 'verifying') return refuse({ kind: 'lead-not-begun' });
  if (reward === null) return ok('answered');
  if (lead.giver !== 'public' && lead.giver !== 'portal') return refuse({ kind: 'reward-not-for-this-giver', giver: lead.giver });
  if (outcome !== 'confirmed') return refuse({ kind: 'reward-without-result', outcome });
  return ok('answered');
}
