import { dayOf, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, type Fraction, fen, fenFromYuan } from '@duixian/kernel/money';
import { z } from 'zod';
import { both, eachLanguage, inputWords, MISSING, orMissing } from './input-words.ts';
import { exactFromDecimal } from './rules/exact.ts';

// How a person writes an amount, a day or a rate in a file. Forgiving where only one reading is possible, else refused with the reason.

const MOST_FEN = 10n ** 17n;

/** 金额 · "12,345.67", "¥12345.67元", "1.2万元" or 12345.67 in yuan; {"fen": "1234567"} or "1234567分" in fen. Never negative. */
export const amountInput = z
  .union([z.string().max(60), z.number(), z.strictObject({ fen: z.union([z.string().max(20), z.number()]) })], {
    error: orMissing(
      '金额写成元的文字（"12,345.67"）、数字，或者 {"fen": "1234567"}',
      'an amount is text in yuan ("12,345.67"), a number in yuan, or {"fen": "1234567"}',
    ),
  })
  .transform((given, ctx): Fen => {
    const read = readAmount(given);
    if (typeof read === 'bigint') return fen(read);
    ctx.addIssue({ code: 'custom', message: read });
    return z.NEVER;
  })
  .meta({ description: '金额 · Yuan as text or number with at most two decimals, or fen. 12345.67 = "12,345.67" = {"fen": "1234567"}.' });

function readAmount(given: string | number | { readonly fen: string | number }): bigint | string {
  if (typeof given === 'object') return wholeFen(String(given.fen));
  const text = String(given).normalize('NFKC').trim();
  if (text === '') return MISSING;
  const inFen = /^(.+?)\s*分$/.exec(text);
  if (inFen?.[1] !== undefined) return wholeFen(inFen[1]);
  const tenThousands = /^([¥￥]?[\d,.]+)\s*万\s*元?$/.exec(text);
  if (tenThousands?.[1] !== undefined) return inTenThousands(tenThousands[1]);
  const read = fenFromYuan(text);
  if (!read.ok) return both(`不是最多两位小数的金额（元）：${text}`, `not an amount in yuan with at most two decimals: ${text}`);
  return inBounds(read.value, text);
}

function wholeFen(text: string): bigint | string {
  const plain = text.replace(/[,，\s]/g, '');
  return /^-?\d{1,18}$/.test(plain) ? inBounds(BigInt(plain), text) : both(`分是整数：${text}`, `fen are whole numbers: ${text}`);
}

function inTenThousands(text: string): bigint | string {
  const match = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(text.replace(/[,¥￥]/g, ''));
  if (match === null) return both(`不是最多六位小数的万元数：${text}`, `not an amount in 万元 with at most six decimals: ${text}`);
  return inBounds(BigInt(`${match[1]}${(match[2] ?? '').padEnd(6, '0')}`), text);
}

function inBounds(value: bigint, text: string): bigint | string {
  if (value < 0n) return both(`金额不能是负数：${text}`, `an amount is never negative: ${text}`);
  return value <= MOST_FEN ? value : both(`超过账面可记的上限：${text}`, `more than a statement of account can hold: ${text}`);
}

/** 日期 · "2026-09-01", "2026/9/1", "2026.9.1", "20260901" or "2026年9月1日". */
export const dayInput = z
  .string({ error: orMissing('日期写成 "2026-09-01"', 'a day is text such as "2026-09-01"') })
  .max(20)
  .transform((text, ctx): LegalDay => {
    const plain = text.normalize('NFKC').trim();
    const match = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))$/.exec(plain);
    const found = match && dayOf(Number(match[1]), Number(match[2] ?? match[4] ?? match[6]), Number(match[3] ?? match[5] ?? match[7]));
    if (found && found.year >= 1949 && found.year <= 2199) return found;
    ctx.addIssue({ code: 'custom', message: plain === '' ? MISSING : both(`没有这一天：${text}`, `no such day: ${text}`) });
    return z.NEVER;
  })
  .meta({ description: '日期 · "2026-09-01", "2026/9/1", "20260901" or "2026年9月1日".', examples: ['2026-09-01'] });

/** 利率文字 · "3.85%", "5‰", "1.75‱", "万分之1.75", "万分之一点七五" or "5/10000". A bare number says no unit and is refused. */
export const rateInput = z
  .string({
    error: orMissing(
      '利率要带单位，如 "3.85%"；只写数字的，用 annualPercent、monthlyPercent 或者 dailyPercent',
      'a rate is text with its unit, such as "3.85%"; for a bare number use annualPercent, monthlyPercent or dailyPercent',
    ),
  })
  .max(40)
  .transform((text, ctx): Fraction => {
    const found = readRate(inFigures(text.normalize('NFKC').trim()));
    if (found !== undefined) return found;
    ctx.addIssue({
      code: 'custom',
      message: both(`不是带单位的利率（%、‰、‱、万分之…）：${text}`, `not a rate with its unit (%, ‰, ‱, 万分之…): ${text}`),
    });
    return z.NEVER;
  })
  .meta({ description: '利率 · With its unit: "3.85%", "5‰", "1.75‱", "万分之1.75", "5/10000".', examples: ['3.85%'] });

const UNITS: readonly (readonly [RegExp, bigint])[] = [
  [/^([\d.]+)\s*%$/, 100n],
  [/^([\d.]+)\s*‰$/, 1_000n],
  [/^([\d.]+)\s*‱$/, 10_000n],
  [/^百分之([\d.]+)$/, 100n],
  [/^千分之([\d.]+)$/, 1_000n],
  [/^万分之([\d.]+)$/, 10_000n],
];
const DECIMAL = /^\d{1,9}(\.\d{1,12})?$/;

const NUMERALS = '〇一二三四五六七八九';

/** 万分之一点七五 → 万分之1.75, 百分之二十四 → 百分之24: as operative parts write small rates. */
function inFigures(text: string): string {
  const match = /^(百分之|千分之|万分之)([〇零一二三四五六七八九十]+)(?:点([〇零一二三四五六七八九]+))?$/.exec(text);
  if (match === null) return text;
  const [, unit = '', whole = '', decimals = ''] = match;
  const digit = (letter: string) => String(Math.max(0, NUMERALS.indexOf(letter)));
  const [tens, ones] = whole.includes('十') ? whole.split('十') : ['', whole];
  const upTo99 = whole.includes('十')
    ? `${tens === '' ? '1' : digit(tens ?? '')}${ones === '' ? '0' : digit(ones ?? '')}`
    : Array.from(whole, digit).join('');
  return `${unit}${upTo99}${decimals === '' ? '' : `.${Array.from(decimals, digit).join('')}`}`;
}

function readRate(text: string): Fraction | undefined {
  for (const [form, per] of UNITS) {
    const figure = form.exec(text)?.[1];
    if (figure !== undefined && DECIMAL.test(figure)) return perUnit(figure, per);
  }
  const fraction = /^(\d{1,12})\/(\d{1,15})$/.exec(text);
  if (fraction === null) return undefined;
  const denominator = BigInt(fraction[2] ?? '0');
  return denominator === 0n ? undefined : { numerator: BigInt(fraction[1] ?? '0'), denominator };
}

function perUnit(figure: string, per: bigint): Fraction {
  const { numerator, denominator } = exactFromDecimal(figure);
  return { numerator, denominator: denominator * per };
}

/** 小数 · "1.5" or 1.5, exact as written. */
export const decimalInput = z
  .union([z.string().max(30), z.number()], { error: orMissing('小数，如 "1.5"', 'a decimal number such as "1.5"') })
  .transform((given, ctx): Fraction => {
    const text = String(given).trim();
    if (DECIMAL.test(text)) return exactFromDecimal(text);
    ctx.addIssue({ code: 'custom', message: both(`不是不带正负号的小数：${text}`, `not a decimal number without sign: ${text}`) });
    return z.NEVER;
  })
  .meta({ description: '小数 · "1.5" or 1.5, exact as written.' });

/** 百分数 · 3.85 or "3.85", meaning 3.85 %. */
export const percentInput = decimalInput.transform(
  ({ numerator, denominator }): Fraction => ({ numerator, denominator: denominator * 100n }),
);

/** 名称 · The name of a sum, an order, a payment or a claim inside one file. */
export const nameInput = z.string().trim().min(1).max(80);

/** One thing that cannot be used: where it stands and why. */
export interface InputProblem {
  readonly path: string;
  readonly reason: string;
  readonly reasonZh: string;
}

const MOST_PROBLEMS = 20;

export type ReadInput<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Reads a whole file's value by its schema; every problem is named by its path, `items[0].amount`. */
export function readInput<Schema extends z.ZodType>(schema: Schema, value: unknown): ReadInput<z.output<Schema>> {
  const read = schema.safeParse(value, { error: inputWords });
  if (read.success) return { ok: true, value: read.data };
  return {
    ok: false,
    problems: read.error.issues.slice(0, MOST_PROBLEMS).map(({ path, message }) => {
      const { zh, en } = eachLanguage(message);
      return { path: pathText(path), reason: en, reasonZh: zh };
    }),
  };
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`),
    '',
  );
}

/** The JSON schema of what may be written, in the words above. */
export function inputSchema(title: string, schema: z.ZodType): unknown {
  return { title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'ref' }) };
}

/** 命令行、网页上的金额 · One amount by itself. */
export function readAmountText(text: string): ReadInput<Fen> {
  return readInput(amountInput, text);
}
