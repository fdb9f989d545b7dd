const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 二百三十六 · An article number from 1 to 9 999 as statutes write it. */
export function chineseNumeral(value: number): string {
  const places: readonly (readonly [number, string])[] = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ];
  let rest = value;
  let text = '';
  let gap = false;
  for (const [size, unit] of places) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit === 0) {
      gap = text !== '' && rest > 0;
      continue;
    }
    const bareTen = size === 10 && digit === 1 && text === '';
    text += `${gap ? '零' : ''}${bareTen ? '' : DIGITS[digit]}${unit}`;
    gap = false;
  }
  return text;
}

/** 第二百三十六条 */
export function articleLabel(value: number): string {
  return `第${chineseNumeral(value)}条`;
}
