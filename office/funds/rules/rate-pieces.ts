import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen, Fraction } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { dayFromNumber, dayNumber } from './day-number.ts';
import { addExact, compareExact, timesExact } from './exact.ts';
import type { LprBook } from './lpr-book.ts';
import type { InterestOrder, InterestSegment, LprTerm, RateOrder } from './money-title.ts';

/** 适用利率 · The rate of one line of the sheet, with where it comes from. */
export interface AppliedRate {
  readonly value: Fraction;
  readonly per: 'year' | 'day';
  readonly source:
    | { readonly kind: 'title' }
    | {
        readonly kind: 'lpr';
        readonly term: LprTerm;
        readonly publishedOn: LegalDay;
        readonly quoted: Fraction;
        readonly multiple: Fraction;
        readonly spread: Fraction;
      };
  /** The title's own ceiling was lower and took effect. */
  readonly capped: boolean;
}

/** Days `[from, to)` with one rate and one base. Whole years are counted from `from`, so payments do not move them. */
export interface RatePiece {
  readonly from: number;
  readonly to: number;
  readonly rate: AppliedRate;
  readonly statedBase: Fen | undefined;
}

export type RateNotLoaded = {
  readonly kind: 'rate-not-loaded';
  readonly order: string;
  readonly term: LprTerm;
  readonly from: LegalDay;
  readonly knownThrough?: LegalDay;
};

const TWELVE: Fraction = { numerator: 12n, denominator: 1n };

/** 分段 · Cuts an order into pieces of one rate, from its first day to `end` (not counted). */
export function ratePieces(order: InterestOrder, end: number, book: LprBook): Result<readonly RatePiece[], RateNotLoaded> {
  const pieces: RatePiece[] = [];
  for (const [index, segment] of order.segments.entries()) {
    const next = order.segments[index + 1];
    const from = dayNumber(segment.from);
    const to = Math.min(next === undefined ? end : dayNumber(next.from), end);
    if (to <= from) continue;
    const cut = segmentPieces(order, segment, from, to, book);
    if (!cut.ok) return cut;
    pieces.push(...cut.value);
  }
  return ok(pieces);
}

function segmentPieces(
  order: InterestOrder,
  segment: InterestSegment,
  from: number,
  to: number,
  book: LprBook,
): Result<readonly RatePiece[], RateNotLoaded> {
  const ordered = stretchesOf(order, segment.rate, from, to, book);
  if (!ordered.ok) return ordered;
  const rates = segment.rateCap === undefined ? ordered : withCap(order, ordered.value, segment.rateCap, book);
  if (!rates.ok) return rates;
  return ok(rates.value.map((piece) => ({ ...piece, statedBase: segment.statedBase })));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly rate: AppliedRate;
}

function stretchesOf(
  order: InterestOrder,
  rate: RateOrder,
  from: number,
  to: number,
  book: LprBook,
): Result<readonly Stretch[], RateNotLoaded> {
  const title = (value: Fraction, per: 'year' | 'day') =>
    ok([{ from, to, rate: { value, per, source: { kind: 'title' }, capped: false } } as const]);
  switch (rate.kind) {
    case 'annual':
      return title(rate.rate, 'year');
    case 'monthly':
      return title(timesExact(rate.rate, TWELVE), 'year');
    case 'daily':
      return title(rate.rate, 'day');
    case 'lpr': {
      const fixed = rate.fixedOn === undefined ? undefined : dayNumber(rate.fixedOn);
      const quotes = fixed === undefined ? book.stretches(rate.term, from, to) : book.stretches(rate.term, fixed, fixed + 1);
      if (quotes === undefined) return refuse(notLoaded(order, rate.term, fixed ?? from, book));
      return ok(
        quotes.map((quote) => ({
          from: fixed === undefined ? quote.from : from,
          to: fixed === undefined ? quote.to : to,
          rate: {
            value: addExact(timesExact(quote.rate, rate.multiple), rate.spread),
            per: 'year',
            source: {
              kind: 'lpr',
              term: rate.term,
              publishedOn: quote.publishedOn,
              quoted: quote.rate,
              multiple: rate.multiple,
              spread: rate.spread,
            },
            capped: false,
          },
        })),
      );
    }
  }
}

function notLoaded(order: InterestOrder, term: LprTerm, from: number, book: LprBook): RateNotLoaded {
  const knownThrough = book.knownThrough;
  return {
    kind: 'rate-not-loaded',
    order: order.id,
    term,
    from: dayFromNumber(from),
    ...(knownThrough === undefined ? {} : { knownThrough }),
  };
}

function withCap(
  order: InterestOrder,
  ordered: readonly Stretch[],
  cap: RateOrder,
  book: LprBook,
): Result<readonly Stretch[], RateNotLoaded> {
  const found: Stretch[] = [];
  for (const stretch of ordered) {
    const caps = stretchesOf(order, cap, stretch.from, stretch.to, book);
    if (!caps.ok) return caps;
    for (const limit of caps.value) {
      const capped = compareExact(yearly(order, limit.rate), yearly(order, stretch.rate)) < 0n;
      const rate = capped ? { ...limit.rate, capped: true } : stretch.rate;
      const last = found.at(-1);
      // A ceiling that moves above the ordered rate cuts nothing: whole years go on being counted.
      if (last !== undefined && last.rate === rate) found[found.length - 1] = { ...last, to: limit.to };
      else found.push({ from: limit.from, to: limit.to, rate });
    }
  }
  return ok(found);
}

function yearly(order: InterestOrder, rate: AppliedRate): Fraction {
  return rate.per === 'year' ? rate.value : timesExact(rate.value, { numerator: BigInt(order.dayBasis), denominator: 1n });
}
