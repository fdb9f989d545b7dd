import { common } from '../texts/house-words.ts';
import { chooseLanguage, useLanguage, useTexts } from '../texts/use-texts.ts';

/** One press and the whole screen speaks the other language; remembered on this machine. */
export function LanguageSwitch({ className = 'quiet-button' }: { readonly className?: string }) {
  const t = useTexts(common);
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className={className}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      aria-label={t('language.switch')}
      onClick={() => chooseLanguage(other)}
    >
      {t('language.other')}
    </button>
  );
}
