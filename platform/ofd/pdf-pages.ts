import { inflateSync } from 'node:zlib';
import { must } from '@duixian/kernel/assert';
import { pdfObjects, referenceIn } from '@duixian/seal/pdf-objects';
import { type Opacities, type PageItem, pageContent } from './page-content.ts';

export interface PdfFont {
  /** Without the six letters of a subset. */
  readonly name: string;
  /** Width of a glyph in thousandths of the size. */
  width(glyph: number): number;
  textOf(glyph: number): string | undefined;
  /** The embedded TrueType program, its glyphs numbered as the page numbers them; undefined for another kind of font. */
  readonly program: Uint8Array | undefined;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  readonly fonts: ReadonlyMap<string, PdfFont>;
}

/** 版面 · The pages of a paper as it was set: every glyph with its place, every line and area. */
export function pdfPages(pdf: Uint8Array): readonly PdfPage[] {
  const { trailer, body } = pdfObjects(pdf);
  const fonts = new Map<number, PdfFont>();
  const fontAt = (number: number): PdfFont => {
    const font = fonts.get(number) ?? readFont(body, number);
    fonts.set(number, font);
    return font;
  };
  return leaves(body, referenceIn(body(trailer.root), 'Pages')).map((page) => {
    const [, , width = 0, height = 0] = numbersIn(page, 'MediaBox');
    return {
      width,
      height,
      items: pageContent(streamOf(body(referenceIn(page, 'Contents'))).toString('latin1'), opacitiesOf(body, page)),
      fonts: new Map(namedIn(page, 'Font').map(([name, number]) => [name, fontAt(number)])),
    };
  });
}

type Body = (number: number) => string;

function leaves(body: Body, number: number): readonly string[] {
  const node = body(number);
  const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1];
  if (kids === undefined) return [node];
  return Array.from(kids.matchAll(/(\d+) 0 R/g), (kid) => leaves(body, Number(kid[1]))).flat();
}

function namedIn(dictionary: string, name: string): readonly (readonly [string, number])[] {
  const inside = new RegExp(`/${name} <<([^>]*)>>`).exec(dictionary)?.[1] ?? '';
  return Array.from(inside.matchAll(/\/(\S+) (\d+) 0 R/g), ([, key = '', number]) => [key, Number(number)] as const);
}

function opacitiesOf(body: Body, page: string): Opacities {
  const said = (state: string, key: string) => {
    const value = new RegExp(`/${key} ([\\d.]+)`).exec(state)?.[1];
    return value === undefined ? {} : { [key === 'ca' ? 'fill' : 'stroke']: Number(value) };
  };
  return new Map(namedIn(page, 'ExtGState').map(([name, number]) => [name, { ...said(body(number), 'ca'), ...said(body(number), 'CA') }]));
}

function numbersIn(dictionary: string, name: string): readonly number[] {
  return (new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(dictionary)?.[1] ?? '').trim().split(/\s+/).map(Number);
}

/** The bytes of a stream, unpacked. An object is text in Latin-1, so a character is a byte. */
function streamOf(object: string): Buffer {
  const from = object.indexOf('stream') + 'stream'.length;
  const start = object.charAt(from) === '\r' ? from + 2 : from + 1;
  const length = Number(must(/\/Length (\d+)/.exec(object), 'a stream has its length')[1]);
  const bytes = Buffer.from(object.slice(start, start + length), 'latin1');
  return /\/FlateDecode/.test(object.slice(0, from)) ? inflateSync(bytes) : bytes;
}

function readFont(body: Body, number: number): PdfFont {
  const font = body(number);
  const descendant = body(Number(must(/\/DescendantFonts \[(\d+) 0 R\]/.exec(font), 'a composite font')[1]));
  const descriptor = body(referenceIn(descendant, 'FontDescriptor'));
  const widths = widthsOf(/\/W (\[[\s\S]*\])/.exec(descendant)?.[1] ?? '[]');
  const usual = Number(/\/DW ([\d.]+)/.exec(descendant)?.[1] ?? '1000');
  const texts = unicodeOf(streamOf(body(referenceIn(font, 'ToUnicode'))).toString('latin1'));
  const program = /\/FontFile2 (\d+) 0 R/.exec(descriptor)?.[1];
  return {
    name: (/\/BaseFont \/(?:[A-Z]{6}\+)?([^\s/]+)/.exec(font)?.[1] ?? '').replace(/-Identity-H$/, ''),
    width: (glyph) => widths.get(glyph) ?? usual,
    textOf: (glyph) => texts.get(glyph),
    program: program === undefined ? undefined : new Uint8Array(streamOf(body(Number(program)))),
  };
}

/** `c [w …]` and `first last w` (ISO 32000-1, 9.7.4.3). */
function widthsOf(array: string): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const [, first, list, last, width] of array.slice(1).matchAll(/(\d+)\s*(?:\[([^\]]*)\]|(\d+)\s+([\d.]+))/g)) {
    const from = Number(first);
    if (list !== undefined) for (const [at, one] of list.trim().split(/\s+/).entries()) widths.set(from + at, Number(one));
    else for (let glyph = from; glyph <= Number(last); glyph++) widths.set(glyph, Number(width));
  }
  return widths;
}

/** `<glyph> <text>` and `<first> <last> <text>` of a ToUnicode map. */
function unicodeOf(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const decoded = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, chars = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of chars.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      texts.set(Number.parseInt(glyph, 16), decoded(text));
  }
  for (const [, ranges = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of ranges.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      const [from, start] = [Number.parseInt(first, 16), decoded(text).codePointAt(0) ?? 0];
      for (let at = 0; from + at <= Number.parseInt(last, 16); at++) texts.set(from + at, String.fromCodePoint(start + at));
    }
  }
  return texts;
}
