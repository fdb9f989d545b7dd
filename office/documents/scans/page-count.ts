import { readPdfApart } from './read-apart.ts';

/** 页数 · How many pages a PDF has: counted where its pages stand in the open, read where they are packed. */
export async function pageCountOf(bytes: Uint8Array): Promise<number> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const counts = Array.from(whole.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g), (match) =>
    Number(match[1] ?? match[2]),
  );
  if (counts.length > 0) return Math.max(...counts);
  return Math.max(1, (await readPdfApart(bytes))?.length ?? 1);
}
