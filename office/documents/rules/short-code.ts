/** No 0/O, 1/I/L, 2/Z, 5/S, 8/B: a code read over the telephone stays the same code. */
const ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY';
const SIZE = BigInt(ALPHABET.length);
const LENGTH = 11;

/**
 * 验证码 · The short code printed on a sealed paper: eleven characters of 25 (about 51 bits) and a check character, in fours.
 * Guessing one of a million papers takes two thousand million tries; the public page allows a few a minute.
 * Pure: the randomness comes in as hexadecimal digits.
 */
export function shortCode(randomHex: string): string {
  let rest = BigInt(`0x${randomHex}`);
  let text = '';
  for (let i = 0; i < LENGTH; i++) {
    text += ALPHABET[Number(rest % SIZE)];
    rest /= SIZE;
  }
  return grouped(text + checkCharacter(text));
}

/** The code as stored, from what somebody typed; `undefined` where a slip of the finger is certain. */
export function readShortCode(typed: string): string | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, '');
  if (text.length !== LENGTH + 1 || Array.from(text).some((one) => !ALPHABET.includes(one))) return undefined;
  return checkCharacter(text.slice(0, LENGTH)) === text.charAt(LENGTH) ? grouped(text) : undefined;
}

/** Weighted sum modulo 25. No weight and no difference of neighbouring weights is a multiple of five, so a single slip and a swap of neighbours are seen. */
function checkCharacter(text: string): string {
  let sum = 0;
  for (const [index, one] of Array.from(text).entries()) sum += (WEIGHTS[index] ?? 0) * ALPHABET.indexOf(one);
  return ALPHABET.charAt(sum % ALPHABET.length);
}

const WEIGHTS = [1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13];

function grouped(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1-');
}
