import { earlierDay, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, type Fraction, fen, minFen, roundHalfUp, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result } from '@duixian/kernel/result';
import type { Citation } from '@duixian/law/citation';
import { delayedInterestInterpretation } from '@duixian/law/instruments/delayed-interest-interpretation';
import { LPR_BASIS } from '@duixian/law/parameters/lpr';
import { enforcementHandbook, interestEndRuling } from './authorities.ts';
import type { SheetLine } from './claim-sheet.ts';
import { countedDays } from './counted-days.ts';
import { dayFromNumber, dayNumber } from './day-number.ts';
import { addExact, NOTHING, timesExact } from './exact.ts';
import type { LprBook } from './lpr-book.ts';
import type { InterestOrder, TitleItem } from './money-title.ts';
import { type RateNotLoaded, type RatePiece, ratePieces } from './rate-pieces.ts';

const AS_ORDERED: readonly Citation[] = [delayedInterestInterpretation.article('第一条')];
const WHOLE_YEARS = enforcementHandbook.article('第186条');
const END_OF_PERIOD = interestEndRuling.article('裁判理由');

/** 一般债务利息账 · One order of the title, running from day to day. Mutable on purpose and private to one computation. */
export class InterestAccount {
  readonly order: InterestOrder;
  readonly #pieces: readonly RatePiece[];
  readonly #shift: number;
  readonly #basis: readonly Citation[];
  #piece = 0;
  #next = Number.NEGATIVE_INFINITY;
  #exact: Fraction = NOTHING;
  #accrued: Fen = ZERO_FEN;
  #paid: Fen = ZERO_FEN;

  private constructor(order: InterestOrder, pieces: readonly RatePiece[]) {
    this.order = order;
    this.#pieces = pieces;
    this.#shift = order.lastDayCounts ? 1 : 0;
    this.#basis = order.end.kind === 'end-of-performance-period' ? [...AS_ORDERED, END_OF_PERIOD] : AS_ORDERED;
  }

  /** `bankruptcyOn` is the first day without interest (企业破产法第四十六条). */
  static open(
    order: InterestOrder,
    item: TitleItem,
    asOf: LegalDay,
    bankruptcyOn: LegalDay | undefined,
    book: LprBook,
  ): Result<InterestAccount, RateNotLoaded> {
    const ordered = dayNumber(earlierDay(asOf, endOf(order, item, asOf))) + (order.lastDayCounts ? 1 : 0);
    const end = bankruptcyOn === undefined ? ordered : Math.min(ordered, dayNumber(bankruptcyOn));
    const pieces = ratePieces(order, end, book);
    return pieces.ok ? ok(new InterestAccount(order, pieces.value)) : pieces;
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

  /** Runs the interest on `balance` up to the payment day `on` and hands out a line for each rate it met. */
  runTo(on: number, balance: Fen, lines: SheetLine[]): void {
    const to = on + this.#shift;
    for (let piece = this.#pieces[this.#piece]; piece !== undefined; piece = this.#pieces[this.#piece]) {
      const first = Math.max(piece.from, this.#next);
      const end = Math.min(piece.to, to);
      const base = piece.statedBase === undefined ? balance : minFen(piece.statedBase, balance);
      if (end > first && base > 0n) lines.push(this.#line(piece, first, end, base));
      if (piece.to > to) break;
      this.#piece += 1;
    }
    this.#next = Math.max(this.#next, to);
  }

  #line(piece: RatePiece, first: number, end: number, base: Fen): SheetLine {
    const { rate } = piece;
    const days = end - first;
    const byYear = rate.per === 'year' && this.order.dayBasis === 365;
    const counted = byYear ? countedDays(piece.from, first, end) : days;
    const dayBasis = rate.per === 'day' ? 1 : this.order.dayBasis;
    const exact = timesExact(rate.value, { numerator: base * BigInt(counted), denominator: BigInt(dayBasis) });
    this.#exact = addExact(this.#exact, exact);
    const before = this.#accrued;
    const total = roundHalfUp(this.#exact);
    this.#accrued = this.order.totalCap === undefined ? total : minFen(total, this.order.totalCap);
    return {
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
      amount: subtractFen(this.#accrued, before),
      basis: [...this.#basis, ...(byYear ? [WHOLE_YEARS] : []), ...(rate.source.kind === 'lpr' ? LPR_BASIS : [])],
    };
  }
}

function endOf(order: InterestOrder, item: TitleItem, asOf: LegalDay): LegalDay {
  switch (order.end.kind) {
    case 'day-of-payment':
      return asOf;
    case 'end-of-performance-period':
      return item.dueOn;
    case 'fixed-day':
      return order.end.on;
  }
}
