import { DUTY_GROUPS } from '@duixian/hub/rules/tiles';
import { Link } from '@tanstack/react-router';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { countText } from '../../ui/count-link.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { HubGroup } from './hub-group.tsx';
import { hubTexts } from './texts.ts';
import { type HubTile, toneOfTile } from './tone-of-tile.ts';

/** 值守组 · The numbers of each duty group; each leads to its rows. */
export function HubGroups({ tiles }: { readonly tiles: readonly HubTile[] }) {
  const t = useTexts(hubTexts);
  const zh = useLanguage() === 'zh';
  return (
    <>
      {DUTY_GROUPS.map((group) => (
        <HubGroup key={group} title={t(`groups.${group}`)}>
          {tiles
            .filter((tile) => tile.group === group)
            .map((tile) => (
              <Link
                key={tile.tile}
                to="/hub/$tile"
                params={{ tile: tile.tile }}
                className={`count-tile ${tile.total.count === 0 ? 'count-tile-none' : ''}`}
              >
                <StateMark tone={toneOfTile(tile)}>
                  <span className="tile-name">{zh ? tile.nameZh : tile.nameEn}</span>
                </StateMark>
                <b className="num">{countText(tile.total.count, tile.total.capped)}</b>
              </Link>
            ))}
        </HubGroup>
      ))}
    </>
  );
}
