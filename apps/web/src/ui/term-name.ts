import { ALL_TERMS } from '@duixian/law/terms/all';
import type { Language } from '../texts/language.ts';

const NAMES = new Map<string, { readonly nameZh: string; readonly nameEn: string }>(ALL_TERMS.map((term) => [term.id, term]));

/** 期限名称 · The name of a term of the law from its id. */
export function termName(id: string, language: Language): string {
  const term = NAMES.get(id);
  if (term === undefined) return id;
  return language === 'zh' ? term.nameZh : term.nameEn;
}
