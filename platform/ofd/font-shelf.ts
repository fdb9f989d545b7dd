import { must } from '@duixian/kernel/assert';
import { fontProgram } from './font-program.ts';
import type { PdfFont } from './pdf-pages.ts';
import { element } from './xml.ts';

/** 字体 · The fonts of one package: an identifier each, and the file a reader draws with. */
export interface FontShelf {
  idOf(font: PdfFont): number;
  /** Whether the character of a glyph leads to this very glyph. */
  drawsByItself(font: PdfFont, glyph: number): boolean;
  /** The entries of the resource file, and the font files beside it. */
  resources(): { readonly xml: string; readonly files: ReadonlyMap<string, Uint8Array> };
}

const MOST_GLYPHS = 65_535;

export function fontShelf(fonts: Iterable<PdfFont>, newId: () => number): FontShelf {
  const shelf = new Map<PdfFont, { readonly id: number; readonly glyphOf: ReadonlyMap<number, number> }>();
  for (const font of fonts) if (!shelf.has(font)) shelf.set(font, { id: newId(), glyphOf: characters(font) });
  const entry = (font: PdfFont) => must(shelf.get(font), `the font ${font.name} is on the shelf`);
  return {
    idOf: (font) => entry(font).id,
    drawsByItself(font, glyph) {
      const [character = '', ...more] = font.textOf(glyph) ?? '';
      return more.length === 0 && entry(font).glyphOf.get(character.codePointAt(0) ?? -1) === glyph;
    },
    resources() {
      const files = new Map<string, Uint8Array>();
      const xml = [...shelf].map(([font, { id, glyphOf }]) => {
        const file = `font_${id}.ttf`;
        if (font.program !== undefined) files.set(file, fontProgram(font.program, glyphOf));
        const embedded = font.program === undefined ? '' : element('FontFile', {}, file);
        return element('Font', { ID: id, FontName: font.name, FamilyName: font.name, Charset: 'unicode' }, embedded);
      });
      return { xml: element('Fonts', {}, ...xml), files };
    },
  };
}

/** The first glyph of each character. */
function characters(font: PdfFont): ReadonlyMap<number, number> {
  const glyphOf = new Map<number, number>();
  for (let glyph = 1; glyph < MOST_GLYPHS; glyph++) {
    const text = font.textOf(glyph);
    if (text === undefined) break;
    const code = text.codePointAt(0);
    if (code !== undefined && [...text].length === 1 && !glyphOf.has(code)) glyphOf.set(code, glyph);
  }
  return glyphOf;
}
