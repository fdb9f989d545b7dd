import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, type Fraction, fen, roundHalfUp, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import type { Dated } from '@duixian/law/dated';
import type { SheetLine } from './claim-sheet.ts';
import { excludedRuns, type Run, withoutExcluded } from './counted-days.ts';
import { dayFromNumber, dayNumber } from './day-number.ts';
import { DAY_COUNT_BASIS } from './delayed-interest.ts';
import { addExact, NOTHING, timesExact } from './exact.ts';
import type { Stay } from './money-title.ts';
import type { AppliedRate } from './rate-pieces.ts';

/** What is unpaid of the sums that fell due on one day. */
export interface DueGroup {
  readonly dueOn: LegalDay;
  readonly unpaid: () => Fen;
}

interface Period {
  readonly first: number;
  readonly last: number;
  readonly rate: AppliedRate;
  readonly basis: Dated<Fraction>['basis'];
}

/**
 * 加倍部分债务利息账 · Runs on every due sum from the day after it fell due to the day of performance, both counted:
 * days = performance − expiry, as （2019）最高法执监494号 counts it. It never earns interest itself.
 */
export class DoubledAccount {
  readonly #groups: readonly { readonly group: DueGroup; readonly due: number }[];
  readonly #excluded: readonly Run[];
  readonly #periods: readonly Period[];
  readonly #stop: number;
  #through = Number.NEGATIVE_INFINITY;
  #exact: Fraction = NOTHING;
  #accrued: Fen = ZERO_FEN;
  #paid: Fen = ZERO_FEN;

  constructor(groups: readonly DueGroup[], stays: readonly Stay[], rates: readonly Dated<Fraction>[], stop: LegalDay) {
    this.#groups = groups.map((group) => ({ group, due: dayNumber(group.dueOn) }));
    this.#stop = dayNumber(stop);
    this.#excluded = excludedRuns(stays, this.#stop);
    this.#periods = rates.map((dated, i) => {
      const next = rates[i + 1];
      return {
        first: dayNumber(dated.from),
        last: next === undefined ? Number.POSITIVE_INFINITY : dayNumber(next.from) - 1,
        rate: { value: dated.value, per: 'day', source: { kind: 'title' }, capped: false },
        basis: [...dated.basis, ...DAY_COUNT_BASIS],
      };
    });
  }

  get accrued(): Fen {
    return this.#accrued;
  }

  get owed(): Fen {
    return subtractFen(this.#accrued, this.#paid);
  }

  pay(amount: Fen): void {
    this.#paid = fen(this.#paid + amount);
  }

  runTo(on: number, lines: SheetLine[]): void {
    const through = Math.min(on, this.#stop);
    for (const { group, due } of this.#groups) {
      const base = group.unpaid();
      if (base <= 0n) continue;
      const from = Math.max(due, this.#through) + 1;
      for (const run of withoutExcluded(from, through, this.#excluded)) this.#runLines(run, base, group.dueOn, lines);
    }
    this.#through = Math.max(this.#through, through);
  }

  #runLines(run: Run, base: Fen, dueOn: LegalDay, lines: SheetLine[]): void {
    for (const period of this.#periods) {
      const first = Math.max(run.first, period.first);
      const last = Math.min(run.last, period.last);
      if (last < first) continue;
      const days = last - first + 1;
      const exact = timesExact(period.rate.value, { numerator: base * BigInt(days), denominator: 1n });
      this.#exact = addExact(this.#exact, exact);
      const before = this.#accrued;
      this.#accrued = roundHalfUp(this.#exact);
      lines.push({
        part: 'doubled',
        of: dueOn.toString(),
        base,
        rate: period.rate,
        firstDay: dayFromNumber(first),
        lastDay: dayFromNumber(last),
        days,
        countedDays: days,
        dayBasis: 1,
        exact,
        amount: subtractFen(this.#accrued, before),
        basis: period.basis,
      });
    }
  }
}
