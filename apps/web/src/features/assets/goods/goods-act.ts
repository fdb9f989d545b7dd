import type { caseGoods } from '@duixian/assets/goods-contract';
import type { Replied } from '@duixian/contract/endpoint';

export type Goods = Replied<typeof caseGoods>['rows'][number];
export const GOODS_ACTS = ['handed-over', 'release', 'returned', 'sold', 'deposit'] as const;
export type GoodsAct = (typeof GOODS_ACTS)[number];

/** 可办事项 · The acts a row is open to; the server decides again. */
export function actsOpenTo(row: Goods): readonly GoodsAct[] {
  if (row.state === 'released') return row.mayDeposit ? ['returned', 'deposit'] : ['returned'];
  if (row.state !== 'kept') return [];
  return [
    ...(row.purpose === 'owed' ? (['handed-over'] as const) : []),
    'release',
    ...(row.nature === 'perishable' ? (['sold'] as const) : []),
    ...(row.mayDeposit ? (['deposit'] as const) : []),
  ];
}
