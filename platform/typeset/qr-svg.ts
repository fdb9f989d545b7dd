import qr from '@rc-component/qrcode/lib/libs/qrcodegen.js';

/** White modules every reader needs around the code (ISO/IEC 18004). */
const QUIET = 4;
const SMALLEST = 1;
const LARGEST = 10;
/** Any of the eight masks reads; trying all of them for the prettiest costs eight times as long. */
const MASK = 3;

/** 二维码 · The text as an SVG of one path, error correction M: a fold or a stamp over a corner does not hide it. */
export function qrSvg(text: string): string {
  const code = qr.QrCode.encodeSegments(qr.QrSegment.makeSegments(text), qr.Ecc.MEDIUM, SMALLEST, LARGEST, MASK, false);
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      let run = 0;
      while (x + run < code.size && code.getModule(x + run, y)) run += 1;
      if (run > 0) path += `M${x + QUIET} ${y + QUIET}h${run}v1h-${run}z`;
      x += run;
    }
  }
  const side = code.size + QUIET * 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${path}"/></svg>`;
}
