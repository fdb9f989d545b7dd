import type { Lane } from '@duixian/cases/rules/stage';
import { addFen, type Fen, ZERO_FEN } from '@duixian/kernel/money';
import type { LaneScope } from './lane-scope.ts';
import type { TriageFacts } from './triage-facts.ts';

/** Where a fact can be looked up. */
export type FactLink =
  | { readonly to: 'asset'; readonly id: string }
  | { readonly to: 'source'; readonly id: string }
  | { readonly to: 'party'; readonly id: string }
  | { readonly to: 'claim' };

export type DecidingFact =
  | { readonly kind: 'owed'; readonly amount: Fen; readonly interestCounted: boolean; readonly link: FactLink }
  | { readonly kind: 'money-found'; readonly amount: Fen; readonly label: string; readonly link: FactLink }
  | {
      readonly kind: 'thing-found';
      readonly assetKind: string;
      readonly value: Fen | null;
      readonly label: string;
      readonly link: FactLink;
    }
  | { readonly kind: 'source-gap'; readonly agencyZh: string; readonly agencyEn: string; readonly state: string; readonly link: FactLink }
  | { readonly kind: 'debtor'; readonly name: string; readonly link: FactLink };

export type Answer = 'yes' | 'no' | 'unknown';

/** 标准 · One of the three questions of 法〔2021〕322号第七项, its answer and the facts that gave it. */
export interface Criterion {
  readonly question: 'enough-property' | 'must-realise' | 'one-go';
  readonly answer: Answer;
  readonly facts: readonly DecidingFact[];
}

/** Why the lane is this one; more than one may hold. */
export type LaneReason =
  | { readonly kind: 'money-covers-all'; readonly money: Fen; readonly owed: Fen }
  | { readonly kind: 'money-does-not-cover'; readonly money: Fen; readonly owed: Fen }
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'thing-to-realise'; readonly assetKind: string; readonly complex: boolean }
  | { readonly kind: 'many-things'; readonly count: number; readonly from: number }
  | { readonly kind: 'many-debtors'; readonly count: number; readonly from: number }
  | { readonly kind: 'too-many-for-one-go'; readonly debtors: number; readonly accounts: number }
  | { readonly kind: 'search-has-gaps'; readonly count: number };

/** 分流结果 · The lane with the three answers. */
export interface TriageCard {
  readonly lane: Lane;
  readonly provisional: Lane;
  readonly criteria: readonly [Criterion, Criterion, Criterion];
  readonly because: readonly LaneReason[];
  readonly money: Fen;
  readonly owed: Fen;
}

/** Kinds of sums whose recovery alone is simple by published practice. */
const FEES_AND_FINES: readonly string[] = ['court-fee', 'acceptance-fee', 'acceptance_fee', 'fine', 'confiscation'];

/** 立案时初定 · The track at filing, before anything is known of property. */
export function provisionalLane(facts: Pick<TriageFacts, 'debtors' | 'obligationKinds'>, scope: LaneScope): Lane {
  if (facts.debtors.length >= scope.complexFromDebtors) return 'complex';
  const kinds = facts.obligationKinds;
  return kinds.length > 0 && kinds.every((kind) => FEES_AND_FINES.includes(kind)) ? 'simple' : 'ordinary';
}

/**
 * 繁简分流 · The lane after the search, by the three questions: is there enough property, must it be realised, can it be
 * done in one go (法〔2021〕322号第七项), under the court's written scope.
 *
 * Money that covers the debt makes selling unnecessary whatever else was found. A gap in the search never makes a case
 * simpler: what is unknown is answered `unknown`, and only answers of yes, no, yes make a case simple.
 */
export function triage(facts: TriageFacts, scope: LaneScope): TriageCard {
  const accounts = facts.things.filter((thing) => thing.kind === 'deposit' && (thing.usable ?? ZERO_FEN) > ZERO_FEN);
  const things = facts.things.filter((thing) => thing.kind !== 'deposit');
  const money = addFen(...accounts.map((account) => account.usable ?? ZERO_FEN));
  const covers = coversBy(money, facts.outstanding, scope);
  const gaps = facts.sources.filter((source) => source.state === 'failed' || source.state === 'timed-out');

  const enough = enoughProperty(facts, scope, covers, money);
  const mustRealise: Answer = covers ? 'no' : things.length > 0 ? 'yes' : gaps.length > 0 ? 'unknown' : 'no';
  const fewHands = facts.debtors.length <= scope.mostDebtorsInOneGo && accounts.length <= scope.mostAccountsInOneGo;
  const oneGo: Answer = covers && fewHands ? 'yes' : 'no';

  const complexBy = covers ? [] : complexReasons(things, scope);
  const manyDebtors: readonly LaneReason[] =
    facts.debtors.length >= scope.complexFromDebtors
      ? [{ kind: 'many-debtors', count: facts.debtors.length, from: scope.complexFromDebtors }]
      : [];
  const lane: Lane =
    complexBy.length + manyDebtors.length > 0
      ? 'complex'
      : enough === 'yes' && mustRealise === 'no' && oneGo === 'yes'
        ? 'simple'
        : 'ordinary';

  const owed: DecidingFact = { kind: 'owed', amount: facts.outstanding, interestCounted: facts.interestCounted, link: { to: 'claim' } };
  const thingFacts = things.map(
    (thing): DecidingFact => ({
      kind: 'thing-found',
      assetKind: thing.kind,
      value: thing.usable,
      label: thing.label,
      link: { to: 'asset', id: thing.assetId },
    }),
  );
  const moneyFacts = accounts.map(
    (account): DecidingFact => ({
      kind: 'money-found',
      amount: account.usable ?? ZERO_FEN,
      label: account.label,
      link: { to: 'asset', id: account.assetId },
    }),
  );
  const gapFacts = gaps.map(
    (gap): DecidingFact => ({
      kind: 'source-gap',
      agencyZh: gap.agencyZh,
      agencyEn: gap.agencyEn,
      state: gap.state,
      link: { to: 'source', id: gap.sourceId },
    }),
  );
  const debtorFacts = facts.debtors.map(
    (debtor): DecidingFact => ({ kind: 'debtor', name: debtor.name, link: { to: 'party', id: debtor.partyId } }),
  );

  return {
    lane,
    provisional: provisionalLane(facts, scope),
    criteria: [
      { question: 'enough-property', answer: enough, facts: [owed, ...moneyFacts, ...(covers ? [] : thingFacts), ...gapFacts] },
      { question: 'must-realise', answer: mustRealise, facts: covers ? moneyFacts : [...thingFacts, ...gapFacts] },
      { question: 'one-go', answer: oneGo, facts: [...debtorFacts, ...moneyFacts] },
    ],
    because: [
      covers
        ? { kind: 'money-covers-all', money, owed: facts.outstanding }
        : { kind: 'money-does-not-cover', money, owed: facts.outstanding },
      ...(facts.things.length === 0 ? [{ kind: 'nothing-found' } as const] : []),
      ...(covers ? [] : plainThings(things, scope)),
      ...complexBy,
      ...manyDebtors,
      ...(covers && !fewHands ? [{ kind: 'too-many-for-one-go', debtors: facts.debtors.length, accounts: accounts.length } as const] : []),
      ...(gaps.length > 0 ? [{ kind: 'search-has-gaps', count: gaps.length } as const] : []),
    ],
    money,
    owed: facts.outstanding,
  };
}

/** Exact: money / owed ≥ numerator / denominator, without dividing. */
export function coversBy(money: Fen, owed: Fen, scope: LaneScope): boolean {
  return owed > ZERO_FEN ? money * scope.coverage.denominator >= owed * scope.coverage.numerator : false;
}

function enoughProperty(facts: TriageFacts, scope: LaneScope, covers: boolean, money: Fen): Answer {
  if (covers) return 'yes';
  const things = facts.things.filter((thing) => thing.kind !== 'deposit');
  const valued = addFen(money, ...things.map((thing) => thing.usable ?? ZERO_FEN));
  if (coversBy(valued, facts.outstanding, scope)) return 'yes';
  const open =
    things.some((thing) => thing.usable === null) || facts.sources.some((source) => ['failed', 'timed-out', 'sent'].includes(source.state));
  return open ? 'unknown' : 'no';
}

function complexReasons(things: TriageFacts['things'], scope: LaneScope): readonly LaneReason[] {
  const complex = things.filter((thing) => scope.complexThings.includes(thing.kind));
  const reasons: LaneReason[] = complex.map((thing) => ({ kind: 'thing-to-realise', assetKind: thing.kind, complex: true }));
  if (things.length >= scope.complexFromThings) reasons.push({ kind: 'many-things', count: things.length, from: scope.complexFromThings });
  return reasons;
}

function plainThings(things: TriageFacts['things'], scope: LaneScope): readonly LaneReason[] {
  return things
    .filter((thing) => !scope.complexThings.includes(thing.kind))
    .map((thing) => ({ kind: 'thing-to-realise', assetKind: thing.kind, complex: false }));
}

export type TriageRefusal =
  | { readonly kind: 'nothing-proposed' }
  | { readonly kind: 'reason-needed'; readonly proposed: Lane; readonly chosen: Lane };

/** 确认 · Another lane than the proposed one is a decision with a reason. */
export function laneNeedsReason(proposed: Lane, chosen: Lane, reason: string | null): TriageRefusal | undefined {
  return proposed === chosen || (reason !== null && reason.trim() !== '') ? undefined : { kind: 'reason-needed', proposed, chosen };
}
