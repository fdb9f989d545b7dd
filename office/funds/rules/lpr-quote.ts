import { compareDays, isBefore, type LegalDay } from '@duixian/kernel/legal-day';

/** 新报价 · A quote a person read on the official page, in hundredths of a percent. */
export interface EnteredQuote {
  readonly publishedOn: LegalDay;
  readonly oneYearBp: number;
  readonly fiveYearBp: number;
  readonly source: string;
}

export type EnterQuoteRefusal =
  | { readonly kind: 'quote-in-future'; readonly publishedOn: LegalDay; readonly today: LegalDay }
  /** Quotes come on the 20th or the next working day, never earlier in the month. */
  | { readonly kind: 'not-a-publication-day'; readonly publishedOn: LegalDay }
  | { readonly kind: 'quote-of-month-known'; readonly publishedOn: LegalDay }
  /** A month between the last known quote and this one is missing. */
  | { readonly kind: 'month-missing'; readonly lastKnown: LegalDay };

/** 报价录入 · One quote a month, in order, none left out; what is entered stays. */
export function quoteProblem(quote: EnteredQuote, known: readonly LegalDay[], today: LegalDay): EnterQuoteRefusal | undefined {
  const { publishedOn } = quote;
  if (isBefore(today, publishedOn)) return { kind: 'quote-in-future', publishedOn, today };
  if (publishedOn.day < 20) return { kind: 'not-a-publication-day', publishedOn };
  const last = [...known].sort(compareDays).at(-1);
  if (last === undefined) return undefined;
  const ahead = monthsOf(publishedOn) - monthsOf(last);
  if (ahead <= 0) return { kind: 'quote-of-month-known', publishedOn: last };
  return ahead === 1 ? undefined : { kind: 'month-missing', lastKnown: last };
}

function monthsOf(on: LegalDay): number {
  return on.year * 12 + on.month;
}
