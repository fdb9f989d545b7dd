import { withoutNumbers } from '@duixian/cases/rules/masking';

const BEFORE = 18;
const AFTER = 42;

export interface Snippet {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/**
 * 摘句 · The words found with what stands around them; the beginning of the page where signs between them were left out of the search.
 * Numbers of people and accounts around them are masked: whoever needs them opens the page.
 */
export function snippetOf(text: string, words: string): Snippet {
  const flat = text.replaceAll(/\s+/g, ' ');
  const signs = Array.from(withoutNumbers(flat));
  const at = flat.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return { before: '', hit: '', after: signs.slice(0, BEFORE + AFTER).join('') };
  const start = Array.from(flat.slice(0, at)).length;
  const end = start + Array.from(words).length;
  return {
    before: signs.slice(Math.max(0, start - BEFORE), start).join(''),
    hit: signs.slice(start, end).join(''),
    after: signs.slice(end, end + AFTER).join(''),
  };
}
