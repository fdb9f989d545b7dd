import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes } from 'react';

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children'> {
  readonly count: number;
  /** The count stopped counting: printed "10 000+". */
  readonly capped?: boolean;
  readonly label: string;
}

function CountAnchor({ count, capped = false, label, className, ...rest }: Props) {
  const text = countText(count, capped);
  return (
    <a {...rest} className={`count-link num ${className ?? ''}`}>
      <span className="visually-hidden">{label} </span>
      {text}
    </a>
  );
}

/** 数即是行 · A number that opens exactly the rows it counts. Takes `to`, `params` and `search` of a route. */
export const CountLink = createLink(CountAnchor);

export function countText(count: number, capped: boolean): string {
  return `${String(count).replace(/\B(?=(\d{3})+(?!\d))/g, '\u2009')}${capped ? '+' : ''}`;
}
