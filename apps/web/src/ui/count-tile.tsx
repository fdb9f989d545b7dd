import type { UseQueryResult } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';
import type { Problem } from '../api/refused.ts';
import { common } from '../texts/house-words.ts';
import { useTexts } from '../texts/use-texts.ts';
import { countText } from './count-link.tsx';

interface Counted {
  readonly total: { readonly count: number; readonly capped: boolean };
}

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children'> {
  readonly label: string;
  /** The list the tile opens: its total is the number, so the number cannot differ from the rows. */
  readonly look: UseQueryResult<Counted, Problem>;
}

function TileAnchor({ label, look, className, ...rest }: Props) {
  const t = useTexts(common);
  const total = look.data?.total;
  return (
    <a {...rest} className={`count-tile ${className ?? ''} ${total?.count === 0 ? 'count-tile-none' : ''}`} aria-busy={look.isPending}>
      <span>{label}</span>
      <b className="num">{total === undefined ? (look.error === null ? '…' : t('refusal.title')) : countText(total.count, total.capped)}</b>
    </a>
  );
}

/** 数字牌 · A number on the hub that opens exactly the rows it counts. Takes `to` and `search` of a route. */
export const CountTile = createLink(TileAnchor);
