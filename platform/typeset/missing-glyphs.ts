import type { CodeRange } from './font-tables.ts';

/**
 * 缺字检查 · The characters none of the fonts can draw, each once, in order of appearance.
 * A name printed with an empty box is a wrong name, so such a paper is refused (GB 18030-2022 has more than 87,000 characters).
 */
export function missingGlyphs(texts: Iterable<string>, fonts: readonly (readonly CodeRange[])[]): readonly string[] {
  return glyphCheck(fonts)(texts);
}

/** The same check for one set of fonts, remembering which characters it has met: papers repeat themselves. */
export function glyphCheck(fonts: readonly (readonly CodeRange[])[]): (texts: Iterable<string>) => readonly string[] {
  const drawn = new Set<string>();
  const plainDrawn = Array.from({ length: 0x7f - 0x20 }, (_, at) => at + 0x20).every((code) =>
    fonts.some((ranges) => covers(ranges, code)),
  );
  return (texts) => {
    const missing = new Set<string>();
    for (const text of texts) {
      // Ids, addresses and the thousands of signs of a drawn code.
      if (plainDrawn && PLAIN.test(text)) continue;
      for (const character of text) {
        if (drawn.has(character) || missing.has(character)) continue;
        const code = character.codePointAt(0) ?? 0;
        if (isLayout(code) || fonts.some((ranges) => covers(ranges, code))) drawn.add(character);
        else missing.add(character);
      }
    }
    return [...missing];
  };
}

const PLAIN = /^[ -~]*$/;

/** Every string inside plain JSON data, keys excluded: what the paper may print. */
export function* textsOf(data: unknown): Generator<string> {
  if (typeof data === 'string') yield data;
  else if (Array.isArray(data)) for (const item of data) yield* textsOf(item);
  else if (typeof data === 'object' && data !== null) for (const value of Object.values(data)) yield* textsOf(value);
}

function covers(ranges: readonly CodeRange[], code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return false;
    if (code < range.first) high = middle - 1;
    else if (code > range.last) low = middle + 1;
    else return true;
  }
  return false;
}

/** Line feed, carriage return and tab lay text out; they need no glyph. Other control characters have no business in a paper. */
function isLayout(code: number): boolean {
  return code === 0x09 || code === 0x0a || code === 0x0d;
}
