/** 脱敏 · Keeps the first six and last four signs of an identity or account number; short ones keep the last four at most. */
export function masked(number: string): string {
  const signs = Array.from(number);
  if (signs.length <= 4) return '*'.repeat(signs.length);
  const head = signs.length >= 15 ? 6 : 0;
  return [...signs.slice(0, head), ...signs.slice(head, -4).map(() => '*'), ...signs.slice(-4)].join('');
}
