import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Basis } from './citation.ts';
import type { Ladder } from './ladders.ts';
import type { TermId } from './term-ids.ts';

/**
 * 期限种类 · What the end of the period means.
 * deadline: an act is late after it. maximum: a state may not last longer. minimum: an act is not allowed before it.
 * effect: a legal effect ends with it. fiction: the law takes something as done then. recurring: it comes again.
 */
export type TermKind = 'deadline' | 'maximum' | 'minimum' | 'effect' | 'fiction' | 'recurring';

export const DURATION_UNITS = ['hour', 'day', 'workday', 'month', 'year'] as const;

export type DurationUnit = (typeof DURATION_UNITS)[number];

export function isDurationUnit(text: string): text is DurationUnit {
  return DURATION_UNITS.some((unit) => unit === text);
}

export interface Duration {
  readonly value: number;
  readonly unit: DurationUnit;
}

export type Severity = 'low' | 'medium' | 'high' | 'critical';

export type Stage =
  | 'filing'
  | 'intake'
  | 'search'
  | 'control'
  | 'valuation'
  | 'auction'
  | 'distribution'
  | 'money'
  | 'sanction'
  | 'remedy'
  | 'management'
  | 'preservation'
  | 'delegation'
  | 'cross'
  | 'stay'
  | 'closing'
  | 'post-closing'
  | 'bankruptcy'
  | 'supervision'
  | 'service';

/** 扣除事由表 · Which list of "time not counted" a term follows. Two clocks of one case may follow two lists. */
export type PauseListId = 'case-term' | 'applicant-right' | 'appraisal' | 'limitation' | 'payout-deferral';

/** 中断事由表 · After which events a period runs anew. */
export type InterruptionListId = 'limitation';

export interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** 延长 · How a term may be made longer. `null` where the text leaves length or number open. */
export interface ExtensionRule {
  readonly each: Duration | null;
  readonly times: number | null;
  readonly approver: 'president' | 'president-or-vice-president' | 'court';
  /** Latest request, counted in days before the last day; 0 is the last day itself. */
  readonly askDaysBefore: number;
}

/** 并行期限 · Two lawful clocks for one duty: the higher text is the limit, the stricter one warns. Both run, both are shown. */
export type Pairing = { readonly role: 'limit'; readonly warnedBy: TermId } | { readonly role: 'warning'; readonly limitedBy: TermId };

/** 期限 · One statutory period as data. What it means for a date is computed in office/deadlines. */
export interface Term {
  readonly id: TermId;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly stage: Stage;
  /** Case type characters and, where it is not the court, who owes the act. */
  readonly appliesTo: string;
  /** The event whose day is not counted (for `before`: the day the period is counted back from). */
  readonly trigger: BothLanguages;
  readonly kind: TermKind;
  readonly direction: 'after' | 'before';
  readonly duration: Duration;
  /** 民事诉讼法第八十五条: a last day that is a rest day moves on. Only for time to act, never for an effect or a maximum. */
  readonly rollForward: boolean;
  readonly pauses: PauseListId | null;
  readonly extension: ExtensionRule | null;
  readonly severity: Severity;
  readonly ladder: Ladder;
  readonly basis: readonly [Basis, ...Basis[]];
  /** False: the article was not read; the figure is a setting and may not block anything. */
  readonly verified: boolean;
  /** 旧法期间 · What an earlier edition of the same text gave for events before that day. */
  readonly former?: { readonly before: LegalDay; readonly duration: Duration };
  /** Absent: no event makes the period run anew. */
  readonly interruptions?: InterruptionListId;
  readonly pairing?: Pairing;
  readonly remark?: BothLanguages;
  /** Only on a term a court runs by its own stricter rule: what the law says, and where the rule comes from. */
  readonly courtRule?: {
    readonly law: Duration;
    readonly fromOn: LegalDay;
    readonly reason: BothLanguages;
    readonly source: BothLanguages;
  };
}
