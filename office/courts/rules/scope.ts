import type { Reach } from './role-spec.ts';

/** 数据范围 · What a post brings to the door: who, over which courts, in which teams, how far. */
export interface ScopeHeld {
  readonly actor: string;
  readonly courts: readonly number[];
  readonly teams: readonly string[];
  readonly reach: Reach;
  /** 外部席位 · The cases that stand open by name: what an observer was granted until a day, or the one case of a party. */
  readonly cases?: readonly string[];
}

/** Where a case stands. */
export interface CasePlace {
  readonly caseId: string;
  readonly court: number;
  readonly officer: string | null;
  readonly team: string | null;
}

/**
 * 数据范围 · The one predicate of who may know of a case: its court is one of the post’s courts, and of that court the post
 * sees everything, its team’s cases, its own, or what was granted to it by name. The row policy of the database says the same in SQL
 * (`case_scope`), and a test holds the two against each other.
 */
export function mayKnowOf(held: ScopeHeld, of: CasePlace): boolean {
  if (!held.courts.includes(of.court)) return false;
  const own = of.officer === held.actor;
  switch (held.reach) {
    case 'court':
    case 'money':
      return true;
    case 'team':
      return own || (of.team !== null && held.teams.includes(of.team));
    case 'own':
      return own;
    case 'granted':
      return held.cases?.includes(of.caseId) ?? false;
  }
}
