import { must } from '@duixian/kernel/assert';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, type Fraction, fen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import type { Citation } from '@duixian/law/citation';
import type { Dated } from '@duixian/law/dated';
import type { BenchmarkBook } from './benchmark-book.ts';
import type { SheetLine } from './claim-sheet.ts';
import { excludedRuns, type Run, withoutExcluded } from './counted-days.ts';
import { dayFromNumber, dayNumber } from './day-number.ts';
import { DAY_COUNT_BASIS } from './delayed-interest.ts';
import { timesExact } from './exact.ts';
import type { Stay } from './money-title.ts';
import { OLD_RULE_THROUGH, oldLines, oldRuns, settledTogether } from './old-rule.ts';
import { PartTotal } from './part-total.ts';
import type { AppliedRate } from './rate-pieces.ts';

/** What is unpaid of the sums that fell due on one day, by today's base and by the wider one of 2009. */
export interface DueGroup {
  readonly dueOn: LegalDay;
  readonly due: number;
  /** The due day as the lines name it. */
  readonly name: string;
  readonly unpaid: () => Fen;
  readonly oldUnpaid: () => Fen;
}

interface Period {
  readonly first: number;
  readonly last: number;
  readonly rate: AppliedRate;
  readonly basis: readonly Citation[];
}

export interface DoubledTerms {
  readonly stays: readonly Stay[];
  readonly rates: readonly Dated<Fraction>[];
  readonly stop: LegalDay;
  readonly benchmark: BenchmarkBook;
  /** Articles of a special kind of title: restitution, a converted currency. */
  readonly besides: readonly Citation[];
}

/** What a payment under the old rule settled of one due day. */
export interface OldSettlement {
  readonly debt: Fen;
  readonly interest: Fen;
}

/**
 * 加倍部分债务利息账 · Runs on every due sum from the day after it fell due to the day of performance, both counted:
 * days = performance − expiry, as （2019）最高法执监494号 counts it. It never earns interest itself. Days up to 2014-07-31
 * are computed under the rule of 2009 (法释〔2014〕8号第七条).
 */
export class DoubledAccount {
  readonly groups: readonly DueGroup[];
  readonly #excluded: readonly Run[];
  readonly #periods: readonly Period[];
  readonly #benchmark: BenchmarkBook;
  readonly #stop: number;
  readonly #lines: SheetLine[];
  readonly #total = new PartTotal();
  #through = Number.NEGATIVE_INFINITY;
  #oldClosed = false;
  #paid: Fen = ZERO_FEN;

  constructor(groups: readonly DueGroup[], terms: DoubledTerms, lines: SheetLine[]) {
    this.groups = groups;
    this.#lines = lines;
    this.#benchmark = terms.benchmark;
    this.#stop = dayNumber(terms.stop);
    this.#excluded = excludedRuns(terms.stays, this.#stop);
    this.#periods = terms.rates.map((dated, i) => {
      const next = terms.rates[i + 1];
      return {
        first: dayNumber(dated.from),
        last: next === undefined ? Number.POSITIVE_INFINITY : dayNumber(next.from) - 1,
        rate: { value: dated.value, per: 'day', source: { kind: 'title' }, capped: false },
        basis: [...dated.basis, ...DAY_COUNT_BASIS, ...terms.besides],
      };
    });
  }

  get accrued(): Fen {
    return this.#total.rounded;
  }

  get owed(): Fen {
    return subtractFen(this.#total.rounded, this.#paid);
  }

  pay(amount: Fen): void {
    this.#paid = fen(this.#paid + amount);
  }

  /** The first day under the old rule whose benchmark rate is not known, if any. */
  missingOldRate(): number | undefined {
    const from = this.#benchmark.knownFrom;
    const earliest = Math.min(...this.groups.map((group) => group.due + 1), OLD_RULE_THROUGH + 1);
    if (earliest > OLD_RULE_THROUGH || earliest > this.#stop) return undefined;
    return from === undefined || earliest < dayNumber(from) ? earliest : undefined;
  }

  /** Runs up to and including the day `on`. Under the old rule nothing runs until a payment or the last day settles it. */
  runTo(on: number): void {
    const through = Math.min(on, this.#stop);
    if (through > OLD_RULE_THROUGH) {
      this.#closeOldRule(OLD_RULE_THROUGH);
      for (const group of this.groups) {
        const base = group.unpaid();
        if (base <= 0n) continue;
        const from = Math.max(group.due, this.#through, OLD_RULE_THROUGH) + 1;
        for (const run of withoutExcluded(from, through, this.#excluded)) this.#runLines(run, base, group.name);
      }
    }
    this.#through = Math.max(this.#through, through);
  }

  finish(asOf: number): void {
    this.runTo(asOf);
    this.#closeOldRule(Math.min(asOf, this.#stop));
  }

  /** 并还 · A payment of before 2014-08-01 settles debt and the interest of that very debt together. */
  settleOld(group: DueGroup, on: number, payment: Fen): OldSettlement {
    const runs = this.#oldRuns(group, Math.min(on, this.#stop));
    const owed = group.oldUnpaid();
    const debt = settledTogether(payment, owed, runs);
    const accrued = oldLines(debt, group.name, runs, this.#total, this.#lines);
    const interest = accrued + debt > payment ? subtractFen(payment, debt) : accrued;
    this.pay(interest);
    const rest = payment - debt - interest;
    // The one fen that rounding can leave belongs to the debt while any of it is open.
    const more = debt < owed && rest > 0n ? rest : 0n;
    return { debt: fen(debt + more), interest };
  }

  #closeOldRule(through: number): void {
    if (this.#oldClosed) return;
    this.#oldClosed = true;
    for (const group of this.groups) {
      const base = group.oldUnpaid();
      if (base > 0n) oldLines(base, group.name, this.#oldRuns(group, through), this.#total, this.#lines);
    }
  }

  #oldRuns(group: DueGroup, through: number) {
    return must(oldRuns(group.due, through, this.#excluded, this.#benchmark), 'the benchmark table was checked before');
  }

  #runLines(run: Run, base: Fen, of: string): void {
    for (const period of this.#periods) {
      const first = Math.max(run.first, period.first);
      const last = Math.min(run.last, period.last);
      if (last < first) continue;
      const days = last - first + 1;
      const exact = timesExact(period.rate.value, { numerator: base * BigInt(days), denominator: 1n });
      this.#lines.push({
        part: 'doubled',
        of,
        base,
        rate: period.rate,
        firstDay: dayFromNumber(first),
        lastDay: dayFromNumber(last),
        days,
        countedDays: days,
        dayBasis: 1,
        exact,
        amount: this.#total.add(exact),
        basis: period.basis,
      });
    }
  }
}
