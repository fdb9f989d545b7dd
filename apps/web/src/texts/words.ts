import { useCallback } from 'react';
import { defineTexts } from './define.ts';
import { findText, useLanguage } from './use-texts.ts';
import { en } from './words.en.ts';
import { zh } from './words.zh.ts';

export const words = defineTexts('words', zh, en);

/** 用语 · The word of the trade for a value of a contract; a value this page does not know yet is shown as it came. */
export function useWord(): (group: keyof typeof zh, value: string) => string {
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language changes what findText finds
  return useCallback((group, value) => findText('words', `${group}.${value}`, {}) ?? value, [language]);
}
