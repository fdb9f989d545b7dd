import { dayOf } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';

/** Something read at a place of the clean text. */
export interface At<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

const DIGITS: ReadonlyMap<string, number> = new Map(
  ['〇零', '一壹', '二贰两貳', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((forms, value) =>
    Array.from(forms, (form): [string, number] => [form, value]),
  ),
);
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const NUMERAL = '〇零一二三四五六七八九两十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';

/** 三万八千五百 → 38500. `undefined` for what is no numeral. */
export function numeralValue(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of text) {
    const value = DIGITS.get(character);
    const unit = UNITS.get(character);
    if (value !== undefined) digit = value;
    else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = undefined;
    } else if (character === '万' || character === '亿') {
      const big = character === '万' ? 10_000 : 100_000_000;
      total = (character === '亿' ? total + section + (digit ?? 0) : section + (digit ?? 0)) * big + (character === '万' ? total : 0);
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return text === '' ? undefined : total + section + (digit ?? 0);
}

/** 十五, 15, １５ → 15. For days and items. */
export function smallCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,4}$/.test(text) ? Number(text) : numeralValue(text);
}

const AMOUNT = new RegExp(
  `(?<![\\d.${NUMERAL}])(?:(\\d{1,4})万(\\d{1,4})(千|百)?元|(\\d{1,3}(?:，\\d{3})+|\\d+)(?:\\.(\\d{1,2}))?(\\d*)(万|亿)?元(?![/／每])|([${NUMERAL}]{1,20})元(?:([一二三四五六七八九壹贰叁肆伍陆柒捌玖])角)?(?:零?([一二三四五六七八九壹贰叁肆伍陆柒捌玖])分)?)`,
  'g',
);

/** 金额 · Every sum in yuan, in digits, with 万 or 亿, or in Chinese numerals, as whole fen. */
export function amountsIn(text: string): readonly At<Fen>[] {
  const found: At<Fen>[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const [, myriads, rest, place, whole, decimals = '', more = '', unit, numeral, jiao, cent] = match;
    const value =
      myriads !== undefined
        ? mixedFen(myriads, rest ?? '0', place)
        : whole === undefined
          ? numeralFen(numeral, jiao, cent)
          : digitFen(whole, decimals + more, unit);
    const end = match.index + match[0].length;
    if (value !== undefined && !isForeign(text, match.index, end)) found.push({ value, start: match.index, end });
  }
  return found;
}

const CURRENCY =
  '(?:港币|港元|港纸|美元|美金|欧元|日元|日币|英镑|澳元|澳门元|澳门币|加元|加拿大元|新加坡元|新台币|台币|韩元|卢布|泰铢|瑞士法郎|HKD|HK\\$|USD|US\\$|EUR|JPY|GBP)';
const FOREIGN_AHEAD = new RegExp(`${CURRENCY}[：:为]?$`, 'i');
const FOREIGN_BEHIND = new RegExp(`^（?${CURRENCY}`, 'i');
const FOREIGN_SUM = new RegExp(`${CURRENCY}[：:为]?[\\d，.]*\\d(?:万|亿)?元?|\\d[\\d，.]*(?:万|亿)?(?:元（?)?${CURRENCY}`, 'gi');

/** 港币80000元 · A sum in other money is no sum in yuan, whatever its unit is called. */
function isForeign(text: string, start: number, end: number): boolean {
  return FOREIGN_AHEAD.test(text.slice(Math.max(0, start - 12), start)) || FOREIGN_BEHIND.test(text.slice(end, end + 12));
}

/** 外币 · Where sums in other money stand. */
export function foreignSumsIn(text: string): readonly At<string>[] {
  return [...text.matchAll(FOREIGN_SUM)].map((match) => ({
    value: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** No title orders ten million million yuan: so long a row of digits is an account or a number of something. */
const MOST_DIGITS = 13;

function digitFen(whole: string, decimals: string, unit: string | undefined): Fen | undefined {
  const places = unit === '万' ? 6 : unit === '亿' ? 10 : 2;
  if (decimals.length > places || whole.length > MOST_DIGITS - (places - 2)) return undefined;
  return fen(BigInt(whole.replace(/，/g, '') + decimals.padEnd(places, '0')));
}

/** 3万5千元 */
function mixedFen(myriads: string, rest: string, place: string | undefined): Fen {
  const times = place === '千' ? 1000n : place === '百' ? 100n : 1n;
  return fen((BigInt(myriads) * 10_000n + BigInt(rest) * times) * 100n);
}

function numeralFen(yuan: string | undefined, jiao: string | undefined, cent: string | undefined): Fen | undefined {
  const value = numeralValue(yuan ?? '');
  if (value === undefined || value === 0 || value >= 10 ** MOST_DIGITS) return undefined;
  return fen(BigInt(value) * 100n + BigInt(smallCount(jiao) ?? 0) * 10n + BigInt(smallCount(cent) ?? 0));
}

/** Source of a regular expression for a day of the calendar, for use inside larger ones. */
export const DAY =
  '(?:[12]\\d{3}年\\d{1,2}月\\d{1,2}日|[〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|[12]\\d{3}[-.][01]?\\d[-.][0-3]?\\d(?!\\d))';

/** `2026-09-01` from any of the ways a paper writes a day; `undefined` when the calendar has no such day. */
export function isoDay(text: string): string | undefined {
  const digits = /^(\d{4})[年\-.](\d{1,2})[月\-.](\d{1,2})日?$/.exec(text);
  if (digits) return dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]))?.toString();
  const words = /^([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/.exec(text);
  if (!words) return undefined;
  const year = Number(Array.from(words[1] ?? '', (c) => DIGITS.get(c)).join(''));
  return dayOf(year, numeralValue(words[2] ?? '') ?? 0, numeralValue(words[3] ?? '') ?? 0)?.toString();
}

export function daysIn(text: string): readonly At<string>[] {
  const found: At<string>[] = [];
  for (const match of text.matchAll(new RegExp(DAY, 'g'))) {
    const value = isoDay(match[0]);
    if (value !== undefined) found.push({ value, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
