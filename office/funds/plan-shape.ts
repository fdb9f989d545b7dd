import { fenText, legalDay } from '@duixian/contract/wire';
import { BENCHMARK_TIERS } from '@duixian/law/parameters/benchmark-rate';
import { z } from 'zod';

const bigText = z.codec(z.string().regex(/^-?\d{1,400}$/), z.bigint(), {
  decode: (text) => BigInt(text),
  encode: (value) => value.toString(),
});
export const fraction = z.object({ numerator: bigText, denominator: bigText });

const place = z.object({ nameZh: z.string(), nameEn: z.string(), edition: z.string().nullable(), article: z.string() });
const bucket = z.enum(['cost', 'interest', 'penalty', 'principal', 'doubled']);

const rate = z.object({
  value: fraction,
  per: z.enum(['year', 'day']),
  capped: z.boolean(),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('title') }),
    z.object({
      kind: z.literal('lpr'),
      term: z.enum(['one-year', 'five-year']),
      publishedOn: legalDay,
      quoted: fraction,
      multiple: fraction,
      spread: fraction,
    }),
    z.object({
      kind: z.literal('benchmark'),
      tier: z.enum(BENCHMARK_TIERS),
      publishedOn: legalDay,
      quoted: fraction,
      multiple: fraction,
      spread: fraction,
    }),
  ]),
});

/** 计算书 · The claim as of a day with every line, as it is kept with a decision and shown to a party. */
export const sheetShape = z.object({
  asOf: legalDay,
  lines: z.array(
    z.object({
      part: z.enum(['interest', 'penalty', 'doubled']),
      of: z.string(),
      base: fenText,
      rate,
      firstDay: legalDay,
      lastDay: legalDay,
      days: z.number().int(),
      countedDays: z.number().int(),
      dayBasis: z.union([z.literal(1), z.literal(360), z.literal(365)]),
      exact: fraction,
      amount: fenText,
      basis: z.array(place),
    }),
  ),
  payments: z.array(
    z.object({
      payment: z.string(),
      on: legalDay,
      amount: fenText,
      parts: z.array(z.object({ bucket, of: z.string(), amount: fenText })),
      surplus: fenText,
    }),
  ),
  accrued: z.object({ interest: fenText, penalty: fenText, doubled: fenText }),
  owed: z.object({ cost: fenText, interest: fenText, penalty: fenText, principal: fenText, doubled: fenText }),
  owedTitle: fenText,
  owedTotal: fenText,
  order: z.object({ buckets: z.array(bucket), chosenBy: z.enum(['law', 'court-setting', 'agreement']) }),
});

/** 发放方案 · The plan of a decision: what it covers, how it is divided and why. */
export const planShape = z.object({
  amount: fenText,
  covers: z.array(z.object({ receipt: z.string(), amount: fenText, toCreditors: fenText })),
  lines: z.array(
    z.object({
      category: z.enum(['sale-cost', 'execution-fee', 'title-debt', 'doubled-interest', 'surplus', 'transfer']),
      creditor: z.string().nullable(),
      amount: fenText,
      basis: z.array(place),
    }),
  ),
  sheet: sheetShape,
  fee: z
    .object({
      amount: fenText,
      fee: fenText,
      slices: z.array(z.object({ from: fenText, to: fenText, flat: z.boolean(), perTenThousand: z.number().int(), exact: fraction })),
      basis: z.array(place),
    })
    .nullable(),
  feeOpen: fenText,
  fullySatisfied: z.boolean(),
});

export type PlanRecord = z.output<typeof planShape>;
export type SheetRecord = z.output<typeof sheetShape>;
