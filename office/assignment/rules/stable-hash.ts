const OFFSET = 2_166_136_261;
const PRIME = 16_777_619;

/**
 * 平局抽签 · A number from words, the same on every machine and in every year (FNV-1a over UTF-16 units, then mixed).
 * It breaks ties without favour: nobody can choose it, and anybody can compute it again from the seed on record.
 */
export function stableHash(...words: readonly string[]): number {
  let hash = OFFSET;
  const text = words.length === 2 ? `${words[0]}\n${words[1]}` : words.join('\n');
  for (let at = 0; at < text.length; at++) {
    const unit = text.codePointAt(at) ?? 0;
    // A character outside the basic plane is one unit, not two halves.
    if (unit > 0xffff) at += 1;
    hash ^= unit;
    hash = Math.imul(hash, PRIME) >>> 0;
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b) >>> 0;
  hash ^= hash >>> 13;
  return hash >>> 0;
}
