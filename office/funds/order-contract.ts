import { isBefore, plusDays, sameDay } from '@duixian/kernel/legal-day';
import { BENCHMARK_TIERS } from '@duixian/law/parameters/benchmark-rate';
import { z } from 'zod';
import { amountInput, dayInput, decimalInput, nameInput, percentInput, rateInput } from './input-contract.ts';
import { both } from './input-words.ts';
import { timesExact } from './rules/exact.ts';
import type { InterestOrder, InterestSegment, RateOrder } from './rules/money-title.ts';

const NOTHING = { numerator: 0n, denominator: 1n };
const ONE = { numerator: 1n, denominator: 1n };
const THIRTIETH = { numerator: 1n, denominator: 30n };

const lprTerm = z.enum(['1y', '5y']).transform((text) => (text === '1y' ? 'one-year' : 'five-year'));
const benchmarkTier = z.enum(['by-length', ...BENCHMARK_TIERS]);
const basisPoints = z
  .int()
  .min(-10_000)
  .max(10_000)
  .transform((bp) => ({ numerator: BigInt(bp), denominator: 10_000n }));

/** 利率 · Exactly one of annual, monthly, daily, lpr, benchmark; multiple and spread belong to the last two. */
const rate = z
  .strictObject({
    annual: rateInput.optional(),
    annualPercent: percentInput.optional(),
    monthly: rateInput.optional(),
    monthlyPercent: percentInput.optional(),
    monthlyBy: z.enum(['twelve-a-year', 'thirty-days']).default('twelve-a-year').meta({
      description: '月利率换算 · ×12 a year (default: titles themselves convert so), or ÷30 a day where the title or contract says it.',
    }),
    daily: rateInput.optional(),
    dailyPercent: percentInput.optional(),
    lpr: lprTerm.optional().meta({ description: '贷款市场报价利率 · "1y" or "5y" (five years and more).' }),
    benchmark: benchmarkTier
      .optional()
      .meta({ description: '同期贷款基准利率 · the tier by the length of the delay, or one the title names.' }),
    afterReform: lprTerm
      .default('one-year')
      .meta({ description: 'Which LPR follows the benchmark rate from 2019-08-20 on; the over-five-years tier always takes "5y".' }),
    multiple: decimalInput.optional().meta({ description: '倍数 · 4 for four times, 1.3 for 130 %.' }),
    spreadBp: basisPoints.optional().meta({ description: '加点 · Basis points, may be negative: 50 is +0.5 percentage points.' }),
    fixedOn: dayInput.optional().meta({
      description:
        '固定于 · The LPR that held on this day (contract, filing) for the whole time; without it each new quote counts from its day.',
    }),
  })
  .transform((given, ctx): RateOrder => {
    const terms = { multiple: given.multiple ?? ONE, spread: given.spreadBp ?? NOTHING };
    const annual = given.annual ?? given.annualPercent;
    const monthly = given.monthly ?? given.monthlyPercent;
    const daily = given.daily ?? given.dailyPercent;
    const kinds = [
      given.annual,
      given.annualPercent,
      given.monthly,
      given.monthlyPercent,
      given.daily,
      given.dailyPercent,
      given.lpr,
      given.benchmark,
    ];
    const problem = (zh: string, en: string) => {
      ctx.addIssue({ code: 'custom', message: both(zh, en) });
      return z.NEVER;
    };
    if (kinds.filter((kind) => kind !== undefined).length !== 1)
      return problem('annual、monthly、daily、lpr、benchmark 写其中一个', 'exactly one of annual, monthly, daily, lpr, benchmark');
    const published = given.lpr !== undefined || given.benchmark !== undefined;
    if (!published && (given.multiple !== undefined || given.spreadBp !== undefined))
      return problem('multiple、spreadBp 只用于 lpr、benchmark', 'multiple and spreadBp belong to lpr and benchmark');
    if (given.fixedOn !== undefined && given.lpr === undefined) return problem('fixedOn 只用于 lpr', 'fixedOn belongs to lpr');
    if (annual !== undefined) return { kind: 'annual', rate: annual };
    if (daily !== undefined) return { kind: 'daily', rate: daily };
    if (monthly !== undefined) {
      return given.monthlyBy === 'thirty-days'
        ? { kind: 'daily', rate: timesExact(monthly, THIRTIETH) }
        : { kind: 'monthly', rate: monthly };
    }
    if (given.benchmark !== undefined) return { kind: 'benchmark', tier: given.benchmark, ...terms, afterReform: given.afterReform };
    return { kind: 'lpr', term: given.lpr ?? 'one-year', ...terms, ...(given.fixedOn === undefined ? {} : { fixedOn: given.fixedOn }) };
  });

const segment = z.strictObject({
  from: dayInput.meta({ description: '起 · The first day that bears interest.' }),
  to: dayInput
    .optional()
    .meta({ description: '止 · The last day that bears interest. Without it the segment runs to the eve of the next.' }),
  rate,
  cap: rate.optional().meta({
    description:
      '以不超过……为限 · A ceiling the title itself puts on the rate. The cap on private lending is never applied again in enforcement.',
  }),
  base: amountInput.optional().meta({ description: '计息基数 · Where the title states one; never more than what is unpaid of the item.' }),
});

const until = z
  .union([z.enum(['payment', 'performance-period']), z.strictObject({ day: dayInput, counts: z.boolean().default(true) }), dayInput], {
    error: both(
      '止期写 "payment"、"performance-period"、日期，或者 {"day": "2026-01-31", "counts": true}',
      'until is "payment", "performance-period", a day, or {"day": "2026-01-31", "counts": true}',
    ),
  })
  .meta({
    description:
      '计息终点 · "payment" (default), as the operative part words it. A day that is printed counts itself unless {"counts": false}.',
  });

const DAY_COUNTS = {
  'whole-years-365': { dayBasis: 365, wholeYears: true },
  'actual-365': { dayBasis: 365, wholeYears: false },
  'actual-360': { dayBasis: 360, wholeYears: false },
} as const;
export type DayCount = keyof typeof DAY_COUNTS;

/** 利息判项 · One order of interest or of a daily penalty on one item. */
export const interestOrderInput = z
  .strictObject({
    id: nameInput.optional(),
    item: nameInput.optional().meta({ description: 'The item it runs on; the only one where there is one.' }),
    nature: z.enum(['interest', 'penalty']).default('interest'),
    wording: z.string().max(2_000).default('').meta({ description: '判项原文 · The words it was read from, kept with the result.' }),
    segments: z.array(segment).min(1).max(200),
    until: until.optional(),
    dayCount: z.enum(['whole-years-365', 'actual-365', 'actual-360']).default('whole-years-365').meta({
      description:
        '计日方法 · whole-years-365 (default, handbook item 186): whole years at the yearly rate, other days at a 365th; actual-365: every day a 365th; actual-360 only where the title or contract says ÷360.',
    }),
    countsPaymentDay: z
      .boolean()
      .default(false)
      .meta({ description: '算头不算尾 unless true: the day of payment bears interest as well.' }),
    compound: z
      .strictObject({ every: z.enum(['month', 'quarter', 'year']), onDay: z.int().min(1).max(31).default(20) })
      .optional()
      .meta({ description: '复利 · Only where the title orders it: unpaid interest joins the base the day after each rest day.' }),
    totalCap: amountInput.optional().meta({ description: '总额以……为限.' }),
    doublesWhenDue: z.boolean().default(false).meta({
      description: 'A penalty accrued by the end of the performance period joins the base of the doubled part; for the judge to say.',
    }),
  })
  .transform((given, ctx) => {
    const laid = contiguous(given.segments);
    if (typeof laid === 'string') {
      ctx.addIssue({ code: 'custom', path: ['segments'], message: laid });
      return z.NEVER;
    }
    if (laid.last !== undefined && given.until !== undefined) {
      ctx.addIssue({ code: 'custom', path: ['until'], message: both('最后一段已经写明止日', 'the last segment already has its own end') });
      return z.NEVER;
    }
    const { dayBasis, wholeYears } = DAY_COUNTS[given.dayCount];
    const end = laid.last ?? endOf(given.until ?? 'payment');
    return (id: string, item: string): InterestOrder => ({
      id: given.id ?? id,
      nature: given.nature,
      item: given.item ?? item,
      segments: laid.segments,
      end: end.end,
      lastDayCounts: end.end.kind === 'day-of-payment' ? given.countsPaymentDay : end.counts,
      dayBasis,
      wholeYears,
      wording: given.wording,
      ...(given.compound === undefined ? {} : { compound: given.compound }),
      ...(given.totalCap === undefined ? {} : { totalCap: given.totalCap }),
      ...(given.doublesWhenDue ? { doublesWhenDue: true } : {}),
    });
  });

interface End {
  readonly end: InterestOrder['end'];
  readonly counts: boolean;
}

function endOf(given: z.output<typeof until>): End {
  if (given === 'payment') return { end: { kind: 'day-of-payment' }, counts: false };
  if (given === 'performance-period') return { end: { kind: 'end-of-performance-period' }, counts: false };
  if ('counts' in given) return { end: { kind: 'fixed-day', on: given.day }, counts: given.counts };
  return { end: { kind: 'fixed-day', on: given }, counts: true };
}

/** Segments with ends of their own become segments without: a gap bears nothing, an overlap is refused. */
function contiguous(
  given: readonly z.output<typeof segment>[],
): { readonly segments: readonly InterestSegment[]; readonly last?: End } | string {
  const segments: InterestSegment[] = [];
  for (const [i, { from, to, rate: order, cap, base }] of given.entries()) {
    const next = given[i + 1];
    if (next !== undefined && !isBefore(from, next.from))
      return both(
        `第 ${i + 2} 段自 ${next.from} 起，不晚于第 ${i + 1} 段（${from}）`,
        `segment ${i + 2} begins on ${next.from}, not after segment ${i + 1} (${from})`,
      );
    if (to !== undefined && isBefore(to, from))
      return both(`第 ${i + 1} 段止于 ${to}，早于起日（${from}）`, `segment ${i + 1} ends on ${to}, before it begins (${from})`);
    segments.push({
      from,
      rate: order,
      ...(cap === undefined ? {} : { rateCap: cap }),
      ...(base === undefined ? {} : { statedBase: base }),
    });
    if (to === undefined || next === undefined) continue;
    if (isBefore(next.from, to))
      return both(
        `第 ${i + 1}、${i + 2} 段重叠：${to} 晚于 ${next.from}；同时计算的写成两项利息`,
        `segments ${i + 1} and ${i + 2} overlap: ${to} is after ${next.from}; two orders may run side by side`,
      );
    if (!sameDay(next.from, to) && isBefore(plusDays(to, 1), next.from)) {
      segments.push({ from: plusDays(to, 1), rate: { kind: 'annual', rate: NOTHING } });
    }
  }
  const last = given.at(-1)?.to;
  return last === undefined ? { segments } : { segments, last: { end: { kind: 'fixed-day', on: last }, counts: true } };
}

export const lprQuoteInput = z
  .strictObject({ from: dayInput, oneYear: rateInput, fiveYear: rateInput })
  .transform((quote) => ({ ...quote, verified: false }));
