import { day } from '@duixian/kernel/legal-day';
import { type Fraction, fen } from '@duixian/kernel/money';
import { z } from 'zod';
import type { InterestClause, InterestRate, SegmentEnd } from './rules/interest-clause.ts';

const fraction = z.object({ numerator: z.string(), denominator: z.string() });

/** How an interest clause stands in the database and on the wire: amounts and days as text. */
export const interestClauseJson = z.object({
  words: z.string().max(4_000),
  segments: z
    .array(
      z.object({
        base: z
          .string()
          .regex(/^\d{1,18}$/)
          .nullable(),
        rate: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('annual'), rate: fraction }),
          z.object({ kind: z.literal('monthly'), rate: fraction }),
          z.object({ kind: z.literal('daily'), rate: fraction }),
          z.object({
            kind: z.literal('lpr'),
            tenor: z.enum(['one-year', 'five-year']),
            multiple: fraction,
            spread: fraction,
            fixedOn: z.iso.date().nullable(),
          }),
        ]),
        from: z.iso.date(),
        until: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('day'), on: z.iso.date() }),
          z.object({ kind: z.literal('day-of-payment') }),
          z.object({ kind: z.literal('end-of-performance-period') }),
        ]),
      }),
    )
    .max(50),
});

export type InterestClauseJson = z.output<typeof interestClauseJson>;

type SegmentJson = InterestClauseJson['segments'][number];

export function interestClauseFrom(json: InterestClauseJson): InterestClause {
  return {
    words: json.words,
    segments: json.segments.map((segment) => ({
      base: segment.base === null ? null : fen(BigInt(segment.base)),
      rate: rateFrom(segment.rate),
      from: day(segment.from),
      until: endFrom(segment.until),
    })),
  };
}

function rateFrom(json: SegmentJson['rate']): InterestRate {
  if (json.kind !== 'lpr') return { kind: json.kind, rate: fractionFrom(json.rate) };
  return {
    kind: 'lpr',
    tenor: json.tenor,
    multiple: fractionFrom(json.multiple),
    spread: fractionFrom(json.spread),
    fixedOn: json.fixedOn === null ? null : day(json.fixedOn),
  };
}

function endFrom(json: SegmentJson['until']): SegmentEnd {
  return json.kind === 'day' ? { kind: 'day', on: day(json.on) } : json;
}

function fractionFrom(json: { numerator: string; denominator: string }) {
  return { numerator: BigInt(json.numerator), denominator: BigInt(json.denominator) };
}

export function interestClauseToJson(clause: InterestClause): InterestClauseJson {
  return {
    words: clause.words,
    segments: clause.segments.map((segment) => ({
      base: segment.base === null ? null : segment.base.toString(),
      rate: rateToJson(segment.rate),
      from: segment.from.toString(),
      until: segment.until.kind === 'day' ? { kind: 'day', on: segment.until.on.toString() } : segment.until,
    })),
  };
}

function rateToJson(rate: InterestRate): SegmentJson['rate'] {
  if (rate.kind !== 'lpr') return { kind: rate.kind, rate: fractionToJson(rate.rate) };
  return {
    kind: 'lpr',
    tenor: rate.tenor,
    multiple: fractionToJson(rate.multiple),
    spread: fractionToJson(rate.spread),
    fixedOn: rate.fixedOn === null ? null : rate.fixedOn.toString(),
  };
}

function fractionToJson(of: Fraction): { numerator: string; denominator: string } {
  return { numerator: of.numerator.toString(), denominator: of.denominator.toString() };
}
