import type { ReactNode } from 'react';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { PLACES, type PlaceKey } from './places.ts';
import { shellTexts } from './texts.ts';

/** Says in words that a page is not of this post, instead of showing a screen full of refusals. */
export function Allowed({ place, children }: { readonly place: PlaceKey; readonly children: ReactNode }) {
  const t = useTexts(shellTexts);
  const { permissions } = useSession();
  const rights = PLACES.find((one) => one.key === place)?.anyOf ?? [];
  if (rights.some((right) => permissions.includes(right))) return <>{children}</>;
  return <PageTitle title={t('noRight.title')} sub={t('noRight.words')} />;
}
