import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type PaperFontSettings, paperFonts } from './fonts.ts';
import { glyphCheck, textsOf } from './missing-glyphs.ts';
import { openWorkerPool } from './worker-pool.ts';

/** 缺字 · The fonts cannot draw these characters; the paper is not made. */
export interface GlyphMissing {
  readonly kind: 'glyph-missing';
  readonly characters: readonly string[];
}

export interface TypesetInput {
  /** Path of the Typst source below the sources folder: `enforcement-notice.typ`. */
  readonly template: string;
  /** Plain JSON. */
  readonly data: object;
  /** Written into the PDF, so that the same paper is the same bytes. */
  readonly createdAtUnixSeconds: number;
}

export interface Typesetter {
  /** A PDF/A-2b with embedded subset fonts. A template that does not compile is a bug and throws. */
  typesetPdf(input: TypesetInput): Promise<Result<Uint8Array, GlyphMissing>>;
  /** The check alone, for the moment a paper is drafted. */
  missingGlyphsIn(data: object): readonly string[];
  close(): Promise<void>;
}

export interface TypesetterSettings extends PaperFontSettings {
  /** Folder of the Typst sources. */
  readonly sources: string;
  readonly workers: number;
  /** A paper that takes longer ends its worker: a template must not hang the office. */
  readonly timeoutMs: number;
}

/** 排版 · Sets papers on a pool of worker threads; opens no network and reads nothing outside the sources and the fonts. */
export function openTypesetter(settings: TypesetterSettings): Typesetter {
  const fonts = paperFonts(settings);
  const pool = openWorkerPool({
    workers: settings.workers,
    timeoutMs: settings.timeoutMs,
    worker: { sources: settings.sources, fontFiles: fonts.files, fontFamilies: fonts.bodyFamilies },
  });
  const check = glyphCheck(fonts.covered);
  const missingGlyphsIn = (data: object) => check(textsOf(data));
  return {
    missingGlyphsIn,
    async typesetPdf({ template, data, createdAtUnixSeconds }) {
      const characters = missingGlyphsIn(data);
      if (characters.length > 0) return refuse({ kind: 'glyph-missing', characters });
      return ok(await pool.run({ template, data: JSON.stringify(data), createdAtUnixSeconds }));
    },
    close: () => pool.close(),
  };
}
