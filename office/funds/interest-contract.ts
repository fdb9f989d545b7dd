import type { LegalDay } from '@duixian/kernel/legal-day';
import { BENCHMARK_RATES } from '@duixian/law/parameters/benchmark-rate';
import { LPR_QUOTES } from '@duixian/law/parameters/lpr';
import { z } from 'zod';
import { dueInput } from './due-contract.ts';
import { amountInput, dayInput, decimalInput, inputSchema, nameInput, rateInput, readInput } from './input-contract.ts';
import { both } from './input-words.ts';
import { interestOrderInput } from './order-contract.ts';
import { APPLICATION_ORDERS, type ApplicationOrder, type PenaltyRank } from './rules/application-order.ts';
import { BenchmarkBook } from './rules/benchmark-book.ts';
import type { ClaimQuestion } from './rules/claim-as-of.ts';
import { LprBook } from './rules/lpr-book.ts';
import type { MoneyTitle, Stay, TitleItem } from './rules/money-title.ts';
import { type Payment, performanceOf } from './rules/performance.ts';

/** Raised when a file of before would be read differently; a stored file says with which one it was written. */
export const INTEREST_INPUT_VERSION = 1;

const BUCKETS = ['cost', 'interest', 'penalty', 'principal', 'doubled'] as const;
const agreedOrder = z
  .array(z.enum(BUCKETS))
  .length(BUCKETS.length)
  .refine((buckets) => new Set(buckets).size === BUCKETS.length, {
    error: both('cost、interest、penalty、principal、doubled 各写一次', 'each of cost, interest, penalty, principal, doubled once'),
  });

const item = z
  .strictObject({
    id: nameInput.default('principal'),
    kind: z
      .enum(['principal', 'damages', 'liquidated-damages', 'realising-cost', 'fixed-interest', 'court-fee', 'preservation-fee'])
      .default('principal')
      .meta({
        description:
          '给付项种类 · fixed-interest is a sum of interest the title itself computed; court-fee and preservation-fee never double.',
      }),
    amount: amountInput,
    dueOn: dayInput.optional().meta({
      description: '履行期间届满日 · The last day to perform; for an instalment its own; without a period the day the title took effect.',
    }),
    due: dueInput
      .optional()
      .meta({ description: 'Instead of dueOn: days from the effective day, that day not counted; a last day on a holiday moves on.' }),
    dueBy: z.enum(['performance-period', 'instalment', 'effective-day']).default('performance-period'),
    doubles: z.boolean().default(true).meta({ description: '计入加倍部分基数 · false takes the sum out of the base of the doubled part.' }),
    secured: z.boolean().default(false),
  })
  .transform((given, ctx): TitleItem => {
    const dueOn = given.dueOn ?? given.due;
    if (dueOn === undefined || (given.dueOn !== undefined && given.due !== undefined)) {
      ctx.addIssue({ code: 'custom', message: both('dueOn、due 写其中一个', 'either dueOn or due') });
      return z.NEVER;
    }
    const { id, kind, amount, dueBy, secured } = given;
    return { id, kind, amount, dueOn, dueBy, earnsDoubled: given.doubles, ...(secured ? { secured } : {}) };
  });

const stay = z
  .strictObject({
    ground: z
      .enum([
        'title-review-not-asked-by-debtor',
        'retrial-stay',
        'title-review-asked-by-debtor',
        'settlement',
        'no-property-closing',
        'appraisal',
        'waiting-for-payout',
        'other',
      ])
      .meta({
        description: 'Only the first two stop the doubled part (法释〔2014〕8号第三条); the others are recorded and go on counting.',
      }),
    from: dayInput.meta({ description: 'The first day that stood still.' }),
    to: dayInput.optional().meta({ description: 'The last day that stood still; open while it still runs.' }),
  })
  .transform(({ ground, from, to }): Stay => ({ ground, firstDay: from, ...(to === undefined ? {} : { lastDay: to }) }));

const payment = z
  .strictObject({
    id: nameInput.optional(),
    amount: amountInput,
    on: dayInput.meta({
      description:
        'The day that counts for the kind: payment, deduction (not pay-out), the confirmation or in-kind ruling taking effect, realisation complete.',
    }),
    kind: z.enum(['voluntary', 'deduction', 'sale', 'in-kind', 'other-realisation', 'held-at-filing']).default('voluntary'),
    toward: nameInput.optional().meta({ description: '指定抵充 · The item the debtor named when paying.' }),
    agreedOrder: agreedOrder.optional().meta({ description: '约定抵充 · For this payment alone.' }),
  })
  .transform(
    (given) =>
      (nth: number): Payment => ({
        id: given.id ?? `payment-${nth}`,
        amount: given.amount,
        performance: performanceOf(given.kind, given.on),
        ...(given.toward === undefined ? {} : { toward: given.toward }),
        ...(given.agreedOrder === undefined ? {} : { buckets: given.agreedOrder }),
      }),
  );

const lprQuote = z
  .strictObject({ from: dayInput, oneYear: rateInput, fiveYear: rateInput })
  .transform((quote) => ({ ...quote, verified: false }));
const benchmarkNotice = z
  .strictObject({
    from: dayInput,
    sixMonths: rateInput,
    oneYear: rateInput,
    threeYears: rateInput,
    fiveYears: rateInput,
    overFiveYears: rateInput,
  })
  .transform(({ from, ...tiers }) => ({
    from,
    rates: {
      'six-months': tiers.sixMonths,
      'one-year': tiers.oneYear,
      'three-years': tiers.threeYears,
      'five-years': tiers.fiveYears,
      'over-five-years': tiers.overFiveYears,
    },
    verified: false,
  }));
const midRate = z
  .strictObject({ on: dayInput, yuanPerUnit: decimalInput.optional(), yuanPer100: decimalInput.optional() })
  .transform(({ on, yuanPerUnit, yuanPer100 }, ctx) => {
    const perUnit = yuanPerUnit ?? (yuanPer100 && { numerator: yuanPer100.numerator, denominator: yuanPer100.denominator * 100n });
    if (perUnit !== undefined && (yuanPerUnit === undefined) !== (yuanPer100 === undefined)) return { on, perUnit };
    ctx.addIssue({ code: 'custom', message: both('yuanPerUnit、yuanPer100 写其中一个', 'either yuanPerUnit or yuanPer100') });
    return z.NEVER;
  });

/** 计息案件 · What the interest calculator takes: the title, what was paid, and the day asked for. */
const interestCase = z
  .strictObject({
    $schema: z.string().max(300).optional(),
    version: z.literal(INTEREST_INPUT_VERSION).default(INTEREST_INPUT_VERSION),
    case: z.string().max(300).optional().meta({ description: 'Any name of the case; it is printed and decides nothing.' }),
    asOf: dayInput.meta({ description: '计算至 · Interest is computed as if all were paid on this day.' }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, { error: both('币种写三个大写字母，如 CNY、USD', 'a currency is three capital letters such as CNY or USD') })
      .default('CNY')
      .meta({ description: '币种 · Everything is in it; the doubled part is 0.0175 % a day in any currency.' }),
    convertToYuan: z
      .array(midRate)
      .max(100)
      .optional()
      .meta({ description: '选择人民币 · Mid-rates of the day the doubled part of each sum begins; payments are then in yuan.' }),
    items: z.array(item).min(1).max(500),
    interest: z.array(interestOrderInput).max(500).default([]),
    doubledPart: z.enum(['owed', 'waived', 'replaced-by-own-default-liability']).default('owed'),
    stays: z.array(stay).max(200).default([]),
    payments: z.array(payment).max(1_000).default([]),
    order: z
      .union([z.enum(['after-principal', 'with-interest']), z.strictObject({ agreed: agreedOrder })], {
        error: both(
          '抵充顺序写 "after-principal"、"with-interest" 或者 {"agreed": [五项]}',
          'order is "after-principal", "with-interest" or {"agreed": [five buckets]}',
        ),
      })
      .optional()
      .meta({
        description:
          '抵充顺序 · cost, interest, principal, penalty, doubled (default: 民法典第五百六十一条, 法释〔2014〕8号第四条) or penalties beside interest, before principal; an agreement beats both.',
      }),
    bankruptcyAcceptedOn: dayInput.optional().meta({ description: '破产申请受理之日 · Nothing runs from this day on.' }),
    restitution: z.boolean().default(false).meta({ description: '执行回转 · The original creditor owes it (法释〔2014〕8号第六条).' }),
    rates: z
      .strictObject({ lpr: z.array(lprQuote).max(500).default([]), benchmark: z.array(benchmarkNotice).max(200).default([]) })
      .optional()
      .meta({ description: 'Published rates this program does not know yet; of two for one day the one given here counts.' }),
  })
  .transform((given, ctx) => {
    const only = given.items.length === 1 ? given.items[0]?.id : undefined;
    const orders = given.interest.map((make, i) => make(`interest-${i + 1}`, only ?? ''));
    for (const [i, order] of orders.entries()) {
      if (order.item === '')
        ctx.addIssue({
          code: 'custom',
          path: ['interest', i, 'item'],
          message: both('给付项不止一个，请写明这项利息算在哪一个上', 'there are several items: say which one it runs on'),
        });
      if (orders.findIndex((other) => other.id === order.id) < i)
        ctx.addIssue({ code: 'custom', path: ['interest', i, 'id'], message: both(`列了两次：${order.id}`, `listed twice: ${order.id}`) });
    }
    const payments = given.payments.map((make, i) => make(i + 1));
    for (const [i, { id }] of payments.entries()) {
      if (payments.findIndex((other) => other.id === id) < i)
        ctx.addIssue({ code: 'custom', path: ['payments', i, 'id'], message: both(`列了两次：${id}`, `listed twice: ${id}`) });
    }
    if (given.convertToYuan !== undefined && given.currency === 'CNY')
      ctx.addIssue({ code: 'custom', path: ['convertToYuan'], message: both('人民币不用折算', 'yuan need no conversion') });
    const title: MoneyTitle = {
      items: given.items,
      orders,
      doubledPart: given.doubledPart,
      stays: given.stays,
      ...(given.bankruptcyAcceptedOn === undefined ? {} : { bankruptcyAcceptedOn: given.bankruptcyAcceptedOn }),
      ...(given.restitution ? { restitution: true } : {}),
    };
    const question: ClaimQuestion = {
      title,
      payments,
      asOf: given.asOf,
      order: orderOf(given.order),
      rates: new LprBook(withOwn(LPR_QUOTES, given.rates?.lpr ?? [])),
      benchmark: new BenchmarkBook(withOwn(BENCHMARK_RATES, given.rates?.benchmark ?? [])),
    };
    return { label: given.case ?? null, currency: given.currency, convertToYuan: given.convertToYuan, question };
  });

export type InterestCase = z.output<typeof interestCase>;
export type InterestCaseInput = z.input<typeof interestCase>;

type AskedOrder = PenaltyRank | { readonly agreed: readonly (typeof BUCKETS)[number][] } | undefined;

/** Nothing said, or the default said in words, is the law's order; penalties beside interest are what a court may set. */
function orderOf(given: AskedOrder): ApplicationOrder {
  if (typeof given === 'object') return { buckets: given.agreed, chosenBy: 'agreement' };
  const rank = given ?? 'after-principal';
  const buckets = APPLICATION_ORDERS[rank][0]?.value ?? BUCKETS;
  return { buckets, chosenBy: rank === 'after-principal' ? 'law' : 'court-setting' };
}

function withOwn<Row extends { readonly from: LegalDay }>(published: readonly Row[], own: readonly Row[]): readonly Row[] {
  const days = new Set(own.map((row) => row.from.toString()));
  return [...published.filter((row) => !days.has(row.from.toString())), ...own];
}

export const readInterestCase = (value: unknown) => readInput(interestCase, value);
export const interestCaseSchema = () => inputSchema('计息案件 · Interest case', interestCase);
