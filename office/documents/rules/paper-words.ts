import type { PaperData, PaperValue } from './paper-data.ts';

/** 文书全文 · Everything a paper says, line by line: what the search of the files reads. */
export function paperWords(paper: PaperData): string {
  return Object.values(paper).map(wordsOf).join('\n');
}

function wordsOf(value: PaperValue): string {
  if (typeof value === 'string') return value;
  if (isRows(value)) return value.map((row) => Object.values(row).join(' ')).join('\n');
  return paperWords(value);
}

function isRows(value: Exclude<PaperValue, string>): value is Exclude<PaperValue, string | PaperData> {
  return Array.isArray(value);
}
