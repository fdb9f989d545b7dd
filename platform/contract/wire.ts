import { type Id, isId } from '@duixian/kernel/ids';
import { dayFromText, day as dayOfText, type Instant, instant, instantFromText, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { Result } from '@duixian/kernel/result';
import { z } from 'zod';

/** 金额 · Whole fen as decimal text on the wire, `Fen` on both sides of it. */
export const fenText = z.codec(
  z.string().regex(/^-?\d{1,18}$/),
  z.custom<Fen>((value) => typeof value === 'bigint'),
  {
    decode: (text) => fen(BigInt(text)),
    encode: (amount) => amount.toString(),
  },
);

/** 法定日 · "2026-09-01". A day that is not in the calendar is a bad request. */
export const legalDay = z.codec(
  z.string().refine((text) => dayFromText(text) !== undefined, { error: 'no such day' }),
  z.custom<LegalDay>((value) => typeof value === 'object' && value !== null && 'daysInYear' in value),
  { decode: (text) => dayOfText(text), encode: (value) => value.toString() },
);

/** 查看日 · A day somebody asks to look at, 1949 to 2199: a week or an instant around it is still in every calendar. */
export const lookedDay = legalDay.refine(({ year }) => year >= 1949 && year <= 2199, { error: 'too far away' });

/** 时刻 · ISO 8601 with zone. */
export const instantText = z.codec(
  z
    .string()
    .max(40)
    .refine((text) => instantFromText(text) !== undefined, { error: 'no such moment' }),
  z.custom<Instant>((value) => typeof value === 'object' && value !== null && 'epochMilliseconds' in value),
  { decode: (text) => instant(text), encode: (value) => value.toString() },
);

/** A UUID that names one kind of thing. */
export function idOf<K extends string>() {
  return z.custom<Id<K>>((value) => typeof value === 'string' && isId(value));
}

/** Text a person typed: trimmed, bounded, never empty. */
export function words(max: number) {
  return z.string().trim().min(1).max(max);
}

/** 翻页键 · The day and the id after which the next page starts, as the page before gave them. */
export const dayKey = z.string().max(80).refine(isDayKey, { error: 'no such place' });

export function isDayKey(text: string): boolean {
  const [on = '', id = '', ...more] = text.split('_');
  return more.length === 0 && dayFromText(on) !== undefined && isId(id);
}

/** A page of rows and the key after which the next page starts. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}

/** A count that stops counting: `{count: 10000, capped: true}` is printed "10 000+". */
export const cappedCount = z.object({ count: z.number().int(), capped: z.boolean() });

/** 上传 · One file as it came, with its name; the name is shown, never used as a path. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const upload = z.custom<Upload>((value) => typeof value === 'object' && value !== null && 'bytes' in value);

/** 用途 · What something is carried out of the house for; it goes on record and on the thing itself. */
export const exportPurpose = z.string().trim().min(4).max(200);

/** 下载 · A file the office hands out. */
export interface FileReply {
  readonly name: string;
  readonly mime: string;
  /**
   * Bytes that must be fetched or made are given as a call: it is made when the act is over and its transaction closed. What is
   * larger than memory should hold comes piece by piece.
   */
  readonly bytes: Uint8Array | (() => Promise<Result<Uint8Array | AsyncIterable<Uint8Array>, { readonly kind: string }>>);
}

export const fileReply = z.custom<FileReply>((value) => typeof value === 'object' && value !== null && 'mime' in value);

/** Plain facts of an act or a queue row: JSON whose wording is the screen's. */
export const plainFacts = z.record(z.string(), z.unknown());
