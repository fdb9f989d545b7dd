import { LprBook } from '@duixian/funds/rules/lpr-book';
import { must } from '@duixian/kernel/assert';
import { isBefore, type LegalDay, plusMonths } from '@duixian/kernel/legal-day';
import { LPR_QUOTES, type LprQuote } from '@duixian/law/parameters/lpr';

/**
 * The shipped table of LPR quotes ends where it was last read. The demo city goes on with the last quote, and says so
 * in each row: a real office enters what was published.
 */
export function carriedQuotes(today: LegalDay): readonly LprQuote[] {
  const last = must(LPR_QUOTES.at(-1), 'a quote');
  const carried: LprQuote[] = [];
  for (let n = 1, on = plusMonths(last.from, 1); !isBefore(today, on); n += 1, on = plusMonths(last.from, n)) {
    carried.push({ ...last, from: on, verified: false });
  }
  return carried;
}

export function demoRates(today: LegalDay): LprBook {
  return new LprBook([...LPR_QUOTES, ...carriedQuotes(today)]);
}
