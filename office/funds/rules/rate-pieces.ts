import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen, Fraction } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { BENCHMARK_GIVES_WAY_ON, type BenchmarkTier } from '@duixian/law/parameters/benchmark-rate';
import type { BenchmarkBook } from './benchmark-book.ts';
import { tierOf } from './benchmark-tier.ts';
import { dayFromNumber, dayNumber } from './day-number.ts';
import { addExact, compareExact, timesExact } from './exact.ts';
import type { LprBook, RateStretch } from './lpr-book.ts';
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
      }
    | {
        readonly kind: 'benchmark';
        readonly tier: BenchmarkTier;
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

/** 利率缺失 · No published rate is known for `from`; it is never guessed and never carried on. */
export type RateNotLoaded = {
  readonly kind: 'rate-not-loaded';
  readonly order: string;
  readonly term: LprTerm | BenchmarkTier;
  /** The first day without a rate. */
  readonly from: LegalDay;
  readonly knownThrough?: LegalDay;
};

/** 利率来源 · The published series a computation may use. */
export interface RateBooks {
  readonly lpr: LprBook;
  readonly benchmark: BenchmarkBook;
}

const TWELVE: Fraction = { numerator: 12n, denominator: 1n };

const REFORM = dayNumber(BENCHMARK_GIVES_WAY_ON);

/** 分段 · Cuts an order into pieces of one rate, from its first day to `end` (not counted). */
export function ratePieces(order: InterestOrder, end: number, books: RateBooks): Result<readonly RatePiece[], RateNotLoaded> {
  const pieces: RatePiece[] = [];
  const first = order.segments[0];
  const begins = first === undefined ? end : dayNumber(first.from);
  for (const [index, segment] of order.segments.entries()) {
    const next = order.segments[index + 1];
    const from = dayNumber(segment.from);
    const to = Math.min(next === undefined ? end : dayNumber(next.from), end);
    if (to <= from) continue;
    const cut = segmentPieces({ order, from, to, begins, end, books }, segment);
    if (!cut.ok) return cut;
    pieces.push(...cut.value);
  }
  return ok(pieces);
}

interface Cut {
  readonly order: InterestOrder;
  readonly from: number;
  readonly to: number;
  /** First day of the whole order and the day after its last: the length that picks a benchmark tier. */
  readonly begins: number;
  readonly end: number;
  readonly books: RateBooks;
}

function segmentPieces(cut: Cut, segment: InterestSegment): Result<readonly RatePiece[], RateNotLoaded> {
  const ordered = stretchesOf(cut, segment.rate);
  if (!ordered.ok) return ordered;
  const rates = segment.rateCap === undefined ? ordered : withCap(cut, ordered.value, segment.rateCap);
  if (!rates.ok) return rates;
  return ok(rates.value.map((piece) => ({ ...piece, statedBase: segment.statedBase })));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly rate: AppliedRate;
}

function stretchesOf(cut: Cut, rate: RateOrder): Result<readonly Stretch[], RateNotLoaded> {
  const { from, to } = cut;
  const title = (value: Fraction, per: 'year' | 'day') =>
    ok([{ from, to, rate: { value, per, source: { kind: 'title' }, capped: false } } as const]);
  switch (rate.kind) {
    case 'annual':
      return title(rate.rate, 'year');
    case 'monthly':
      return title(timesExact(rate.rate, TWELVE), 'year');
    case 'daily':
      return title(rate.rate, 'day');
    case 'lpr':
      return lprStretches(cut, rate);
    case 'benchmark':
      return benchmarkStretches(cut, rate);
  }
}

type LprOrder = Extract<RateOrder, { readonly kind: 'lpr' }>;
type BenchmarkOrder = Extract<RateOrder, { readonly kind: 'benchmark' }>;

function lprStretches({ order, from, to, books: { lpr } }: Cut, rate: LprOrder): Result<readonly Stretch[], RateNotLoaded> {
  const { term, multiple, spread } = rate;
  const fixed = rate.fixedOn === undefined ? undefined : dayNumber(rate.fixedOn);
  const quotes = fixed === undefined ? lpr.stretches(term, from, to) : lpr.stretches(term, fixed, fixed + 1);
  if (quotes === undefined) return refuse(lprNotLoaded(order, term, fixed ?? from, lpr));
  return ok(
    quotes.map((quote) => ({
      from: fixed === undefined ? quote.from : from,
      to: fixed === undefined ? quote.to : to,
      rate: {
        value: withTerms(quote, rate),
        per: 'year',
        source: { kind: 'lpr', term, publishedOn: quote.publishedOn, quoted: quote.rate, multiple, spread },
        capped: false,
      },
    })),
  );
}

function benchmarkStretches(cut: Cut, rate: BenchmarkOrder): Result<readonly Stretch[], RateNotLoaded> {
  const { order, from, to, books } = cut;
  const { multiple, spread } = rate;
  const tier = rate.tier === 'by-length' ? tierOf(cut.begins, cut.end) : rate.tier;
  const notices = books.benchmark.stretches(tier, from, Math.min(to, REFORM));
  if (notices === undefined) {
    return refuse({ kind: 'rate-not-loaded', order: order.id, term: tier, from: dayFromNumber(from) });
  }
  const before = notices.map(
    (notice): Stretch => ({
      from: notice.from,
      to: notice.to,
      rate: {
        value: withTerms(notice, rate),
        per: 'year',
        source: { kind: 'benchmark', tier, publishedOn: notice.publishedOn, quoted: notice.rate, multiple, spread },
        capped: false,
      },
    }),
  );
  if (to <= REFORM) return ok(before);
  const term = tier === 'over-five-years' ? 'five-year' : rate.afterReform;
  const after = lprStretches({ ...cut, from: Math.max(from, REFORM) }, { kind: 'lpr', term, multiple, spread });
  return after.ok ? ok([...before, ...after.value]) : after;
}

function withTerms(published: RateStretch, { multiple, spread }: { readonly multiple: Fraction; readonly spread: Fraction }): Fraction {
  return addExact(timesExact(published.rate, multiple), spread);
}

function lprNotLoaded(order: InterestOrder, term: LprTerm, from: number, book: LprBook): RateNotLoaded {
  const knownThrough = book.knownThrough;
  if (knownThrough === undefined) return { kind: 'rate-not-loaded', order: order.id, term, from: dayFromNumber(from) };
  const first = book.on(term, from) === undefined ? from : dayNumber(knownThrough) + 1;
  return { kind: 'rate-not-loaded', order: order.id, term, from: dayFromNumber(first), knownThrough };
}

function withCap(cut: Cut, ordered: readonly Stretch[], cap: RateOrder): Result<readonly Stretch[], RateNotLoaded> {
  const found: Stretch[] = [];
  for (const stretch of ordered) {
    const caps = stretchesOf({ ...cut, from: stretch.from, to: stretch.to }, cap);
    if (!caps.ok) return caps;
    for (const limit of caps.value) {
      const capped = compareExact(yearlyRate(cut.order, limit.rate), yearlyRate(cut.order, stretch.rate)) < 0n;
      const rate = capped ? { ...limit.rate, capped: true } : stretch.rate;
      const last = found.at(-1);
      // A ceiling that moves above the ordered rate cuts nothing: whole years go on being counted.
      if (last !== undefined && last.rate === rate) found[found.length - 1] = { ...last, to: limit.to };
      else found.push({ from: limit.from, to: limit.to, rate });
    }
  }
  return ok(found);
}

/** The rate of a line as a yearly one, for comparison. */
export function yearlyRate(order: InterestOrder, rate: AppliedRate): Fraction {
  return rate.per === 'year' ? rate.value : timesExact(rate.value, { numerator: BigInt(order.dayBasis), denominator: 1n });
}
