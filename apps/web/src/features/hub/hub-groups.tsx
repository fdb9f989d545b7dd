import type { Replied } from '@duixian/contract/endpoint';
import type { showHub } from '@duixian/hub/contract';
import { DUTY_GROUPS } from '@duixian/hub/rules/tiles';
import { Link } from '@tanstack/react-router';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { countText } from '../../ui/count-link.tsx';
import { StateMark, type StateTone } from '../../ui/state-mark.tsx';
import { HubGroup } from './hub-group.tsx';
import { hubTexts } from './texts.ts';

type HubTile = Replied<typeof showHub>['tiles'][number];

/** What is already wrong has its shape and colour only while there is some of it; terms that passed alone are vermilion. */
function toneOf(tile: HubTile): StateTone {
  if (tile.total.count === 0) return 'todo';
  if (tile.tile === 'clocks-overdue') return 'overdue';
  const tones = { wrong: 'urgent', near: 'soon', waits: 'doing', look: 'todo' } as const satisfies Record<HubTile['tone'], StateTone>;
  return tones[tile.tone];
}

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
                <StateMark tone={toneOf(tile)}>
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
