import { showHub } from '@duixian/hub/contract';
import { type Tile, WALL_TILES, WALL_WAITING } from '@duixian/hub/rules/tiles';
import { instantFromUnixMs, wallClockText } from '@duixian/kernel/legal-day';
import { useEffect, useState } from 'react';
import { useCall } from '../../../api/use-call.ts';
import { useLive } from '../../../api/use-live.ts';
import { useSession } from '../../../session/session.tsx';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { countText } from '../../../ui/count-link.tsx';
import { LanguageSwitch } from '../../../ui/language-switch.tsx';
import { PageTitle } from '../../../ui/page-title.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { Looked } from '../../../ui/wait-states.tsx';
import { type HubTile, toneOfTile } from '../tone-of-tile.ts';
import { wallTexts } from './texts.ts';
import { WallNumber } from './wall-number.tsx';
import './wall.css';

/** Between two looks when nothing was announced: a wall is never older than this without saying so. */
const AT_LEAST_EVERY_MS = 60_000;

/** 指挥大屏 · The numbers of the hub for the whole room, by the same query: no person, no case, nothing to press but full screen. */
export function WallPage() {
  const t = useTexts(wallTexts);
  const zh = useLanguage() === 'zh';
  const { courtZh, courtEn } = useSession();
  useLive();
  const look = useCall(showHub, {}, { everyMs: AT_LEAST_EVERY_MS });
  const at = look.dataUpdatedAt === 0 ? '' : wallClockText(instantFromUnixMs(look.dataUpdatedAt));
  return (
    <main className="wall">
      <header className="wall-head">
        <PageTitle title={t('title')} sub={zh ? courtZh : courtEn} />
        <FullScreen />
        <LanguageSwitch />
        <p className="wall-at num" role="status">
          {look.isError ? <StateMark tone="paused">{t('stopped', { at })}</StateMark> : t('renewed', { at })}
        </p>
      </header>
      <Looked look={look}>
        {({ tiles }) => (
          <>
            <ul className="wall-numbers" aria-label={t('numbers')}>
              {chosen(tiles, WALL_TILES).map((tile) => (
                <WallNumber key={tile.tile} tile={tile} />
              ))}
            </ul>
            <ul className="wall-waiting" aria-label={t('waiting')}>
              {chosen(tiles, WALL_WAITING).map((tile) => (
                <li key={tile.tile}>
                  <StateMark tone={toneOfTile(tile)}>{zh ? tile.nameZh : tile.nameEn}</StateMark>
                  <b className="num">{countText(tile.total.count, tile.total.capped)}</b>
                </li>
              ))}
            </ul>
          </>
        )}
      </Looked>
    </main>
  );
}

function chosen(tiles: readonly HubTile[], of: readonly Tile[]): readonly HubTile[] {
  return of.flatMap((name) => tiles.find((tile) => tile.tile === name) ?? []);
}

/** There until the wall fills the screen, and again when it no longer does. */
function FullScreen() {
  const t = useTexts(wallTexts);
  const [full, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const listen = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', listen);
    return () => document.removeEventListener('fullscreenchange', listen);
  }, []);
  if (full || !document.fullscreenEnabled) return null;
  return (
    <button type="button" className="wall-full" onClick={() => void document.documentElement.requestFullscreen()}>
      {t('fullScreen')}
    </button>
  );
}
