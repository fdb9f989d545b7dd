import { wrappedLineEnds } from './line-ends.ts';
import { markupIn } from './markup.ts';
import { mendScan } from './scan-slips.ts';
import { isTraditional, simplified } from './simplified.ts';

/** 出处 · Where in the text a value stands, so that a clerk can see it. `quote` is exactly `text.slice(start, end)`. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/**
 * 净文 · The text as the grammar reads it: blanks and page marks gone, digits half-width, punctuation Chinese, scanning
 * slips of legal words mended. Every character remembers where it came from, so passages point into the original.
 */
export interface SourceText {
  readonly clean: string;
  /** The same characters before punctuation was made uniform: names are printed from here. */
  readonly printed: string;
  /** Passage of the original between two positions of `clean`. */
  passage(start: number, end: number): Passage;
}

const CHINESE_PUNCTUATION: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['(', '（'],
  [')', '）'],
  ['﹤', '〈'],
  ['﹥', '〉'],
  ['○', '〇'],
  ['Ｏ', '〇'],
  ['０', '0'],
]);

export function readSource(text: string): SourceText {
  const kept: string[] = [];
  const printedChars: string[] = [];
  const from: number[] = [];
  const joins = wrappedLineEnds(text);
  const skip = pageMarks(text);
  const markup = markupIn(text);
  const plainOf = isTraditional(text) ? simplified : (character: string) => character;

  let at = 0;
  while (at < text.length) {
    const skipTo = skip.get(at);
    if (skipTo !== undefined) {
      at = skipTo;
      continue;
    }
    const mark = markup.get(at);
    const original = mark === undefined ? text.charAt(at) : mark.stands;
    if (original === '\n') {
      if ((mark !== undefined || !joins.has(at)) && kept[kept.length - 1] !== '\n') push('\n', '\n', at);
    } else if (original !== '' && !/\s|\u200b|\ufeff/.test(original)) {
      const half = /[！-～]/.test(original) ? String.fromCharCode(original.charCodeAt(0) - 0xfee0) : original;
      const plain = plainOf(half);
      push(CHINESE_PUNCTUATION.get(original) ?? CHINESE_PUNCTUATION.get(plain) ?? plain, plainOf(original), at);
    }
    at = mark?.end ?? at + 1;
  }

  const clean = mendScan(kept.join(''));
  const printed = printedChars.join('');
  return {
    clean,
    printed,
    passage(start, end) {
      const first = from[start] ?? text.length;
      const last = end > start ? (from[end - 1] ?? text.length - 1) + 1 : first;
      return { start: first, end: last, quote: text.slice(first, last) };
    },
  };

  function push(clean: string, asPrinted: string, index: number): void {
    kept.push(clean);
    printedChars.push(asPrinted);
    from.push(index);
  }
}

const THOUSANDS = /(?<![\d０-９.．])[\d０-９]{1,3}(?:[,，]\s?[\d０-９]{3}){1,4}(?=[.．][\d０-９]|\s*(?:余)?[元万圆])/g;

/** 第3页共3页 in the middle of a sum, lines that hold only a page number, and the commas of 19,850元. */
function pageMarks(text: string): ReadonlyMap<number, number> {
  const marks = new Map<number, number>();
  for (const mark of text.matchAll(
    /第\s?\d{1,3}\s?页[\s，,/]?共\s?\d{1,3}\s?页|(?<=\n)[ \t]*[-—–－·]{1,2}[ \t]?\d{1,3}[ \t]?[-—–－·]{1,2}[ \t]*(?=\n)|(?<=[^\n]{18}\n)[ \t]*\d{1,3}[ \t]*(?=\n)/g,
  )) {
    marks.set(mark.index, mark.index + mark[0].length);
  }
  for (const sum of text.matchAll(THOUSANDS)) {
    for (const comma of sum[0].matchAll(/[,，]\s?/g)) marks.set(sum.index + comma.index, sum.index + comma.index + comma[0].length);
  }
  return marks;
}
