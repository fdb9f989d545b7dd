/** 网页残留 · A tag or an entity left in the text: what it stands for, and where the text goes on. */
export interface Markup {
  readonly stands: string;
  readonly end: number;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', ' '],
  ['times', '×'],
  ['divide', '÷'],
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['yen', '¥'],
  ['permil', '‰'],
  ['middot', '·'],
]);
const MARK =
  /&(?:([a-z]{2,7})|#(\d{1,6})|#x([0-9a-f]{1,5}));|<!--(?:[^-]|-(?!->)){0,400}-->|<(style|script)\b[^<>]{0,400}>[^<]{0,4000}<\/\4>|<\/?([a-z][a-z0-9]{0,10})\b[^<>]{0,600}>/gi;
const LINE_TAG = /^(?:p|div|br|tr|li|h[1-6]|title|table|body|td|th)$/i;

/** Where markup stands in the text. A block ends a line; an inline tag stands for nothing. */
export function markupIn(text: string): ReadonlyMap<number, Markup> {
  const marks = new Map<number, Markup>();
  for (const match of text.matchAll(MARK)) {
    const [whole, name, decimal, hex, , tag] = match;
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
    const stands =
      name !== undefined
        ? (ENTITIES.get(name) ?? ' ')
        : code !== undefined
          ? code > 31 && code < 0xffff
            ? String.fromCharCode(code)
            : ' '
          : tag !== undefined && LINE_TAG.test(tag)
            ? '\n'
            : '';
    marks.set(match.index, { stands, end: match.index + whole.length });
  }
  return marks;
}
