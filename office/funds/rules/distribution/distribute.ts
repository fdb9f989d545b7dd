import { assert } from '@duixian/kernel/assert';
import { isBefore } from '@duixian/kernel/legal-day';
import { addFen, type Fen, type Fraction, minFen, roundHalfUp, subtractFen, ZERO_FEN } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { timesExact } from '../exact.ts';
import { sharesInDetail } from '../share-pro-rata.ts';
import { distributionProblem } from './check-distribution.ts';
import { type DistributionLine, Division, type OpenClaim, openOf, type Portion } from './division.ts';
import type { DistributionQuestion, DistributionRefusal, Priority } from './question.ts';

/** What a party should know beside the figures. */
export type DistributionNote =
  /** 民诉解释第五百零六条: without a title and without a prior right nobody takes part. */
  | { readonly kind: 'not-admitted-no-title'; readonly claim: string }
  | { readonly kind: 'applied-late'; readonly claim: string }
  /** 法〔2021〕322号第5条: suspend the distribution and ask both sides about bankruptcy. */
  | { readonly kind: 'ask-about-bankruptcy' }
  | { readonly kind: 'costs-not-covered'; readonly open: Fen }
  | { readonly kind: 'tax-rank-contested'; readonly claim: string }
  /** The local rule gives the first seizure at least so much; the panel's figure (`bonusPercent`) was not said, so none is in the shares. */
  | {
      readonly kind: 'bonus-not-said';
      readonly rules: string;
      readonly field: 'bonusPercent';
      readonly least: Fraction;
      readonly most: Fraction;
    };

export interface ClaimResult {
  readonly claim: string;
  readonly creditor: string;
  readonly owed: Fen;
  readonly paid: Fen;
  readonly paidTitle: Fen;
  readonly paidDoubled: Fen;
  readonly unpaid: Fen;
}

/** 分配方案 · Every fen of the pools: to whom, at which stage, and why. The lines add up to the pools. */
export interface Distribution {
  readonly total: Fen;
  readonly lines: readonly DistributionLine[];
  readonly claims: readonly ClaimResult[];
  readonly costsPaid: Fen;
  readonly surplus: Fen;
  readonly notes: readonly DistributionNote[];
}

const PRIORITIES: readonly Priority['kind'][] = ['lien', 'construction-price', 'registered-security'];

/**
 * 参与分配 · Divides what was realised among several creditors.
 *
 * 执行工作规定第五十五条、民诉解释第五百零六至五百一十四条: costs, rights on the thing, then a natural person's creditors pro rata
 * and an enterprise's in the order of their measures. What local rules change comes in as a setting and is named on its line.
 */
export function distribute(question: DistributionQuestion): Result<Distribution, DistributionRefusal> {
  const problem = distributionProblem(question);
  if (problem !== undefined) return refuse(problem);
  const { pools, rules } = question;
  const division = new Division(pools, question.claims);
  for (const pool of pools) division.payCosts('sale-costs', [{ id: `${pool.id}.sale-costs`, amount: pool.saleCosts }], pool.id);
  division.payCosts('execution-costs', question.costs, null);

  const of = (kind: OpenClaim['claim']['kind']) => division.claims.filter((open) => open.claim.kind === kind);
  division.payClaims('injury-medical', of('injury-medical'), 'title');
  const first = [...(rules.wages === 'first' ? of('wages') : []), ...(rules.maintenance === 'first' ? of('maintenance') : [])];
  division.payClaims('local-first', first, 'title');
  payPriorities(division, question);
  division.payClaims('victim-restitution', of('victim-restitution'), 'title');
  division.payClaims('tax', of('tax'), 'title');

  const ordinary = division.claims.filter(
    ({ claim }) => claim.hasTitle && ['ordinary', 'wages', 'maintenance', 'injury-medical', 'victim-restitution'].includes(claim.kind),
  );
  const late = ordinary.filter(({ claim }) => isLate(claim.appliedOn, question));
  const timely = ordinary.filter(({ claim }) => !isLate(claim.appliedOn, question));
  if (question.debtor === 'enterprise') payBySeizure(division, timely);
  else payProRata(division, timely, question);
  division.payClaims('doubled', timely, 'doubled');
  division.payClaims('late-applicants', late, 'title');
  division.payClaims('doubled-late', late, 'doubled');
  division.payClaims('fine', of('fine'), 'title');
  division.payClaims('confiscation', of('confiscation'), 'title');
  return ok(resultOf(question, division));
}

function isLate(appliedOn: OpenClaim['claim']['appliedOn'], { closesOn }: DistributionQuestion): boolean {
  return appliedOn !== undefined && closesOn !== undefined && isBefore(closesOn, appliedOn);
}

/** 优先权 · Lien, construction price, registered security; inside a kind by its order, equals pro rata. */
function payPriorities(division: Division, { pools }: DistributionQuestion): void {
  for (const kind of PRIORITIES) {
    for (const pool of pools) {
      const holders = division.claims.filter(({ claim }) => claim.priority?.kind === kind && claim.priority.pool === pool.id);
      for (const order of ranksOf(holders, ({ claim }) => claim.priority?.order)) {
        const equals = holders.filter(({ claim }) => claim.priority?.order === order);
        division.payClaims(kind, equals, 'title', pool.id, ({ claim, titleOpen }) => claim.priority?.upTo ?? titleOpen);
      }
    }
  }
}

/** 企业法人 · By the order of measures; a creditor's whole claim has its creditor's rank. Creditors of one title share it. */
function payBySeizure(division: Division, claims: readonly OpenClaim[]): void {
  const firstOfTitle = new Map<string, number>();
  for (const { claim } of claims) {
    if (claim.title === undefined || claim.seizureRank === undefined) continue;
    firstOfTitle.set(claim.title, Math.min(claim.seizureRank, firstOfTitle.get(claim.title) ?? claim.seizureRank));
  }
  const rankOf = ({ claim }: OpenClaim): number | undefined =>
    claim.title === undefined ? claim.seizureRank : (firstOfTitle.get(claim.title) ?? claim.seizureRank);
  for (const rank of ranksOf(claims, rankOf)) {
    const equals = claims.filter((open) => rankOf(open) === rank);
    const stage = sameTitle(equals) ? 'one-title' : 'by-seizure';
    division.payClaims(stage, equals, 'title');
    division.payClaims(stage, equals, 'doubled');
  }
  division.payClaims(
    'without-measure',
    claims.filter((open) => rankOf(open) === undefined),
    'title',
  );
}

function payProRata(division: Division, claims: readonly OpenClaim[], question: DistributionQuestion): void {
  const portion: Portion = question.rules.base === 'whole-claim' ? 'whole' : 'title';
  const stage = sameTitle(claims) ? 'one-title' : 'pro-rata';
  const { bonusRate, rules } = question;
  const winner = bonusRate === undefined ? undefined : claims.find(({ claim }) => claim.seizureRank === 1);
  const owed = addFen(ZERO_FEN, ...claims.map((open) => openOf(open, portion)));
  if (winner === undefined || bonusRate === undefined || division.left >= owed || owed === 0n) {
    division.payClaims(stage, claims, portion);
    return;
  }
  if (rules.bonus.kind === 'of-preserved-value') {
    const measured = minFen(winner.claim.preservedValue ?? ZERO_FEN, openOf(winner, portion));
    division.payOne('first-seizure-bonus', winner, portion, roundHalfUp(timesExact(bonusRate, { numerator: measured, denominator: 1n })));
    division.payClaims(stage, claims, portion);
    return;
  }
  const shares = sharesInDetail(
    division.left,
    claims.map((open) => openOf(open, portion)),
  );
  const own = shares[claims.indexOf(winner)]?.share ?? ZERO_FEN;
  const more = roundHalfUp(timesExact(bonusRate, { numerator: own, denominator: 1n }));
  division.payOne('first-seizure-bonus', winner, portion, minFen(more, subtractFen(openOf(winner, portion), own)));
  division.payOne(stage, winner, portion, own);
  division.payClaims(
    stage,
    claims.filter((open) => open !== winner),
    portion,
  );
}

function sameTitle(claims: readonly OpenClaim[]): boolean {
  const title = claims[0]?.claim.title;
  return claims.length > 1 && title !== undefined && claims.every(({ claim }) => claim.title === title);
}

function ranksOf(claims: readonly OpenClaim[], rankOf: (open: OpenClaim) => number | undefined): readonly number[] {
  return [...new Set(claims.flatMap((open) => rankOf(open) ?? []))].sort((a, b) => a - b);
}

function resultOf(question: DistributionQuestion, division: Division): Distribution {
  const { claims, pools, costs, debtor } = question;
  const surplus = division.giveBackSurplus();
  const total = addFen(...pools.map((pool) => pool.amount));
  const paid = division.lines.reduce((sum, line) => sum + line.paid, 0n);
  assert(paid === total, 'every fen of the pools is on a line');
  const costsPaid = addFen(ZERO_FEN, ...division.lines.filter((line) => line.stage.endsWith('-costs')).map((line) => line.paid));
  const costsAsked = addFen(ZERO_FEN, ...costs.map((cost) => cost.amount), ...pools.map((pool) => pool.saleCosts));
  const results = division.claims.map(({ claim, titleOpen, doubledOpen }): ClaimResult => {
    const paidTitle = subtractFen(claim.titleDebt, titleOpen);
    const paidDoubled = subtractFen(claim.doubled, doubledOpen);
    const owed = addFen(claim.titleDebt, claim.doubled);
    const unpaid = addFen(titleOpen, doubledOpen);
    return { claim: claim.id, creditor: claim.creditor, owed, paid: addFen(paidTitle, paidDoubled), paidTitle, paidDoubled, unpaid };
  });
  const short = results.some((result) => result.unpaid > 0n);
  const notes: DistributionNote[] = [
    ...claims.filter((claim) => !claim.hasTitle).map((claim) => ({ kind: 'not-admitted-no-title', claim: claim.id }) as const),
    ...claims.filter((claim) => isLate(claim.appliedOn, question)).map((claim) => ({ kind: 'applied-late', claim: claim.id }) as const),
    ...claims.filter((claim) => claim.kind === 'tax').map((claim) => ({ kind: 'tax-rank-contested', claim: claim.id }) as const),
    ...(debtor === 'enterprise' && short ? ([{ kind: 'ask-about-bankruptcy' }] as const) : []),
    ...(costsPaid < costsAsked ? ([{ kind: 'costs-not-covered', open: subtractFen(costsAsked, costsPaid) }] as const) : []),
    ...(short ? bonusNote(question) : []),
  ];
  return { total, lines: division.lines, claims: results, costsPaid, surplus, notes };
}

/** 首封多分未填 · Only where the range begins above nothing, the shares are pro rata, and the money is short. */
function bonusNote({ debtor, rules, bonusRate }: DistributionQuestion): readonly DistributionNote[] {
  const { bonus } = rules;
  if (bonusRate !== undefined || debtor === 'enterprise' || bonus.kind !== 'of-preserved-value') return [];
  return [{ kind: 'bonus-not-said', rules: rules.id, field: 'bonusPercent', least: bonus.least, most: bonus.most }];
}
