import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, type Fraction, fen, minFen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import type { Citation } from '@duixian/law/citation';
import { delayedInterestInterpretation } from '@duixian/law/instruments/delayed-interest-interpretation';
import { BENCHMARK_BASIS } from '@duixian/law/parameters/benchmark-rate';
import { LPR_BASIS } from '@duixian/law/parameters/lpr';
import { compoundRuling, enforcementHandbook, interestEndRuling } from './authorities.ts';
import type { SheetLine } from './claim-sheet.ts';
import { countedDays } from './counted-days.ts';
import { dayFromNumber, dayNumber } from './day-number.ts';
import { addExact, leastExact, NOTHING, subtractExact, timesExact } from './exact.ts';
import type { InterestOrder, TitleItem } from './money-title.ts';
import type { PartTotal } from './part-total.ts';
import { type RateBooks, type RateNotLoaded, type RatePiece, ratePieces, yearlyRate } from './rate-pieces.ts';
import { nextCapitalisation } from './rest-days.ts';

const AS_ORDERED: readonly Citation[] = [delayedInterestInterpretation.article('第一条')];
const WHOLE_YEARS = enforcementHandbook.article('第186条');
const END_OF_PERIOD = interestEndRuling.article('裁判理由');
const COMPOUND = compoundRuling.article('裁判理由');

/** Days `[first, end)` of one piece on one base that no line shows yet. */
interface OpenRun {
  readonly piece: RatePiece;
  readonly first: number;
  end: number;
  readonly base: Fen;
}

/** 一般债务利息账 · One order of the title, running from day to day. Mutable on purpose and private to one computation. */
export class InterestAccount {
  readonly order: InterestOrder;
  readonly #pieces: readonly RatePiece[];
  /** One where the title counts the day of payment itself. */
  readonly paymentShift: number;
  readonly #basis: readonly Citation[];
  readonly #byYear: BasisLists = {};
  readonly #byDay: BasisLists = {};
  readonly #total: PartTotal;
  readonly #lines: SheetLine[];
  #piece = 0;
  #next = Number.NEGATIVE_INFINITY;
  #run: OpenRun | undefined;
  #own: Fraction = NOTHING;
  #accrued: Fen = ZERO_FEN;
  #paid: Fen = ZERO_FEN;
  #accruedWhenDue: Fen = ZERO_FEN;
  #capital: Fen = ZERO_FEN;
  #rest: number;

  private constructor(order: InterestOrder, pieces: readonly RatePiece[], total: PartTotal, lines: SheetLine[]) {
    this.order = order;
    this.#pieces = pieces;
    this.#total = total;
    this.#lines = lines;
    this.paymentShift = order.lastDayCounts && order.end.kind === 'day-of-payment' ? 1 : 0;
    const ended = order.end.kind === 'end-of-performance-period' ? [...AS_ORDERED, END_OF_PERIOD] : AS_ORDERED;
    this.#basis = order.compound === undefined ? ended : [...ended, COMPOUND];
    const begins = pieces[0]?.from;
    this.#rest =
      order.compound === undefined || begins === undefined ? Number.POSITIVE_INFINITY : nextCapitalisation(begins, order.compound);
  }

  /** `bankruptcyOn` is the first day without interest (企业破产法第四十六条). */
  static open(
    order: InterestOrder,
    item: TitleItem,
    asOf: LegalDay,
    bankruptcyOn: LegalDay | undefined,
    books: RateBooks,
    into: { readonly total: PartTotal; readonly lines: SheetLine[] },
  ): Result<InterestAccount, RateNotLoaded> {
    const ordered = endOf(order, item, asOf);
    const end = bankruptcyOn === undefined ? ordered : Math.min(ordered, dayNumber(bankruptcyOn));
    const pieces = ratePieces(order, end, books);
    return pieces.ok ? ok(new InterestAccount(order, pieces.value, into.total, into.lines)) : pieces;
  }

  get accrued(): Fen {
    return this.#accrued;
  }

  get owed(): Fen {
    return subtractFen(this.#accrued, this.#paid);
  }

  /** The days on which a rate or a stated base begins or ends. */
  get cuts(): readonly number[] {
    return this.#pieces.flatMap((piece) => [piece.from, piece.to]);
  }

  /** The piece that holds on a day not yet run past. */
  pieceOn(n: number): RatePiece | undefined {
    for (let i = this.#piece; i < this.#pieces.length; i += 1) {
      const piece = this.#pieces[i];
      if (piece !== undefined && piece.from <= n && n < piece.to) return piece;
    }
    return undefined;
  }

  /** 负担轻重 · The yearly rate on the eve of a payment; nothing where the order did not run. The day asked for changes nothing. */
  burdenAt(payment: number): Fraction {
    const eve = payment - 1;
    const piece = this.#pieces.find((each) => each.from <= eve && eve < each.to);
    return piece === undefined ? NOTHING : yearlyRate(this.order, piece.rate);
  }

  pay(amount: Fen): void {
    this.#paid = fen(this.#paid + amount);
    this.#capital = minFen(this.#capital, this.owed);
  }

  /** 截至期满已计部分 · Remembers what had accrued when the item fell due; it may double from then on. */
  markDue(): void {
    this.flush();
    this.#accruedWhenDue = this.#accrued;
  }

  /** What is unpaid of it; payments settle the oldest interest first. */
  get owedSinceDue(): Fen {
    return this.#accruedWhenDue > this.#paid ? subtractFen(this.#accruedWhenDue, this.#paid) : ZERO_FEN;
  }

  /** Runs the interest on `base` up to the day `to`, not counted, or to its end. */
  runTo(to: number, base: Fen): void {
    for (let piece = this.#pieces[this.#piece]; piece !== undefined; piece = this.#pieces[this.#piece]) {
      this.#extend(piece, Math.min(piece.to, to), piece.statedBase === undefined ? base : minFen(piece.statedBase, base));
      if (piece.to > to) break;
      this.#piece += 1;
    }
    this.#next = Math.max(this.#next, to);
  }

  #extend(piece: RatePiece, end: number, base: Fen): void {
    let first = Math.max(piece.from, this.#next);
    while (first < end) {
      const stop = Math.min(end, this.#rest);
      const bearing = addFen(base, this.#capital);
      if (stop > first) this.#hold(piece, first, stop, bearing);
      if (stop === this.#rest && this.order.compound !== undefined) {
        this.flush();
        this.#capital = this.owed;
        this.#rest = nextCapitalisation(stop, this.order.compound);
      }
      first = stop;
    }
  }

  #hold(piece: RatePiece, first: number, end: number, base: Fen): void {
    const run = this.#run;
    if (run !== undefined && run.piece === piece && run.base === base && run.end === first) {
      run.end = end;
      return;
    }
    this.flush();
    if (base > 0n && piece.rate.value.numerator !== 0n) this.#run = { piece, first, end, base };
  }

  /** Hands out the line of the days run so far: before each payment, and at the end. */
  flush(): void {
    const run = this.#run;
    if (run === undefined) return;
    this.#run = undefined;
    const { piece, first, end, base } = run;
    const { rate } = piece;
    const days = end - first;
    const byYear = rate.per === 'year' && this.order.dayBasis === 365 && this.order.wholeYears !== false;
    const counted = byYear ? countedDays(piece.from, first, end) : days;
    const dayBasis = rate.per === 'day' ? 1 : this.order.dayBasis;
    const exact = this.#withinCap(timesExact(rate.value, { numerator: base * BigInt(counted), denominator: BigInt(dayBasis) }));
    const amount = this.#total.add(exact);
    this.#accrued = addFen(this.#accrued, amount);
    this.#lines.push({
      part: this.order.nature,
      of: this.order.id,
      base,
      rate,
      firstDay: dayFromNumber(first),
      lastDay: dayFromNumber(end - 1),
      days,
      countedDays: counted,
      dayBasis,
      exact,
      amount,
      basis: this.#basisOf(rate.source.kind, byYear),
    });
  }

  /** The same few lists for every line of an order. */
  #basisOf(source: keyof typeof PUBLISHED, byYear: boolean): readonly Citation[] {
    const known = byYear ? this.#byYear[source] : this.#byDay[source];
    if (known !== undefined) return known;
    const made = [...this.#basis, ...(byYear ? [WHOLE_YEARS] : []), ...PUBLISHED[source]];
    (byYear ? this.#byYear : this.#byDay)[source] = made;
    return made;
  }

  /** 总额以……为限 · What a line may still add before the title's own limit on the total is reached. */
  #withinCap(exact: Fraction): Fraction {
    const { totalCap } = this.order;
    if (totalCap === undefined) return exact;
    const before = this.#own;
    this.#own = leastExact(addExact(before, exact), { numerator: totalCap, denominator: 1n });
    return subtractExact(this.#own, before);
  }
}

type BasisLists = { -readonly [source in keyof typeof PUBLISHED]?: readonly Citation[] };

const PUBLISHED = { title: [], lpr: LPR_BASIS, benchmark: BENCHMARK_BASIS } as const;

/** The first day without interest. A counted last day counts in full only when it has come. */
function endOf(order: InterestOrder, item: TitleItem, asOf: LegalDay): number {
  const counted = order.lastDayCounts ? 1 : 0;
  if (order.end.kind === 'day-of-payment') return dayNumber(asOf) + counted;
  const last = order.end.kind === 'fixed-day' ? order.end.on : item.dueOn;
  return isBefore(asOf, last) ? dayNumber(asOf) : dayNumber(last) + counted;
}
