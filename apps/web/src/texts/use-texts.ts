import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextFacts, TextKey, Texts } from './define.ts';
import { i18n } from './i18n.ts';
import { type Language, rememberLanguage } from './language.ts';

export type Translate<Tree> = (key: TextKey<Tree>, facts?: TextFacts) => string;

/** The sentences of a feature in the language of the moment; the keys are checked by the compiler. */
export function useTexts<Tree>(texts: Texts<Tree>): Translate<Tree> {
  const language = useLanguage();
  const { namespace } = texts;
  return useCallback((key, facts) => i18n.getFixedT(language, namespace)(String(key), { ...facts }), [language, namespace]);
}

export function useLanguage(): Language {
  const { i18n: current } = useTranslation(undefined, { i18n });
  return current.language === 'en' ? 'en' : 'zh';
}

export function chooseLanguage(language: Language): void {
  rememberLanguage(language);
  void i18n.changeLanguage(language);
}

/** A sentence that may be missing (a refusal another module invented later): `undefined` then. */
export function findText(namespace: string, key: string, facts: TextFacts): string | undefined {
  return i18n.exists(key, { ns: namespace }) ? String(i18n.t(key, { ns: namespace, ...facts })) : undefined;
}
