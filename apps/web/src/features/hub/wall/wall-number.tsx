import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import { countText } from '../../../ui/count-link.tsx';
import { StateMark, type StateTone } from '../../../ui/state-mark.tsx';
import { type HubTile, toneOfTile } from '../tone-of-tile.ts';
import { wallTexts } from './texts.ts';

/** 大屏数字 · One number with its state in shape, colour and word. It leads nowhere: nobody stands at the wall. */
export function WallNumber({ tile }: { readonly tile: HubTile }) {
  const t = useTexts(wallTexts);
  const zh = useLanguage() === 'zh';
  const none = tile.total.count === 0;
  const tone: StateTone = none ? 'done' : toneOfTile(tile);
  const text = countText(tile.total.count, tile.total.capped);
  return (
    <li className={`wall-number wall-${tone}`}>
      <span className="wall-name">{zh ? tile.nameZh : tile.nameEn}</span>
      <b className={`num ${text.length > 4 ? 'wall-long' : ''}`}>{text}</b>
      <StateMark tone={tone}>{t(`state.${stateOf(tile, none)}`)}</StateMark>
    </li>
  );
}

function stateOf(tile: HubTile, none: boolean): 'overdue' | 'wrong' | 'near' | 'none' {
  if (none) return 'none';
  if (tile.tile === 'clocks-overdue') return 'overdue';
  return tile.tone === 'near' ? 'near' : 'wrong';
}
