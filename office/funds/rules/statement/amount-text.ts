import type { Fen } from '@duixian/kernel/money';
import { fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';

/**
 * 金额文本 · "1,234.50", "￥1234.5元", "+88", "(12.00)" for minus, full-width digits. Groups of three or none ("12 34" may be two figures); a fen has no
 * halves, so a third decimal that is not zero is refused and never rounded.
 */
export function amountFrom(text: string): Result<Fen, { readonly kind: 'amount-unreadable'; readonly text: string }> {
  const plain = text
    .normalize('NFKC')
    .replace(/[¥￥]|CNY|RMB|人民币|元/giu, '')
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, '')
    .replace(/^\((.*)\)$/, '-$1')
    .replace(/^[−–]/, '-');
  const match = /^([+-]?)(\d{1,3}(?:[, ]\d{3})+|\d{1,17})(?:\.(\d{0,2})0*)?$/.exec(plain);
  if (!match) return refuse({ kind: 'amount-unreadable', text: text.slice(0, 60) });
  const yuan = (match[2] ?? '0').replace(/[, ]/g, '');
  const value = BigInt(yuan) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  return ok(fen(match[1] === '-' ? -value : value));
}

/** A number cell of a workbook, as the file writes it: "1234.5", "1.2E6", or a binary fraction one cannot see, "0.30000000000000004". */
export function amountFromNumber(text: string): Result<Fen, { readonly kind: 'amount-unreadable'; readonly text: string }> {
  const straight = amountFrom(text);
  if (straight.ok) return straight;
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d{1,2}))?$/i.exec(text.trim());
  if (!match) return straight;
  const [, sign = '', whole = '', part = '', power = '0'] = match;
  const shift = Number(power) + 2;
  const digits = whole + part;
  const point = whole.length + shift;
  if (point > 18 || digits.length > 24) return straight;
  const padded = point > digits.length ? digits.padEnd(point, '0') : digits;
  const kept = BigInt(point <= 0 ? '0' : padded.slice(0, point));
  const rest = point < 0 ? '0'.repeat(-point) + padded : padded.slice(Math.max(0, point));
  const nearly = /^(?:0*|0{4,}\d*|9{4,}\d*)$/.test(rest);
  if (!nearly) return straight;
  const value = /^9{4,}/.test(rest) ? kept + 1n : kept;
  return ok(fen(sign === '-' ? -value : value));
}
