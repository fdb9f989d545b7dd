/**
 * Line ends that are only the edge of a page. A text is taken as wrapped when most of its lines have one width; then a
 * full line runs on. Elsewhere a line runs on when the break stands inside a word or a figure.
 */
export function wrappedLineEnds(text: string): ReadonlySet<number> {
  const joins = new Set<number>();
  const lines = text.split('\n');
  const measure = [inPlaces, inCharacters, inColumns].find((one) => widthOf(lines, one) !== undefined);
  const width = measure === undefined ? undefined : widthOf(lines, measure);
  const ends = lineEnds(lines);
  for (const [index, line] of lines.entries()) {
    if (PAGE_LINE.test(line)) continue;
    let following = index + 1;
    while (measure !== undefined && following < lines.length && PAGE_LINE.test(lines[following] ?? '')) following++;
    // A blank line alone parts paragraphs; only a page number between two lines is looked past.
    if (!lines.slice(index + 1, following).some((skipped) => /\d/.test(skipped))) following = index + 1;
    const next = lines[following]?.trimStart();
    if (next === undefined) break;
    const here = line.trimEnd();
    const full = measure !== undefined && width !== undefined && measure(line) >= width - 3;
    const openEnd = /[，、（“《,(0-9]$/.test(here) && here.length > 12;
    const openStart = /^[，。、；）”》,.;)元年月日%％]/.test(next);
    const item =
      /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．](?!\d)|（[一二三四五六七八九十]）|审\s*判\s*[长员]|代理审判|书\s*记\s*员)/.test(
        next,
      );
    const person = /^(?:原告|被告|上诉人|被上诉人|第三人|委托|法定代表)/.test(next);
    const ended = /[。；：:;]$/.test(here);
    if (openStart || (full && !ended && !item) || (openEnd && !item && !person))
      for (const end of ends.slice(index, following)) joins.add(end);
  }
  return joins;
}

/** A line that holds a page number or nothing: the paragraph goes on behind it. */
const PAGE_LINE = /^\s*(?:[-—–－·]{0,2}\s?\d{1,3}\s?[-—–－·]{0,2}|第\s?\d{1,3}\s?页(?:.{0,3}共\s?\d{1,3}\s?页)?)?\s*$/;

/** Where each line ends in the text. */
function lineEnds(lines: readonly string[]): readonly number[] {
  let end = -1;
  return lines.map((line) => (end += line.length + 1));
}

function inPlaces(line: string): number {
  return line.trimEnd().length;
}

function inCharacters(line: string): number {
  return line.replace(/\s/g, '').length;
}

/** A digit or a Latin letter takes half the room of a Chinese character. */
function inColumns(line: string): number {
  const plain = line.replace(/\s/g, '');
  return plain.length - (plain.match(/[!-~]/g)?.length ?? 0) / 2;
}

function widthOf(lines: readonly string[], measure: (line: string) => number): number | undefined {
  return usualWidth(lines.map(measure)) ?? edgeWidth(lines, measure);
}

/** The width at which sentences break off: no line is wider, and several of the widest end in the middle of a sentence. */
function edgeWidth(lines: readonly string[], measure: (line: string) => number): number | undefined {
  const sorted = lines.map(measure).sort((a, b) => b - a);
  const width = sorted[Math.floor(lines.length / 60)] ?? 0;
  if (width < 18 || width > 60) return undefined;
  const broken = lines.filter((line) => measure(line) >= 18 && !/[。；：:;！？”）)】]\s*$/.test(line));
  const atEdge = broken.filter((line) => measure(line) >= width - 2);
  return atEdge.length >= 2 && atEdge.length >= broken.length * 0.6 ? width : undefined;
}

/** The width most lines share, when the text was broken to a width at all. */
function usualWidth(lengths: readonly number[]): number | undefined {
  const long = lengths.filter((length) => length >= 10);
  if (long.length < 4) return undefined;
  const sorted = [...long].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.7)] ?? 0;
  const near = long.filter((length) => Math.abs(length - width) <= 2).length;
  const beyond = long.filter((length) => length > width + 4).length;
  return width >= 18 && width <= 60 && near >= long.length * 0.5 && beyond <= long.length * 0.05 ? width : undefined;
}
