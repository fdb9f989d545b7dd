import { Link } from '@tanstack/react-router';
import { useTexts } from '../texts/use-texts.ts';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { shellTexts } from './texts.ts';

/** An address nobody has: there is no house around it, so it brings the language switch itself. */
export function LostAddress() {
  return (
    <>
      <LostPage />
      <div className="alone">
        <LanguageSwitch />
      </div>
    </>
  );
}

export function LostPage() {
  const t = useTexts(shellTexts);
  return (
    <div className="alone">
      <PageTitle title={t('lost.title')} sub={t('lost.words')} />
      <Link to="/">{t('lost.home')}</Link>
    </div>
  );
}
