import { Navigate } from '@tanstack/react-router';
import { useTexts } from '../texts/use-texts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { usePlaces } from './places.ts';
import { shellTexts } from './texts.ts';

/** `/` leads to the first place of the post: the desk for most, people for the administrator. */
export function HomePage() {
  const t = useTexts(shellTexts);
  const [first] = usePlaces();
  return first === undefined ? <PageTitle title={t('noHome.title')} sub={t('noHome.words')} /> : <Navigate to={first.to} replace />;
}
