import { daysBetween, earlierDay, isBefore, type LegalDay, plusDays, plusYears } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Term } from '@duixian/law/term';
import { freezeDeposit, sealImmovable, sealMovable } from '@duixian/law/terms/control';
import type { AssetKind } from './asset-kind.ts';

/** 控制期限 · A hold with the end its paper prints. */
export interface MeasureTerm {
  readonly term: Term;
  readonly from: LegalDay;
  /** 载明的届满日: what the agency goes by. */
  readonly printedEnd: LegalDay;
  /** Where counting by law would end for the longest term. */
  readonly countedEnd: LegalDay;
  /** The earlier of the two. Nothing is held for certain after it. */
  readonly alarmOn: LegalDay;
}

export type MeasureTermRefusal =
  | { readonly kind: 'term-too-long'; readonly until: LegalDay; readonly longest: LegalDay }
  | { readonly kind: 'term-ends-before-it-starts'; readonly from: LegalDay; readonly until: LegalDay };

/** 民诉解释第四百八十五条: bank deposits one year, movables two, immovables and every other right three. */
export function termOfKind(kind: AssetKind): Term {
  switch (kind) {
    case 'deposit':
      return freezeDeposit;
    case 'vehicle':
    case 'movable':
    // 未与土地分离的农作物: nobody fixes its term, so the shorter one counts.
    case 'crop':
      return sealMovable;
    case 'real-estate':
    case 'equity':
    case 'securities':
    case 'housing-fund':
    case 'claim':
    case 'intellectual-property':
      return sealImmovable;
  }
}

/**
 * 载明期限 · The term as it will be printed.
 *
 * Published papers print from the day itself to the eve of the anniversary; counting by 民事诉讼法第八十五条 ends on
 * the anniversary. No text reconciles the two, so the earlier one raises the alarm. Rest days move neither: an effect
 * ends on its day.
 */
export function printedTerm(kind: AssetKind, from: LegalDay, until?: LegalDay): Result<MeasureTerm, MeasureTermRefusal> {
  const term = termOfKind(kind);
  const countedEnd = plusYears(from, term.duration.value);
  const longest = plusDays(countedEnd, -1);
  const printedEnd = until ?? longest;
  if (isBefore(printedEnd, from)) return refuse({ kind: 'term-ends-before-it-starts', from, until: printedEnd });
  if (isBefore(longest, printedEnd)) return refuse({ kind: 'term-too-long', until: printedEnd, longest });
  return ok({ term, from, printedEnd, countedEnd, alarmOn: earlierDay(printedEnd, countedEnd) });
}

/** Days of certain hold left; 0 on the last day, negative once it has lapsed. */
export function daysLeft(alarmOn: LegalDay, today: LegalDay): number {
  return daysBetween(today, alarmOn);
}
