import type { Fen } from '@duixian/kernel/money';
import { groupedYuan } from '../texts/facts.ts';

/** 金额 · Grouped yuan in figures of one width, so that columns of money can be read down. */
export function Money({ fen, strong = false }: { readonly fen: Fen | null | undefined; readonly strong?: boolean }) {
  if (fen === null || fen === undefined) return <span className="soft">–</span>;
  const text = groupedYuan(fen);
  return <span className="money">{strong ? <strong>{text}</strong> : text}</span>;
}
