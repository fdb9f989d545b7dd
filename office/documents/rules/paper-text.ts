import { dayInNumerals, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, yuanText } from '@duixian/kernel/money';

/** 203,076.40 · The one way a paper prints money in figures. */
export function figures(amount: Fen): string {
  const [whole = '0', cents = '00'] = yuanText(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}

/** 2026年9月1日 · A day inside the text. */
export function dayText(on: LegalDay): string {
  return `${on.year}年${on.month}月${on.day}日`;
}

/** 二〇二六年九月一日 · The day a paper is signed. */
export const signedDayText = dayInNumerals;

/** 甲、乙、丙 */
export function enumerated(names: readonly string[]): string {
  return names.join('、');
}
