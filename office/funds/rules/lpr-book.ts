import { must } from '@duixian/kernel/assert';
import { dayOf, type LegalDay, plusMonths } from '@duixian/kernel/legal-day';
import type { Fraction } from '@duixian/kernel/money';
import type { LprQuote } from '@duixian/law/parameters/lpr';
import { dayFromNumber, dayNumber } from './day-number.ts';
import { compareExact } from './exact.ts';
import type { LprTerm } from './money-title.ts';

/** A stretch of days, first included and end not, in which one rate holds. */
export interface RateStretch {
  readonly from: number;
  readonly to: number;
  readonly publishedOn: LegalDay;
  readonly rate: Fraction;
}

interface Row {
  readonly from: number;
  readonly quote: LprQuote;
}

/** LPR 报价簿 · The quotes somebody has loaded, and how far they may be relied on. */
export class LprBook {
  readonly #rows: readonly Row[];
  readonly #knownTo: number;

  constructor(quotes: readonly LprQuote[]) {
    const rows = quotes.map((quote) => ({ from: dayNumber(quote.from), quote }));
    this.#rows = rows.sort((a, b) => a.from - b.from);
    const last = this.#rows.at(-1);
    this.#knownTo = last === undefined ? Number.NEGATIVE_INFINITY : nextExpected(last.quote.from);
  }

  /** The last day for which no newer quote can be missing: the eve of the 20th of the month after the last quote. */
  get knownThrough(): LegalDay | undefined {
    return this.#rows.length === 0 ? undefined : dayFromNumber(this.#knownTo - 1);
  }

  /** The stretches of equal rate in `[from, to)`; `undefined` where a day is before the first quote or past the known ones. */
  stretches(term: LprTerm, from: number, to: number): readonly RateStretch[] | undefined {
    const start = this.#indexAt(from);
    if (to <= from) return [];
    if (start === undefined || to > this.#knownTo) return undefined;
    const found: RateStretch[] = [];
    for (let i = start; i < this.#rows.length; i++) {
      const row = this.#rows[i];
      if (row === undefined || row.from >= to) break;
      const rate = term === 'one-year' ? row.quote.oneYear : row.quote.fiveYear;
      const last = found.at(-1);
      if (last !== undefined && compareExact(last.rate, rate) === 0n) continue;
      const begin = Math.max(row.from, from);
      if (last !== undefined) found[found.length - 1] = { ...last, to: begin };
      found.push({ from: begin, to, publishedOn: row.quote.from, rate });
    }
    return found;
  }

  /** The quote that holds on one day. */
  on(term: LprTerm, day: number): RateStretch | undefined {
    return this.stretches(term, day, day + 1)?.[0];
  }

  #indexAt(day: number): number | undefined {
    let low = 0;
    let high = this.#rows.length - 1;
    let found: number | undefined;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const row = this.#rows[middle];
      if (row !== undefined && row.from <= day) {
        found = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return found;
  }
}

/** Quotes come on the 20th or the next working day; from that day on an old quote is no longer known to hold. */
function nextExpected(publishedOn: LegalDay): number {
  const month = must(dayOf(publishedOn.year, publishedOn.month, 20), 'every month has a 20th');
  return dayNumber(plusMonths(month, 1));
}
