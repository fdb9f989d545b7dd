import { day, dayFromText, type LegalDay } from '@duixian/kernel/legal-day';
import { type Result, refuse } from '@duixian/kernel/result';
import type { LprQuote } from '@duixian/law/parameters/lpr';
import { dayNumber } from './day-number.ts';
import { LprBook } from './lpr-book.ts';
import { type PayoutPlan, type PayoutQuestion, type PlanRefusal, planPayout } from './plan-payout.ts';

/**
 * 输入版本 · How the inputs of a plan are written down. 1: as they were before versions were written; 2: the same with its
 * number. A change of shape takes the next number and a reader here; what was kept is never rewritten.
 */
export const INPUTS_VERSION = 2;

type Question = Omit<PayoutQuestion, 'rates'>;

export type RecomputeRefusal = PlanRefusal | { readonly kind: 'inputs-unreadable'; readonly version: number };

/** Plain inputs of a plan: what has to be kept so that it can be computed again. */
export function inputsOf(question: PayoutQuestion) {
  const { rates, ...rest } = question;
  return { version: INPUTS_VERSION, ...rest, knownRatesThrough: rates.knownThrough ?? null };
}

/** 重算 · The same plan from what was kept, with the rates as they were known then, however many have been published since. */
export function recompute(kept: unknown, quotes: readonly LprQuote[]): Result<PayoutPlan, RecomputeRefusal> {
  if (!isRecord(kept)) return refuse({ kind: 'inputs-unreadable', version: 0 });
  const version = typeof kept.version === 'number' ? kept.version : 1;
  const { version: _, knownRatesThrough, ...written } = kept;
  const question = version <= INPUTS_VERSION ? revived(written) : undefined;
  if (!isQuestion(question)) return refuse({ kind: 'inputs-unreadable', version });
  const through = typeof knownRatesThrough === 'string' ? dayFromText(knownRatesThrough) : undefined;
  return planPayout({ ...question, rates: new LprBook(quotesThrough(quotes, through)) });
}

function quotesThrough(quotes: readonly LprQuote[], through: LegalDay | undefined): readonly LprQuote[] {
  return through === undefined ? [] : quotes.filter((quote) => dayNumber(quote.from) <= dayNumber(through));
}

/** Names under which whole numbers stand as text, and those under which days do. */
const NUMBERS: ReadonlySet<string> = new Set([
  'amount',
  'saleCosts',
  'feeTakenBefore',
  'limit',
  'weight',
  'statedBase',
  'totalCap',
  'numerator',
  'denominator',
]);
const DAYS: ReadonlySet<string> = new Set([
  'dueOn',
  'from',
  'on',
  'fixedOn',
  'paidOn',
  'deductedOn',
  'rulingEffectiveOn',
  'completedOn',
  'filedOn',
  'firstDay',
  'lastDay',
  'bankruptcyAcceptedOn',
]);

function revived(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => revived(each));
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, revived(field, key)]));
  if (typeof value !== 'string') return value;
  if (NUMBERS.has(name) && /^-?\d+$/.test(value)) return BigInt(value);
  return DAYS.has(name) && dayFromText(value) !== undefined ? day(value) : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isQuestion(value: unknown): value is Question {
  if (!isRecord(value)) return false;
  const { title, earlier, receipts, creditors, order, saleCosts, feeTakenBefore, feeTiming } = value;
  const lists = isRecord(title) && [title.items, title.orders, title.stays, earlier, receipts, creditors].every(Array.isArray);
  const sums = typeof saleCosts === 'bigint' && typeof feeTakenBefore === 'bigint';
  return lists && sums && isRecord(order) && typeof feeTiming === 'string';
}
