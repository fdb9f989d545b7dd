import { addFen, type Fen, minFen, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { changedBy, type PlanChange, type PlanChangeRefusal } from './change.ts';
import { type Distribution, distribute } from './distribute.ts';
import type { DistributionQuestion, DistributionRefusal } from './question.ts';

/** So many objections at once are computed in every combination; a plan with more waits for one of them to end. */
export const MOST_PENDING = 6;

/** 一项债权的份额 · What the plan gives, and how much of it is beyond dispute. */
export interface StandingShare {
  readonly claim: string;
  readonly title: Fen;
  readonly doubled: Fen;
  readonly certainTitle: Fen;
  readonly certainDoubled: Fen;
}

export interface StandingShares {
  /** The plan with the objections that were upheld. */
  readonly plan: Distribution;
  readonly shares: readonly StandingShare[];
  readonly surplus: Fen;
  readonly certainSurplus: Fen;
  /** 争议债权相应款项 · Stays at the court until the objections end. */
  readonly disputed: Fen;
}

export type StandingRefusal = DistributionRefusal | PlanChangeRefusal | { readonly kind: 'too-many-objections'; readonly most: number };

/**
 * 无争议部分 · What each creditor gets however the open objections end: the least of his shares under every combination of
 * them. 执行程序解释第十八条: while the suit is pending the money that answers to the disputed claim is deposited; the rest is
 * paid (法发〔2019〕35号第二十二项). Who is paid this can never have been paid too much.
 */
export function standingShares(
  question: DistributionQuestion,
  upheld: readonly PlanChange[],
  open: readonly PlanChange[],
): Result<StandingShares, StandingRefusal> {
  if (open.length > MOST_PENDING) return refuse({ kind: 'too-many-objections', most: MOST_PENDING });
  const standing = planWith(question, upheld);
  if (!standing.ok) return standing;
  const endings: Distribution[] = [standing.value];
  for (const some of combinations(open)) {
    const other = planWith(question, [...upheld, ...some]);
    // A combination that cannot be computed at all (two that strike the last claim) cannot be how it ends.
    if (other.ok) endings.push(other.value);
  }
  const plan = standing.value;
  const least = (of: (ending: Distribution) => Fen) => endings.map(of).reduce(minFen);
  const shares = plan.claims.map(
    ({ claim, paidTitle, paidDoubled }): StandingShare => ({
      claim,
      title: paidTitle,
      doubled: paidDoubled,
      certainTitle: least((ending) => ending.claims.find((each) => each.claim === claim)?.paidTitle ?? ZERO_FEN),
      certainDoubled: least((ending) => ending.claims.find((each) => each.claim === claim)?.paidDoubled ?? ZERO_FEN),
    }),
  );
  const certainSurplus = least((ending) => ending.surplus);
  const certain = addFen(certainSurplus, ...shares.flatMap((share) => [share.certainTitle, share.certainDoubled]));
  const toAll = addFen(plan.surplus, ...plan.claims.map((claim) => claim.paid));
  return ok({ plan, shares, surplus: plan.surplus, certainSurplus, disputed: subtractFen(toAll, certain) });
}

/** 改后方案 · The question with some changes made, divided. */
export function planWith(
  question: DistributionQuestion,
  changes: readonly PlanChange[],
): Result<Distribution, DistributionRefusal | PlanChangeRefusal> {
  let asked = question;
  for (const change of changes) {
    const next = changedBy(asked, change);
    if (!next.ok) return next;
    asked = next.value;
  }
  return distribute(asked);
}

/** Every non-empty selection, in the order given. */
function combinations<T>(of: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 2 ** of.length - 1 }, (_, mask) => of.filter((_each, i) => (((mask + 1) >> i) & 1) === 1));
}
