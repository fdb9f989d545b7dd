import type { RowKind } from './tiles.ts';

export const ORDER_CHECKS = [
  'clock-met',
  'task-done',
  'officer-named',
  'search-settled',
  'measure-renewed',
  'paper-sealed',
  'money-matched',
  'money-paid-out',
  'lane-confirmed',
  'petition-answered',
  'case-closed',
] as const;
/** 核验 · A state of the row or its case that the data can show, so that nobody has to be believed. */
export type OrderCheck = (typeof ORDER_CHECKS)[number];

export interface OrderCheckSpec {
  readonly nameZh: string;
  readonly nameEn: string;
  /** The rows this check can be asked about. */
  readonly rows: readonly RowKind[];
}

const OF_A_CASE: readonly RowKind[] = [
  'clock',
  'task',
  'case',
  'source',
  'measure',
  'document',
  'payout',
  'proposal',
  'decision',
  'petition',
  'deed',
];

/** What each check says when it holds. The question itself is asked of the data in `queries/order-checks.ts`. */
export const ORDER_CHECK_SPECS: Readonly<Record<OrderCheck, OrderCheckSpec>> = {
  'clock-met': { nameZh: '该期限已办结', nameEn: 'The term was met', rows: ['clock'] },
  'task-done': { nameZh: '该事项已办结', nameEn: 'The item was finished', rows: ['task'] },
  'officer-named': { nameZh: '案件已分案', nameEn: 'The case has an officer', rows: ['case', 'proposal'] },
  'search-settled': { nameZh: '该查询来源已有结果', nameEn: 'The source has answered or its gap is accounted for', rows: ['source'] },
  'measure-renewed': { nameZh: '该控制措施已续行或已决定不续', nameEn: 'The measure was renewed or let go by decision', rows: ['measure'] },
  'paper-sealed': { nameZh: '该文书已用印', nameEn: 'The paper was sealed', rows: ['document'] },
  'money-matched': { nameZh: '该笔款项已认领', nameEn: 'The receipt was matched to its case', rows: ['receipt'] },
  'money-paid-out': {
    nameZh: '案款已发放完毕',
    nameEn: 'All money in the case was paid out',
    rows: ['clock', 'task', 'case', 'payout'],
  },
  'lane-confirmed': { nameZh: '分流已确认', nameEn: 'The lane was confirmed', rows: ['proposal', 'case'] },
  'petition-answered': { nameZh: '该信访已答复', nameEn: 'The petition was answered', rows: ['petition'] },
  'case-closed': { nameZh: '案件已结案', nameEn: 'The case was closed', rows: OF_A_CASE },
};

export function checksFor(row: RowKind): readonly OrderCheck[] {
  return ORDER_CHECKS.filter((check) => ORDER_CHECK_SPECS[check].rows.includes(row));
}

/** The check offered first for a row: the one that is about the row itself. */
export function usualCheck(row: RowKind): OrderCheck | null {
  return checksFor(row)[0] ?? null;
}
