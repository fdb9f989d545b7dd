import { ok, type Result, refuse } from '@duixian/kernel/result';

export type RulingRefusal = { readonly kind: 'ruling-not-of-this-case'; readonly number: string; readonly caseNumber: string };

/**
 * 裁定文号 · The ruling or notice a measure rests on must be a paper of this very case: the case number, and after it
 * the suffix of the paper (之一, 之二 …, or -1 in the older form).
 */
export function rulingBelongs(number: string, caseNumber: string): Result<string, RulingRefusal> {
  const written = plain(number);
  const stem = plain(caseNumber);
  const rest = written.startsWith(stem) ? written.slice(stem.length) : undefined;
  const suffix = rest !== undefined && /^(?:|之[一二三四五六七八九十百零〇0-9]+|-\d+)$/.test(rest);
  return suffix ? ok(number.trim()) : refuse({ kind: 'ruling-not-of-this-case', number, caseNumber });
}

/** Brackets and width are printed in both ways. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
