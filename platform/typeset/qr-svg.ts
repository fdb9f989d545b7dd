import { encode } from 'uqr';

/** White modules every reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;
/** A fold or a stamp over a corner does not hide it. Any of the eight masks reads; trying all for the prettiest costs eight times as long. */
const CODE = { ecc: 'M', boostEcc: false, minVersion: 1, maxVersion: 10, maskPattern: 3, border: 0 } as const;

/** 二维码 · The text as an SVG of one line, error correction M: a stroke a run of dark modules, half the words of drawing each as a box. */
export function qrSvg(text: string): string {
  const { size, data } = encode(text, CODE);
  const side = size + QUIET * 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path stroke="#000" d="${data.map(rowPath).join('')}"/></svg>`;
}

/** Along the middle of the row: the first run by its place, each other by the gap before it. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  let end: number | undefined;
  for (let x = 0; x < row.length; x++) {
    let run = 0;
    while (row[x + run] === true) run += 1;
    if (run === 0) continue;
    path += end === undefined ? `M${x + QUIET} ${y + QUIET}.5h${run}` : `m${x - end} 0h${run}`;
    end = x + run;
    x = end;
  }
  return path;
}
