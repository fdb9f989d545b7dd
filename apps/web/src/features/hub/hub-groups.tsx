import { DUTY_GROUPS } from '@duixian/hub/rules/tiles';
import { Link } from '@tanstack/react-router';
import { useLanguage, useTexts } from '../../texts/use-texts.ts';
import { countText } from '../../ui/count-link.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { HubGroup } from './hub-group.tsx';
import { hubTexts } from './texts.ts';
import { type HubTile, toneOfTile } from './tone-of-tile.ts';

interface Props {
  readonly tiles: readonly HubTile[];
  readonly pool: { readonly done: number; readonly all: number };
}

/** 值守组 · The numbers of each duty group; each leads to its rows. */
export function HubGroups({ tiles, pool }: Props) {
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
          {group === 'papers' ? <PoolShare of={pool} /> : null}
        </HubGroup>
      ))}
    </>
  );
}

/** 集约占比 · Of the clerical work people finished lately, the share the pool did; it opens what the pool did. */
function PoolShare({ of: { done, all } }: { readonly of: Props['pool'] }) {
  const t = useTexts(hubTexts);
  return (
    <Link to="/hub/$tile" params={{ tile: 'pool-done' }} className={`count-tile ${all === 0 ? 'count-tile-none' : ''}`}>
      <StateMark tone="todo">
        <span className="tile-name">{t('poolShare')}</span>
      </StateMark>
      <b className="num">{all === 0 ? '–' : `${Math.floor((done * 100) / all)}%`}</b>
    </Link>
  );
}
