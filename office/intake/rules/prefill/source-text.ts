import { simplified } from './simplified.ts';

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

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&nbsp;', ' '],
  ['&times;', '×'],
  ['&divide;', '÷'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&ldquo;', '“'],
  ['&rdquo;', '”'],
  ['&middot;', '·'],
]);
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

  let at = 0;
  while (at < text.length) {
    const skipTo = skip.get(at);
    if (skipTo !== undefined) {
      at = skipTo;
      continue;
    }
    const raw = text.charAt(at);
    const entity = raw === '&' ? entityAt(text, at) : undefined;
    const original = entity === undefined ? raw : (ENTITIES.get(entity) ?? ' ');
    const width = entity === undefined ? 1 : entity.length;
    if (original === '\n') {
      if (!joins.has(at) && kept[kept.length - 1] !== '\n') push('\n', '\n', at);
    } else if (!/\s|\u200b|\ufeff/.test(original)) {
      const half = /[！-～]/.test(original) ? String.fromCharCode(original.charCodeAt(0) - 0xfee0) : original;
      const plain = simplified(half);
      push(CHINESE_PUNCTUATION.get(original) ?? CHINESE_PUNCTUATION.get(plain) ?? plain, simplified(original), at);
    }
    at += width;
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

function entityAt(text: string, at: number): string | undefined {
  return /^&[a-z]{2,7};/.exec(text.slice(at, at + 9))?.[0];
}

/** 第3页共3页 in the middle of a sum, and lines that hold only a page number. */
function pageMarks(text: string): ReadonlyMap<number, number> {
  const marks = new Map<number, number>();
  for (const mark of text.matchAll(
    /第\s?\d{1,3}\s?页[\s，,/]?共\s?\d{1,3}\s?页|(?<=\n)[ \t]*[-—–－·]{1,2}[ \t]?\d{1,3}[ \t]?[-—–－·]{1,2}[ \t]*(?=\n)|(?<=[^\n]{18}\n)[ \t]*\d{1,3}[ \t]*(?=\n)/g,
  )) {
    marks.set(mark.index, mark.index + mark[0].length);
  }
  return marks;
}

/**
 * Line ends that are only the edge of a page. A text is taken as wrapped when most of its lines have one width; then a
 * full line runs on. Elsewhere a line runs on when the break stands inside a word or a figure.
 */
function wrappedLineEnds(text: string): ReadonlySet<number> {
  const joins = new Set<number>();
  const lines = text.split('\n');
  const measure = [inCharacters, inColumns].find((one) => usualWidth(lines.map(one)) !== undefined);
  const width = measure === undefined ? undefined : usualWidth(lines.map(measure));
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

function inCharacters(line: string): number {
  return line.replace(/\s/g, '').length;
}

/** A digit or a Latin letter takes half the room of a Chinese character. */
function inColumns(line: string): number {
  const plain = line.replace(/\s/g, '');
  return plain.length - (plain.match(/[!-~]/g)?.length ?? 0) / 2;
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

/** Slips of scanning in words the law fixes. One character for one, so positions hold. Names and sums are never guessed. */
const MENDED: readonly (readonly [RegExp, string])[] = [
  [/(?<![A-Za-z])(?=[0-9OolIZSB|]*\d)[0-9OolIZSB|]{2,}(?![A-Za-z])/g, ''],
  [/吿/g, '告'],
  [/笫/g, '第'],
  [/刿(?=决)/g, '判'],
  [/(?<=判)央(?=书|如)/g, '决'],
  [/愿(?=告)/g, '原'],
  [/祓(?=告|上诉)/g, '被'],
  [/(?<=给|支|交)忖/g, '付'],
  [/(?<=[\d万])兀/g, '元'],
  [/偾/g, '偿'],
  [/(?<=协|合)仪/g, '议'],
  [/(?<![A-Za-z一-龥])办(?=议)|(?<=双方)办(?=商|议)/g, '协'],
  [/木(?=院|案|判决|裁定)/g, '本'],
  [/(?<=本|法)阮/g, '院'],
  [/沾(?=定期|律|院)/g, '法'],
  [/征(?=据)/g, '证'],
  [/(?<=证)椐/g, '据'],
  [/侬(?=据|照)/g, '依'],
  [/径(?=传票|审理|本院|法院)/g, '经'],
  [/(?<=[后起])S(?=日)/g, '5'],
  [/(?<=[一-龥）])\.(?=[一-龥\n]|$)/g, '。'],
  [/(?<=[\d一二三四五六七八九十之])曰/g, '日'],
  [/(?<=\d{4})牛(?=\d)/g, '年'],
  [/(?<=\d)无(?=[，。；、由及（\n])/g, '元'],
  [/(?<=人)氏(?=法院|陪审|币)|氏(?=事(?:判|调|裁)|初)/g, '民'],
  [/亊/g, '事'],
  [/末(?=按|到庭|偿还|付|支付|能)/g, '未'],
  [/入(?=民法院|民币)|(?<=代理|代表|执行|上诉)入/g, '人'],
  [/贞(?=担|责)/g, '负'],
  [/(?<=负|承)坦/g, '担'],
  [/攴(?=付)/g, '支'],
  [/惜(?=款)/g, '借'],
  [/刹(?=息|率)/g, '利'],
  [/(?<=偿|归|返)[坏环]/g, '还'],
  [/(?<=赔|清)尝/g, '偿'],
  [/宙(?=判|理)/g, '审'],
  [/干(?=本判决|判决)/g, '于'],
  [/(?<=判)[抉快诀](?=如下|书|生效)/g, '决'],
  [/[栽载](?=定(?:书|如下))/g, '裁'],
  [/(?<=生)郊/g, '效'],
  [/(?<=受)埋/g, '理'],
  [/(?<=人民)巾/g, '币'],
  [/弟(?=[一二三四五六七八九十]项)/g, '第'],
  [/(?<=[后起])l(?=日)/g, '1'],
];

function mendScan(text: string): string {
  let mended = text;
  for (const [slip, word] of MENDED) {
    mended = mended.replace(slip, (found) => (word === '' ? digitsOf(found) : word));
  }
  return mended.replace(/[一二][OoОоΟο0〇◯]{1,2}[OoОоΟο0〇◯一二三四五六七八九]{1,2}年/g, (year) => year.replace(/[OoОоΟο0◯]/g, '〇'));
}

function digitsOf(run: string): string {
  return run.replace(/[OolIZSB|]/g, (c) => ({ O: '0', o: '0', l: '1', I: '1', Z: '2', S: '5', B: '8', '|': '1' })[c] ?? c);
}
