/** 语言 · Chinese is the language of the house; English is complete. */
export type Language = 'zh' | 'en';

const KEY = 'duixian.language';

/** What the person chose last; Chinese for whoever never chose, whatever the machine speaks. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage may be switched off; the choice then lasts until the page is closed.
  }
}

export function htmlLanguage(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}
