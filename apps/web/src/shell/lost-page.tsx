import { Link } from '@tanstack/react-router';
import { useTexts } from '../texts/use-texts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { shellTexts } from './texts.ts';

export function LostPage() {
  const t = useTexts(shellTexts);
  return (
    <div className="alone">
      <PageTitle title={t('lost.title')} sub={t('lost.words')} />
      <Link to="/">{t('lost.home')}</Link>
    </div>
  );
}
