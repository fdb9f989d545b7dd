import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';

export type CapitalAmountRefusal = { readonly kind: 'amount-not-writable'; readonly amount: Fen };

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const PLACES = ['仟', '佰', '拾', ''];
const GROUPS = ['万亿', '亿', '万', ''];
const HIGHEST = 10n ** 18n;

/**
 * 大写金额 · An amount in the capitals of Chinese bookkeeping: 贰拾万叁仟零柒拾陆元肆角整.
 *
 * No text of enforcement law orders the form; the office follows the bank rule for bills (支付结算办法附一): 零 stands once for
 * any run of empty places between two figures, 整 follows 元 or 角 and never 分. Zero is 零元整. Below ten thousand billion yuan.
 */
export function capitalAmount(amount: Fen): Result<string, CapitalAmountRefusal> {
  if (amount < 0n || amount >= HIGHEST) return refuse({ kind: 'amount-not-writable', amount });
  const yuan = amount / 100n;
  const jiao = Number((amount / 10n) % 10n);
  const cents = Number(amount % 10n);
  const whole = yuanText(yuan);
  if (jiao === 0 && cents === 0) return ok(`${whole === '' ? '零' : whole}元整`);
  const head = whole === '' ? '' : `${whole}元`;
  if (cents === 0) return ok(`${head}${DIGITS[jiao]}角整`);
  if (jiao === 0) return ok(`${head}${head === '' ? '' : '零'}${DIGITS[cents]}分`);
  return ok(`${head}${DIGITS[jiao]}角${DIGITS[cents]}分`);
}

function yuanText(yuan: bigint): string {
  const digits = yuan.toString().padStart(16, '0');
  let text = '';
  let gap = false;
  for (const [index, group] of GROUPS.entries()) {
    const four = digits.slice(index * 4, index * 4 + 4);
    if (four === '0000') {
      gap = text !== '';
      continue;
    }
    for (const [place, unit] of PLACES.entries()) {
      const digit = Number(four[place]);
      if (digit === 0) {
        gap = text !== '';
        continue;
      }
      text += `${gap ? '零' : ''}${DIGITS[digit]}${unit}`;
      gap = false;
    }
    text += groupName(index, group, digits);
    // Empty places at the end of a group need no 零 of their own; the next group's leading ones bring it.
    gap = false;
  }
  return text;
}

/** 万亿 is said only once: 壹万贰仟亿, not 壹万亿贰仟亿. */
function groupName(index: number, group: string, digits: string): string {
  return index === 0 ? (digits.slice(4, 8) === '0000' ? group : '万') : group;
}
