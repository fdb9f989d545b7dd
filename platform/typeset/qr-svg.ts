import { encode } from 'uqr';

/** White modules every reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;
/** A fold or a stamp over a corner does not hide it. Any of the eight masks reads; trying all for the prettiest costs eight times as long. */
const CODE = { ecc: 'M', boostEcc: false, minVersion: 1, maxVersion: 10, maskPattern: 3, border: 0 } as const;

/** 二维码 · The text as an SVG of one path, error correction M. */
export function qrSvg(text: string): string {
  const { size, data } = encode(text, CODE);
  const side = size + QUIET * 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${data.map(rowPath).join('')}"/></svg>`;
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    let run = 0;
    while (row[x + run] === true) run += 1;
    if (run > 0) path += `M${x + QUIET} ${y + QUIET}h${run}v1h-${run}z`;
    x += run;
  }
  return path;
}
