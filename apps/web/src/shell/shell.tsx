import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '../api/use-live.ts';
import { SignInAgain } from '../features/courts/sign-in-again.tsx';
import { ClockProofDrawer } from '../features/deadlines/clock-proof-drawer.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { WhyProvider } from '../ui/why.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { CommandPalette } from './command-palette.tsx';
import { Header } from './header.tsx';
import { PLACES, usePlaces } from './places.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { useShortcuts } from './shortcuts.ts';
import { SideNav } from './side-nav.tsx';
import { shellTexts } from './texts.ts';

/** 外壳 · The frame around every screen of the office: who, where to, and the way by keyboard. */
export function Shell() {
  const t = useTexts(shellTexts);
  useLive();
  const navigate = useNavigate();
  const places = usePlaces();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);

  // What was opened beside one page does not lie over the next one.
  const [why, setWhy] = useState<{ readonly clockId: string; readonly on: string } | undefined>(undefined);
  const clockId = why?.on === pathname ? why.clockId : undefined;

  useShortcuts({
    go: (letter) => {
      const place = places.find((one) => one.letter === letter);
      if (place !== undefined) void navigate({ to: place.to });
      return PLACES.some((one) => one.letter === letter);
    },
    find: () => setPalette(true),
    palette: () => setPalette(true),
    help: () => setHelp(true),
  });

  // A new page starts at its top, with the focus on its title (see PageTitle).
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what changed
  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.closest('nav') !== null) focused.blur();
  }, [pathname]);

  return (
    <WhyProvider open={(clock) => setWhy({ clockId: clock, on: pathname })}>
      <div className="shell">
        <a className="skip-link" href="#main">
          {t('nav.skip')}
        </a>
        <Header onFind={() => setPalette(true)} onHelp={() => setHelp(true)} />
        <SideNav places={places} />
        <main id="main" ref={main} className="shell-main" tabIndex={-1}>
          <Outlet />
        </main>
        <BottomBar places={places} />
      </div>
      <CommandPalette open={palette} onClose={() => setPalette(false)} />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
      <ClockProofDrawer clockId={clockId} onClose={() => setWhy(undefined)} />
      <SignInAgain />
    </WhyProvider>
  );
}
