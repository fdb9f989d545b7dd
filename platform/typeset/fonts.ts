import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type CodeRange, readFontTables } from './font-tables.ts';

/** 字体 · The typefaces papers are set in. The court's licensed 仿宋 comes first when its path is set; Noto Serif SC draws what it lacks. */
export interface PaperFonts {
  readonly files: readonly string[];
  /** In the order Typst tries them, glyph by glyph. */
  readonly bodyFamilies: readonly string[];
  readonly covered: readonly (readonly CodeRange[])[];
}

export interface PaperFontSettings {
  /** Path of the court's licensed 仿宋 (TrueType or OpenType). No free 仿宋 may be shipped. */
  readonly fangsong?: string | undefined;
}

const SHIPPED = ['300Light/NotoSerifSC_300Light.ttf', '600SemiBold/NotoSerifSC_600SemiBold.ttf'];

export function paperFonts(settings: PaperFontSettings): PaperFonts {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  const licensed = settings.fangsong === undefined ? [] : [settings.fangsong];
  const shipped = SHIPPED.map((file) => join(folder, file));
  const families: string[] = [];
  const covered: (readonly CodeRange[])[] = [];
  for (const file of [...licensed, ...shipped]) {
    const tables = readFontTables(readFileSync(file));
    if (!families.includes(tables.family)) {
      families.push(tables.family);
      covered.push(tables.covered);
    }
  }
  return { files: [...licensed, ...shipped], bodyFamilies: families, covered };
}
