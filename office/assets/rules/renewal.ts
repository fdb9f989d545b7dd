import { earlierDay, isBefore, type LegalDay, plusDays } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { AssetKind } from './asset-kind.ts';
import { isRunning, type MeasureFacts, type MeasureState } from './measure.ts';
import { daysLeft, type MeasureTerm, type MeasureTermRefusal, printedTerm } from './measure-term.ts';

/** How many days before its end a measure becomes somebody's work. Office policy; the law only says "before expiry". */
export const DECIDE_DAYS_BEFORE = 30;

export type Rung = 'quiet' | 'prepare' | 'urgent' | 'last-day' | 'lapsed';

/** 续封阶梯 · How near the end is. Computed, so it is true with every job stopped. */
export function rungOf(alarmOn: LegalDay, today: LegalDay): Rung {
  const left = daysLeft(alarmOn, today);
  if (left < 0) return 'lapsed';
  if (left === 0) return 'last-day';
  if (left <= 7) return 'urgent';
  return left <= DECIDE_DAYS_BEFORE ? 'prepare' : 'quiet';
}

/** The day on which a person should have decided; today at the earliest, never after the end. */
export function decideBy(measure: { readonly alarmOn: LegalDay }, today: LegalDay): LegalDay {
  const wished = plusDays(measure.alarmOn, -DECIDE_DAYS_BEFORE);
  return earlierDay(isBefore(wished, today) ? today : wished, measure.alarmOn);
}

/** 零脱保 · Running measures whose last certain day is past while nobody decided anything. Must be empty. */
export function lapsedUndecided<M extends MeasureFacts & { readonly decided: boolean }>(
  measures: readonly M[],
  today: LegalDay,
): readonly M[] {
  return measures.filter((measure) => isRunning(measure.state) && !measure.decided && rungOf(measure.alarmOn, today) === 'lapsed');
}

export type RenewalRefusal =
  | MeasureTermRefusal
  | { readonly kind: 'not-running'; readonly state: MeasureState }
  /** `path`: what can still be done. */
  | { readonly kind: 'renewal-too-late'; readonly printedEnd: LegalDay; readonly path: 'freeze-anew' }
  | { readonly kind: 'instruction-pending'; readonly act: string };

/**
 * 续行查封 · A renewal continues the hold and keeps its rank. It must be asked for while the hold lives: after its last
 * day the effect is gone and a new measure with a new rank is needed (查扣冻规定第二十七条).
 */
export function decideRenewal(
  measure: MeasureFacts,
  kind: AssetKind,
  today: LegalDay,
  wish: { readonly from?: LegalDay | undefined; readonly until?: LegalDay | undefined } = {},
): Result<MeasureTerm, RenewalRefusal> {
  // 查扣冻规定第二十七条: what has ended cannot be continued; the way on is a new measure with a new rank.
  if (measure.state === 'lapsed') return refuse({ kind: 'renewal-too-late', printedEnd: measure.printedEnd, path: 'freeze-anew' });
  if (!isRunning(measure.state) || measure.state === 'requested') return refuse({ kind: 'not-running', state: measure.state });
  if (measure.pending !== null) return refuse({ kind: 'instruction-pending', act: measure.pending });
  if (isBefore(measure.alarmOn, today)) return refuse({ kind: 'renewal-too-late', printedEnd: measure.printedEnd, path: 'freeze-anew' });
  const term = printedTerm(kind, wish.from ?? today, wish.until);
  return term.ok ? ok(term.value) : term;
}
