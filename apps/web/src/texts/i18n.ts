import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { addFactFormats } from './fact-formats.ts';
import { rememberedLanguage } from './language.ts';

/** One instance for the whole page. No fallback language: a missing sentence shows its key and fails a test. */
export const i18n = i18next.createInstance();

i18n.use(initReactI18next);
void i18n.init({
  lng: rememberedLanguage(),
  fallbackLng: false,
  supportedLngs: ['zh', 'en'],
  ns: [],
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key) => console.error(`no sentence for ${namespace}:${key}`),
  react: { useSuspense: false, bindI18nStore: 'added' },
});
addFactFormats(i18n);
