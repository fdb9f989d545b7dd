import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { usePlaces } from './places.ts';
import { shellTexts } from './texts.ts';

/** `/` leads to the first place of the post: the desk for most, people for the administrator. Once: a click made meanwhile wins. */
export function HomePage() {
  const t = useTexts(shellTexts);
  const navigate = useNavigate();
  const { history } = useRouter();
  const to = usePlaces()[0]?.to;
  useEffect(() => {
    // The address bar knows of a click before this page is gone.
    if (to !== undefined && history.location.pathname === '/') void navigate({ to, replace: true });
  }, [to, navigate, history]);
  return to === undefined ? <PageTitle title={t('noHome.title')} sub={t('noHome.words')} /> : null;
}
