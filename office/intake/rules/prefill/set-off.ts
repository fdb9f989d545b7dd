import { itemsNamed } from './links.ts';
import type { MoneyClause } from './ordered-sum.ts';

/** The part ends by setting something off; what is left of it stands in the next part. */
export function isSetOff(text: string): boolean {
  return /(?:扣除|抵扣|折抵|扣减)[^，。；]*后，?$/.test(text);
}

/** 上述一、二项相抵后，… · The order for what is left when two debts are set off against each other. */
export function isNetOrder(text: string): boolean {
  return /(?:相抵|抵销|抵消|互抵|冲抵|品迭|折抵|相互抵扣)[^。；]{0,16}后|(?:以上|上述)[^，。；]{0,20}抵扣[^。；]{0,10}后/.test(text);
}

/** The debts that were set off, in both directions, give way to what is left of them. */
export function withoutSetOff(money: readonly MoneyClause[], net: MoneyClause, text: string): MoneyClause[] {
  if (net.sums.length === 0) return [...money];
  const items = itemsNamed(text);
  const between = [...net.debtors, ...net.creditors];
  return money.map((clause) => {
    const both = clause.debtors.length > 0 && [...clause.debtors, ...clause.creditors].every((id) => between.includes(id));
    const meant = (item: number) => items.length === 0 || items.includes(item);
    return both ? { ...clause, sums: clause.sums.filter((sum) => !meant(sum.item) || sum.periodic !== null) } : clause;
  });
}
