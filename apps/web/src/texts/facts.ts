import { dayFromText, instant, type LegalDay, wallClockText } from '@duixian/kernel/legal-day';
import { fen, yuanText } from '@duixian/kernel/money';
import type { Language } from './language.ts';

/** "¥1,234.50" from fen as bigint or as the decimal text of the wire; anything else is shown as it came. */
export function groupedYuan(value: unknown): string {
  const amount = fenOf(value);
  if (amount === undefined) return String(value);
  const [whole = '0', cents = '00'] = yuanText(amount < 0n ? fen(-amount) : amount).split('.');
  return `${amount < 0n ? '−' : ''}¥${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${cents}`;
}

function fenOf(value: unknown) {
  if (typeof value === 'bigint') return fen(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return fen(BigInt(value));
  return typeof value === 'string' && /^-?\d{1,18}$/.test(value) ? fen(BigInt(value)) : undefined;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const satisfies Record<Language, readonly string[]>;

/** 2026年9月1日 · 1 Sep 2026. */
export function dayTextIn(language: Language, value: unknown): string {
  const on = typeof value === 'string' ? dayFromText(value) : isDay(value) ? value : undefined;
  if (on === undefined) return String(value);
  return language === 'zh' ? `${on.year}年${on.month}月${on.day}日` : `${on.day} ${MONTHS[on.month - 1]} ${on.year}`;
}

export function weekdayIn(language: Language, on: LegalDay): string {
  return WEEKDAYS[language][on.dayOfWeek - 1] ?? '';
}

function isDay(value: unknown): value is LegalDay {
  return typeof value === 'object' && value !== null && 'daysInYear' in value;
}

/** "2026-09-01 14:05" in court time from the instant of a fact. */
export function clockText(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  try {
    return wallClockText(instant(value));
  } catch {
    return value;
  }
}
