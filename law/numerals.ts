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

/** 236 from 二百三十六; 0 where the text is no numeral. Sorts articles. */
export function numeralValue(text: string): number {
  let total = 0;
  let digit = 0;
  for (const character of text) {
    const at = DIGITS.indexOf(character);
    const size = { 千: 1000, 百: 100, 十: 10 }[character];
    if (size !== undefined) {
      total += (digit === 0 ? 1 : digit) * size;
      digit = 0;
    } else if (at >= 0) digit = at;
    else return 0;
  }
  return total + digit;
}
