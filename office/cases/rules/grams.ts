/** 检索词 · Signs that carry no meaning in a search: blanks, brackets, dashes, and the words around a serial number. */
const NOISE = /[\s（）()〔〕［］[\]·,，、.。:：;；"'“”‘’—–-]/gu;

/** Text as it is searched: without noise, full-width forms folded, letters in one case. */
export function folded(text: string): string {
  return text.normalize('NFKC').replace(NOISE, '').toLowerCase();
}

/**
 * Every sign and every pair of neighbouring signs. A search of one to three characters is then an index look-up,
 * which trigrams cannot give. Counted in code points, so a rare character outside the basic plane stays whole.
 */
export function gramsOf(texts: readonly string[]): readonly string[] {
  const grams = new Set<string>();
  for (const text of texts) {
    const signs = Array.from(folded(text));
    signs.forEach((sign, at) => {
      grams.add(sign);
      const next = signs[at + 1];
      if (next !== undefined) grams.add(sign + next);
    });
  }
  return [...grams];
}

/** What a row's grams must all contain for a query to be able to match it. */
export function gramsAsked(query: string): readonly string[] {
  const signs = Array.from(folded(query));
  if (signs.length === 0) return [];
  if (signs.length === 1) return signs;
  return gramsOf([query]).filter((gram) => Array.from(gram).length === 2);
}
