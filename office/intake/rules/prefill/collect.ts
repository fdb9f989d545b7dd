import type { RunningInterest } from './interest.ts';
import { bearsInterest } from './kinds.ts';
import type { StatedLink } from './links.ts';
import type { MoneyClause, OrderedSum } from './ordered-sum.ts';
import type { Due, InterestRule, LiabilityLink, MonetaryObligation } from './reading.ts';
import type { SourceText } from './source-text.ts';

/** 金钱义务 · The sums of all clauses with their ids; a debt acknowledged and then ordered in parts is counted once. */
export function numbered(
  source: SourceText,
  money: readonly MoneyClause[],
  stated: readonly StatedLink[],
  generalDue: Due | undefined,
): readonly MonetaryObligation[] {
  return onceOnly(money.flatMap((clause) => clause.sums.map((sum) => ({ sum, clause }))))
    .filter(({ sum }) => sum.debtors.length > 0)
    .map(({ sum, clause }, index) => ({
      id: `M${index + 1}`,
      item: sum.item,
      kind: sum.kind,
      label: sum.label,
      amount: sum.amount,
      creditors: sum.creditors,
      debtors: sum.debtors,
      liability: liabilityOf(sum.debtors, clause, stated, sum.item),
      due: sum.due ?? generalDue ?? { type: 'not_stated' },
      coversPeriod: sum.coversPeriod,
      periodic: sum.periodic,
      passage: source.passage(sum.start, sum.end),
      confidence: sum.label === '' || sum.creditors.length === 0 ? 'likely' : 'certain',
    }));
}

interface SumOf {
  readonly sum: OrderedSum;
  readonly clause: MoneyClause;
}

/** A debt that is first acknowledged and then ordered in parts is one debt, not two; paid off by the month it keeps its whole. */
function onceOnly(every: readonly SumOf[]): readonly SumOf[] {
  const all = every.filter((one, at) => !paidInParts(one, every.slice(at + 1)));
  const debts = all.filter(({ sum }) => sum.acknowledged && sum.debtors.length > 0);
  const parts = all.filter(({ sum }) => !sum.acknowledged && sum.debtors.length > 0 && !SIDE_COST.includes(sum.kind));
  const [only, plan] = [debts[0], parts[0]];
  if (only === undefined || parts.length === 0) return all;
  if (debts.length === 1 && parts.length === 1 && only.sum.amount !== null && plan !== undefined && plan.sum.periodic !== null) {
    const whole = { sum: { ...only.sum, periodic: plan.sum.periodic, due: plan.sum.due }, clause: only.clause };
    return all.flatMap((one) => (one === only ? [whole] : one === plan ? [] : [one]));
  }
  return all.filter(({ sum }) => !sum.acknowledged);
}

/** 38000元，分两期支付：… · A whole that dated sums right behind it come to is not added to them. */
function paidInParts({ sum }: SumOf, behind: readonly SumOf[]): boolean {
  if (sum.amount === null || sum.debtors.length === 0) return false;
  let left: bigint = sum.amount;
  for (const [count, { sum: part }] of behind.entries()) {
    if (part.amount === null || (part.due?.type !== 'fixed_date' && part.periodic === null) || part.debtors.join() !== sum.debtors.join())
      return false;
    left -= part.amount;
    if (left === 0n && count > 0) return true;
    if (left <= 0n) return false;
  }
  return false;
}

const SIDE_COST: readonly string[] = ['attorney_fee', 'guarantee_premium', 'preservation_fee', 'expense'];

function liabilityOf(
  debtors: readonly string[],
  clause: MoneyClause,
  stated: readonly StatedLink[],
  item: number,
): MonetaryObligation['liability'] {
  if (clause.shares.length > 0) return 'several';
  if (debtors.length > 1) return 'common';
  return stated.some((link) => link.item === item || new RegExp(`第${'〇一二三四五六七八九十'.charAt(item)}`).test(link.scope))
    ? 'principal_debtor'
    : 'sole';
}

/** 利息 · The running interest of all clauses, each with the sums it accrues on. */
export function numberedInterest(
  source: SourceText,
  running: readonly (RunningInterest & { readonly onlyOnDefault: boolean })[],
  monetary: readonly MonetaryObligation[],
): readonly InterestRule[] {
  return running.map((rule, index) => {
    const own = monetary.filter((one) => one.item === rule.item && bearsInterest(one.kind) && one.amount !== null);
    const before = monetary.filter((one) => one.item < rule.item && bearsInterest(one.kind));
    const bases = rule.segments.flatMap((segment) =>
      monetary.filter((one) => segment.base !== null && one.amount === segment.base).map((one) => one.id),
    );
    const on =
      rule.kind === 'occupancy_fee'
        ? []
        : bases.length > 0
          ? bases
          : own.length > 0
            ? own.map((one) => one.id)
            : before.slice(-1).map((one) => one.id);
    const { start, end, ...rest } = rule;
    return { id: `I${index + 1}`, ...rest, accruesOn: [...new Set(on)], passage: source.passage(start, end) };
  });
}

/** Several debtors ordered together, or each for a share, without a clause of their own saying so. */
export function jointOrders(
  source: SourceText,
  money: readonly MoneyClause[],
  monetary: readonly MonetaryObligation[],
  interest: readonly InterestRule[],
): readonly LiabilityLink[] {
  const groups = new Map<
    string,
    { parties: readonly string[]; shares: LiabilityLink['shares']; together: boolean; items: number[]; start: number; end: number }
  >();
  for (const clause of money) {
    const first = clause.sums[0];
    if (first === undefined || clause.debtors.length < 2 || !monetary.some((one) => one.item === first.item && one.debtors.length > 1))
      continue;
    const key = `${clause.debtors.join()}|${clause.shares.length > 0}|${clause.together}`;
    const group = groups.get(key);
    if (group) group.items.push(first.item);
    else
      groups.set(key, {
        parties: clause.debtors,
        shares: clause.shares,
        together: clause.together,
        items: [first.item],
        start: first.start,
        end: first.end,
      });
  }
  return [...groups.values()].map((group) => ({
    kind: group.shares.length > 0 ? 'several' : group.together ? 'joint_and_several' : 'common',
    parties: group.parties,
    obligations: [
      ...monetary.filter((one) => group.items.includes(one.item)).map((one) => one.id),
      ...(group.shares.length > 0 ? [] : interest.filter((one) => group.items.includes(one.item)).map((one) => one.id)),
    ],
    scope: group.shares.length > 0 ? '各自承担' : '共同给付',
    shares: group.shares,
    passage: source.passage(group.start, group.end),
  }));
}
