import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { PersonCard } from './person-card.tsx';
import { PlaceIcon } from './place-icon.tsx';
import type { Place } from './places.ts';
import { shellTexts } from './texts.ts';

const IN_REACH = 4;

/** On a narrow screen: the first places within reach of a thumb, the rest in a drawer. */
export function BottomBar({ places }: { readonly places: readonly Place[] }) {
  const t = useTexts(shellTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <nav className="shell-bottom" aria-label={t('nav.label')}>
        {places.slice(0, IN_REACH).map((place) => (
          <Link
            key={place.key}
            to={place.to}
            className="bottom-link"
            activeProps={{ className: 'bottom-link bottom-link-here', 'aria-current': 'page' }}
          >
            <PlaceIcon place={place.key} />
            {t(`places.${place.key}`)}
          </Link>
        ))}
        <button type="button" className="bottom-link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <PlaceIcon place="more" />
          {t('nav.more')}
        </button>
      </nav>
      <Drawer open={open} onClose={() => setOpen(false)} placement="bottom" size="auto" title={t('nav.menu')} destroyOnHidden>
        <div className="stack">
          <PersonCard />
          <ul className="drawer-links">
            {places.slice(IN_REACH).map((place) => (
              <li key={place.key}>
                <Link to={place.to} className="drawer-link" onClick={() => setOpen(false)}>
                  <PlaceIcon place={place.key} />
                  {t(`places.${place.key}`)}
                </Link>
              </li>
            ))}
          </ul>
          <LanguageSwitch />
        </div>
      </Drawer>
    </>
  );
}
