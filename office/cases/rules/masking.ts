/** 脱敏 · Keeps the first six and last four signs of an identity or account number; short ones keep the last four at most. */
export function masked(number: string): string {
  const signs = Array.from(number);
  if (signs.length <= 4) return '*'.repeat(signs.length);
  const head = signs.length >= 15 ? 6 : 0;
  return [...signs.slice(0, head), ...signs.slice(head, -4).map(() => '*'), ...signs.slice(-4)].join('');
}

/** Account and identity numbers by their length, credit codes by their shape, mobile telephones by their beginning. */
const NUMBER_IN_TEXT = /(?<![\dA-Z])(?:[\dA-Z]{2}\d{6}[\dA-Z]{9}\d?[\dA-Z]?|\d{12,}X?|1[3-9]\d{9})(?![\dA-Z])/giu;

/** 文中号码脱敏 · Running text with the numbers in it masked, sign for sign: what is known of a place in it stays true. */
export function withoutNumbers(text: string): string {
  return text.replaceAll(NUMBER_IN_TEXT, masked);
}
