import { useCallback } from 'react';
import { findText, useLanguage } from './use-texts.ts';

/** 值的名称 · The feature's own word for a value of its contract; a value this page does not know yet is shown as it came. */
export function useNameIn(texts: { readonly namespace: string }): (group: string, value: string) => string {
  const language = useLanguage();
  const { namespace } = texts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language changes what findText finds
  return useCallback((group, value) => findText(namespace, `${group}.${value}`, {}) ?? value, [namespace, language]);
}
