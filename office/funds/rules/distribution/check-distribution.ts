import { compareExact } from '../exact.ts';
import type { CompetingClaim, DistributionQuestion, DistributionRefusal } from './question.ts';

const CRIMINAL_KINDS: ReadonlySet<string> = new Set(['injury-medical', 'victim-restitution', 'fine', 'confiscation']);

/** The first reason why this plan cannot be made, before a fen is divided. */
export function distributionProblem(question: DistributionQuestion): DistributionRefusal | undefined {
  const { pools, claims, costs } = question;
  if (question.debtor === 'enterprise-in-bankruptcy') return { kind: 'debtor-in-bankruptcy' };
  if (pools.length === 0) return { kind: 'no-pool' };
  if (claims.length === 0) return { kind: 'no-claims' };
  const twice = listedTwice(pools) ?? listedTwice(claims) ?? listedTwice(costs);
  if (twice !== undefined) return { kind: 'listed-twice', id: twice };
  for (const pool of pools) {
    if (pool.amount <= 0n) return { kind: 'pool-amount-not-positive', pool: pool.id, amount: pool.amount };
    if (pool.saleCosts < 0n) return { kind: 'cost-negative', id: pool.id, amount: pool.saleCosts };
  }
  for (const cost of costs) if (cost.amount < 0n) return { kind: 'cost-negative', id: cost.id, amount: cost.amount };
  for (const claim of claims) {
    const problem = claimProblem(claim, question);
    if (problem !== undefined) return problem;
  }
  return bonusProblem(question);
}

function claimProblem(claim: CompetingClaim, { pools, criminal }: DistributionQuestion): DistributionRefusal | undefined {
  for (const amount of [claim.titleDebt, claim.doubled, claim.priority?.upTo ?? claim.titleDebt]) {
    if (amount < 0n) return { kind: 'claim-amount-negative', claim: claim.id, amount };
  }
  if (claim.titleDebt + claim.doubled === 0n) return { kind: 'claim-of-nothing', claim: claim.id };
  const pool = claim.priority?.pool;
  if (pool !== undefined && !pools.some((each) => each.id === pool)) return { kind: 'priority-on-unknown-pool', claim: claim.id, pool };
  if ((claim.seizureRank ?? 1) < 1 || (claim.priority?.order ?? 1) < 1) return { kind: 'rank-not-positive', claim: claim.id };
  if (!criminal && CRIMINAL_KINDS.has(claim.kind)) return { kind: 'criminal-claim-in-civil-distribution', claim: claim.id };
  return undefined;
}

function bonusProblem({ rules, bonusRate, claims }: DistributionQuestion): DistributionRefusal | undefined {
  if (bonusRate === undefined) return undefined;
  const { bonus } = rules;
  if (bonus.kind === 'none') return { kind: 'bonus-not-allowed', rules: rules.id };
  const least = bonus.kind === 'of-preserved-value' ? bonus.least : { numerator: 0n, denominator: 1n };
  if (compareExact(bonusRate, bonus.most) > 0n || compareExact(bonusRate, least) < 0n) {
    return { kind: 'bonus-outside-range', rules: rules.id, least, most: bonus.most };
  }
  const first = claims.filter((claim) => claim.seizureRank === 1);
  if (first.length > 1) return { kind: 'several-first-seizures', claims: first.map((claim) => claim.id) };
  const [winner] = first;
  if (winner !== undefined && bonus.kind === 'of-preserved-value' && winner.preservedValue === undefined) {
    return { kind: 'preserved-value-needed', claim: winner.id };
  }
  return undefined;
}

function listedTwice(things: readonly { readonly id: string }[]): string | undefined {
  const seen = new Set<string>();
  for (const { id } of things) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return undefined;
}
