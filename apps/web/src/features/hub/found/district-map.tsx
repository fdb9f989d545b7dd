import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { useLanguage, useTexts } from '../../../texts/use-texts.ts';
import type { Found } from './found.ts';
import { foundTexts } from './texts.ts';
import './district-map.css';

type Tile = Found['byDistrict'][number];
const SHADES = 4;

/** 分区图 · Districts where they lie to each other, each with its number, a shade of it and its value; a list on a phone. */
export function DistrictMap({ found, open }: { readonly found: Found; readonly open: string | undefined }) {
  const t = useTexts(foundTexts);
  const most = Math.max(1, ...found.byDistrict.map((one) => one.things));
  const inOrder = found.byDistrict.toSorted((a, b) => rankOf(a) - rankOf(b));
  const below = Math.max(0, ...found.byDistrict.map((one) => one.place?.row ?? 0)) + 1;
  return (
    <section className="panel" aria-label={t('byDistrict')}>
      <div className="panel-head">
        <h2>{t('byDistrict')}</h2>
      </div>
      <div className="panel-body stack">
        <p className="soft">{t(found.mapped ? 'map.sub' : 'map.noMap')}</p>
        <ul className="district-map" data-mapped={found.mapped}>
          {inOrder.map((one) => (
            <DistrictTile key={one.district} one={one} most={most} below={below} open={one.district === open} />
          ))}
        </ul>
      </div>
    </section>
  );
}

interface TileProps {
  readonly one: Tile;
  readonly most: number;
  /** The row under the map, where what is not on it stands. */
  readonly below: number;
  readonly open: boolean;
}

function DistrictTile({ one, most, below, open }: TileProps) {
  const t = useTexts(foundTexts);
  const name = useDistrictName();
  const { district, place, things, held, worth, unvalued } = one;
  const called = name(district, one.nameEn);
  const style: CSSProperties | undefined =
    place === null ? { gridRow: below, gridColumn: '1 / -1' } : { gridRow: place.row, gridColumn: place.column };
  return (
    <li className="district-tile" data-shade={Math.ceil((things / most) * SHADES)} style={style}>
      <Link to="/property/found" search={{ district }} hash="rows" aria-current={open ? 'true' : undefined}>
        <span className="district-name">{called}</span>
        <b className="num">{t('map.things', { count: things })}</b>
        {things === 0 ? null : (
          <>
            <span>{t('map.held', { held })}</span>
            <span className="num">{unvalued === things ? t('map.noValue') : t('map.worth', { worth })}</span>
            {unvalued === 0 || unvalued === things ? null : <span>{t('map.unvalued', { count: unvalued })}</span>}
          </>
        )}
      </Link>
      {things === 0 ? null : (
        <Link to="/property/field" search={{ district }} className="district-walk" aria-label={t('map.walkOf', { district: called })}>
          {t('map.walk')}
        </Link>
      )}
    </li>
  );
}

/** 区县名 · In the language of the screen; what has no name lies elsewhere. */
function useDistrictName() {
  const t = useTexts(foundTexts);
  const zh = useLanguage() === 'zh';
  return (nameZh: string, nameEn: string) => (nameZh === '' ? t('map.elsewhere') : zh ? nameZh : nameEn);
}

/** Row by row as on the map, and elsewhere last: the order of the keyboard and of the list on a phone. */
function rankOf({ place }: Tile): number {
  return place === null ? Number.MAX_SAFE_INTEGER : place.row * 1_000 + place.column;
}
