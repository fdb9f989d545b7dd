import type { Lane } from '@duixian/cases/rules/stage';
import type { CaseStanding } from './case-standing.ts';

/** 进出条件 · What a segment asks of a case before it comes in or goes out. Closed: a new question is a new member here. */
export type Condition =
  | { readonly kind: 'stage-is'; readonly stages: readonly CaseStanding['stage'][] }
  | { readonly kind: 'lane-is'; readonly lanes: readonly Lane[] }
  | { readonly kind: 'officer-named' }
  | { readonly kind: 'search-returned' }
  | { readonly kind: 'notice-served' }
  | { readonly kind: 'property-held' }
  | { readonly kind: 'property-to-sell' }
  | { readonly kind: 'nothing-to-sell' }
  | { readonly kind: 'no-money-waiting' };

export type ConditionKind = Condition['kind'];

export const CONDITION_KINDS = [
  'stage-is',
  'lane-is',
  'officer-named',
  'search-returned',
  'notice-served',
  'property-held',
  'property-to-sell',
  'nothing-to-sell',
  'no-money-waiting',
] as const satisfies readonly ConditionKind[];

export function holds(condition: Condition, of: CaseStanding): boolean {
  switch (condition.kind) {
    case 'stage-is':
      return condition.stages.includes(of.stage);
    case 'lane-is':
      return of.lane !== null && condition.lanes.includes(of.lane);
    case 'officer-named':
      return of.officerNamed;
    case 'search-returned':
      return of.searchReturned;
    case 'notice-served':
      return of.noticeServed;
    case 'property-held':
      return of.propertyHeld;
    case 'property-to-sell':
      return of.propertyToSell;
    case 'nothing-to-sell':
      return !of.propertyToSell;
    case 'no-money-waiting':
      return !of.moneyWaiting;
  }
}

/** 核对单 · Each condition with whether it holds: what a refusal names and what goes on record at both ends of a hand-over. */
export interface Checked {
  readonly condition: ConditionKind;
  readonly holds: boolean;
}

export function checkAll(conditions: readonly Condition[], of: CaseStanding): readonly Checked[] {
  return conditions.map((condition) => ({ condition: condition.kind, holds: holds(condition, of) }));
}

export function missingOf(conditions: readonly Condition[], of: CaseStanding): readonly ConditionKind[] {
  return checkAll(conditions, of).flatMap((checked) => (checked.holds ? [] : [checked.condition]));
}

export function allHold(conditions: readonly Condition[], of: CaseStanding): boolean {
  return conditions.every((condition) => holds(condition, of));
}
