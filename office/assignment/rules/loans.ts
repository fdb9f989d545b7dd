import type { LegalDay } from '@duixian/kernel/legal-day';
import { compareDays, daysBetween } from '@duixian/kernel/legal-day';
import { waterLevel } from './level.ts';
import type { Hundredths } from './weights.ts';

/** A loan of an officer lasts no longer than this; a longer one is a posting. Office policy. */
export const LONGEST_LOAN_DAYS = 365;

export type LoanRefusal =
  | { readonly kind: 'loan-days-wrong'; readonly longest: number }
  | { readonly kind: 'same-court' }
  | { readonly kind: 'unknown-court' }
  | { readonly kind: 'not-to-oneself' }
  | { readonly kind: 'not-an-officer-here' }
  | { readonly kind: 'lent-already'; readonly until: string }
  | { readonly kind: 'no-team-there' }
  | { readonly kind: 'loan-ended' };

export function loanDaysProblem(from: LegalDay, until: LegalDay, today: LegalDay): LoanRefusal | undefined {
  const wrong = compareDays(from, today) < 0 || compareDays(until, from) < 0 || daysBetween(from, until) >= LONGEST_LOAN_DAYS;
  return wrong ? { kind: 'loan-days-wrong', longest: LONGEST_LOAN_DAYS } : undefined;
}

export interface CourtLoad {
  readonly court: number;
  /** Loads of its officers at work today. */
  readonly loads: readonly Hundredths[];
  readonly officers: readonly { readonly officer: string; readonly name: string; readonly load: Hundredths }[];
  /** What waits to be assigned. */
  readonly waiting: Hundredths;
}

export interface ProposedLoan {
  readonly officer: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** The level of the court that gets the officer, before and after. */
  readonly before: Hundredths;
  readonly after: Hundredths;
}

/** Levels of two courts closer than this share of the higher one are level enough. Office policy. */
const LEVEL_ENOUGH = 0.05;
const MOST_LOANS = 20;

/**
 * 统筹建议 · Where an officer lent would level the courts of a group: from the court with the lowest level to the one with
 * the highest, as long as the highest of the two falls. The lightest officer goes; a court keeps at least one.
 */
export function proposeLoans(courts: readonly CourtLoad[]): readonly ProposedLoan[] {
  const state = courts.map((court) => ({ ...court, officers: [...court.officers].sort(lightestFirst) }));
  const proposals: ProposedLoan[] = [];
  for (let round = 0; round < MOST_LOANS; round++) {
    const levels = state
      .map((court) => ({ court, level: levelOf(court) }))
      .sort((a, b) => a.level - b.level || a.court.court - b.court.court);
    const [lowest, highest] = [levels[0], levels.at(-1)];
    if (!lowest || !highest || highest.level - lowest.level <= highest.level * LEVEL_ENOUGH) break;
    const [officer] = lowest.court.officers;
    if (officer === undefined || lowest.court.officers.length < 2) break;
    const lender = { ...lowest.court, officers: lowest.court.officers.slice(1) };
    const borrower = { ...highest.court, officers: [...highest.court.officers, { ...officer, load: 0 }].sort(lightestFirst) };
    const after = levelOf(borrower);
    if (Math.max(levelOf(lender), after) >= highest.level) break;
    proposals.push({ officer: officer.officer, name: officer.name, from: lender.court, to: borrower.court, before: highest.level, after });
    state.splice(state.indexOf(lowest.court), 1, lender);
    state.splice(state.indexOf(highest.court), 1, borrower);
  }
  return proposals;
}

/** The level a court's officers would reach with what they have and what waits. */
export function levelOf(court: Pick<CourtLoad, 'officers' | 'waiting'>): Hundredths {
  const loads = court.officers.map((one) => one.load);
  const total = loads.reduce((sum, load) => sum + load, 0) + court.waiting;
  return loads.length === 0 ? total : Math.max(waterLevel(loads, court.waiting), total / loads.length);
}

function lightestFirst(
  a: { readonly load: number; readonly officer: string },
  b: { readonly load: number; readonly officer: string },
): number {
  return a.load - b.load || (a.officer < b.officer ? -1 : 1);
}
