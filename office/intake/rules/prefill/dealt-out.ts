import type { Mention } from './mentions.ts';
import type { OrderedSum } from './ordered-sum.ts';

/** 各、每人 · A sum that each of several pays, or that each of several is paid, is as many sums. */
export function dealtOut(sum: OrderedSum, text: string, lists: readonly Mention[], at: number): readonly OrderedSum[] {
  const end = (ids: readonly string[]) => lists.findLast((list) => list.end <= at && ids.every((id) => list.ids.includes(id)))?.end;
  const owing = end(sum.debtors);
  const owed = end(sum.creditors);
  if (
    sum.creditors.length > 1 &&
    owed !== undefined &&
    /^[^，。；]{0,6}(?:各|每人)(?![项种类自])[^，。；、]{0,16}$/.test(text.slice(owed, at))
  )
    return sum.creditors.map((creditor) => ({ ...sum, creditors: [creditor] }));
  const each = /每人|各(?:自)?(?:应)?(?:于|自|在|向|支付|给付|赔偿|返还|偿还|付|补偿)/;
  if (sum.debtors.length > 1 && owing !== undefined && each.test(text.slice(owing, at)))
    return sum.debtors.map((debtor) => ({ ...sum, debtors: [debtor] }));
  return [sum];
}
