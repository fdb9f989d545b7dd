import { Link } from '@tanstack/react-router';
import { useTexts } from '../texts/use-texts.ts';
import { PlaceIcon } from './place-icon.tsx';
import type { Place } from './places.ts';
import { shellTexts } from './texts.ts';

export function SideNav({ places }: { readonly places: readonly Place[] }) {
  const t = useTexts(shellTexts);
  return (
    <nav className="shell-side" aria-label={t('nav.label')}>
      <ul>
        {places.map((place) => (
          <li key={place.key}>
            <Link
              to={place.to}
              className="side-link"
              activeProps={{ className: 'side-link side-link-here', 'aria-current': 'page' }}
              title={`g ${place.letter}`}
            >
              <PlaceIcon place={place.key} />
              {t(`places.${place.key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
