import { dayFromText } from '@duixian/kernel/legal-day';
import { fenFromYuan } from '@duixian/kernel/money';
import type { Rule } from 'antd/es/form';

/** Form rules that read text with the same functions the office uses. The sentence comes from the caller's language. */
export function amountRule(words: string): Rule {
  return { validator: (_, value: unknown) => settle(empty(value) || (typeof value === 'string' && fenFromYuan(value).ok), words) };
}

export function dayRule(words: string): Rule {
  return {
    validator: (_, value: unknown) => settle(empty(value) || (typeof value === 'string' && dayFromText(value) !== undefined), words),
  };
}

function empty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function settle(good: boolean, words: string): Promise<void> {
  return good ? Promise.resolve() : Promise.reject(new Error(words));
}
