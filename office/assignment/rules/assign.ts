import { ok, type Result, refuse } from '@duixian/kernel/result';
import { stableHash } from './stable-hash.ts';
import { type CaseBurden, type Hundredths, type LoadWeights, weightOf } from './weights.ts';

/** Changed with every change of the reasoning: a decision on record is compared with the rule that made it. */
export const RULE_VERSION = '2026-1';

export interface CaseToAssign extends CaseBurden {
  readonly caseId: string;
  /** Officers who may not have it, with the ground (回避). */
  readonly recused: readonly { readonly officer: string; readonly ground: string }[];
  /** How many open cases of the same debtor each officer has. */
  readonly related: readonly { readonly officer: string; readonly cases: number }[];
}

export interface Officer {
  readonly officer: string;
  readonly name: string;
  readonly team: string;
  readonly teamKind: string;
  readonly onLeave: boolean;
  /** Of an officer lent by another court: the loan. */
  readonly loan?: string | undefined;
  /** Open cases, as a plain count and as load. */
  readonly open: number;
  readonly load: Hundredths;
}

/** 分案输入 · All that an assignment rests on. Kept with the decision, so that running it again gives the same officer. */
export interface AssignInputs {
  readonly of: CaseToAssign;
  readonly officers: readonly Officer[];
  readonly weights: LoadWeights;
  /** Who orders the assignment: nobody gives a case to themselves. */
  readonly orderedBy: string;
  readonly seed: string;
}

export type Exclusion =
  | { readonly kind: 'recused'; readonly ground: string }
  | { readonly kind: 'on-leave' }
  | { readonly kind: 'orders-the-assignment' }
  | { readonly kind: 'at-the-cap'; readonly open: number; readonly cap: number }
  | { readonly kind: 'other-speciality'; readonly teamKind: string };

/** 为何是我 · Why this officer: what decided, the numbers it was decided on, and why each other one was passed over. */
export interface WhyMe {
  readonly decidedBy: 'related-cases' | 'only-candidate' | 'least-load' | 'drawn-among-equals' | 'levelled';
  readonly weight: Hundredths;
  readonly load: Hundredths;
  readonly open: number;
  readonly teamKind: string;
  readonly relatedCases: number;
  /** The other candidates who were weighed, lightest first. */
  readonly others: readonly { readonly officer: string; readonly name: string; readonly load: Hundredths; readonly open: number }[];
  readonly excluded: readonly { readonly officer: string; readonly name: string; readonly because: Exclusion }[];
  /** Equal loads are drawn by hash of seed, case and officer; the equals are named. */
  readonly drawnAmong: readonly string[];
}

export interface Assignment {
  readonly officer: string;
  readonly team: string;
  readonly why: WhyMe;
}

export type AssignRefusal = {
  readonly kind: 'no-officer-available';
  readonly excluded: readonly { readonly officer: string; readonly name: string; readonly because: Exclusion }[];
};

/**
 * 分案 · The officer for a case: never one who is recused, on leave, at the cap, or who orders it. A case of a debtor that
 * somebody already enforces against goes to that officer; else the best suited team that has somebody free, and in it
 * the lightest load; equal loads are drawn by a hash anybody can compute again.
 *
 * The order of the officers given does not matter.
 */
export function assign(inputs: AssignInputs): Result<Assignment, AssignRefusal> {
  const { of, weights } = inputs;
  const everybody = [...inputs.officers].sort((a, b) => (a.officer < b.officer ? -1 : 1));
  const barred = everybody.flatMap((officer) => {
    const because = barredBy(officer, inputs);
    return because === undefined ? [] : [{ officer: officer.officer, name: officer.name, because }];
  });
  const barredIds = new Set(barred.map((each) => each.officer));
  const free = everybody.filter((officer) => !barredIds.has(officer.officer));
  if (free.length === 0) return refuse({ kind: 'no-officer-available', excluded: barred });

  const related = weights.relatedFirst ? withMostRelated(free, of) : [];
  const suited = related.length > 0 ? related : bestSuited(free, inputs);
  const passedOver = free.filter((officer) => !suited.includes(officer));
  const least = Math.min(...suited.map((officer) => officer.load));
  const equals = suited.filter((officer) => officer.load === least);
  const [chosen] = [...equals].sort((a, b) => drawOf(inputs, a) - drawOf(inputs, b) || (a.officer < b.officer ? -1 : 1));
  if (chosen === undefined) return refuse({ kind: 'no-officer-available', excluded: barred });

  const others = suited.filter((officer) => officer !== chosen).sort((a, b) => a.load - b.load || (a.officer < b.officer ? -1 : 1));
  return ok({
    officer: chosen.officer,
    team: chosen.team,
    why: {
      decidedBy:
        related.length > 0
          ? 'related-cases'
          : others.length === 0
            ? 'only-candidate'
            : equals.length > 1
              ? 'drawn-among-equals'
              : 'least-load',
      weight: weightOf(of, weights),
      load: chosen.load,
      open: chosen.open,
      teamKind: chosen.teamKind,
      relatedCases: of.related.find((each) => each.officer === chosen.officer)?.cases ?? 0,
      others: others.map(({ officer, name, load, open }) => ({ officer, name, load, open })),
      excluded: [
        ...barred,
        ...(related.length > 0
          ? []
          : passedOver.map(({ officer, name, teamKind }) => ({ officer, name, because: { kind: 'other-speciality', teamKind } as const }))),
      ],
      drawnAmong: equals.length > 1 ? equals.map((officer) => officer.name) : [],
    },
  });
}

/** What keeps an officer from a case whatever the loads are. */
export function barredBy(
  officer: Officer,
  { of, weights, orderedBy }: Pick<AssignInputs, 'of' | 'weights' | 'orderedBy'>,
): Exclusion | undefined {
  const recusal = of.recused.find((each) => each.officer === officer.officer);
  if (recusal) return { kind: 'recused', ground: recusal.ground };
  if (officer.officer === orderedBy) return { kind: 'orders-the-assignment' };
  if (officer.onLeave) return { kind: 'on-leave' };
  const cap = weights.mostOpenCases;
  return cap !== null && officer.open >= cap ? { kind: 'at-the-cap', open: officer.open, cap } : undefined;
}

function withMostRelated(free: readonly Officer[], of: CaseToAssign): readonly Officer[] {
  const cases = new Map(of.related.map((each) => [each.officer, each.cases]));
  const most = Math.max(0, ...free.map((officer) => cases.get(officer.officer) ?? 0));
  return most === 0 ? [] : free.filter((officer) => cases.get(officer.officer) === most);
}

/** The first team of the lane's list that has somebody free; where none has, everybody free is asked. */
function bestSuited(free: readonly Officer[], { of, weights }: AssignInputs): readonly Officer[] {
  for (const kind of weights.teamsFor[of.lane]) {
    const found = free.filter((officer) => officer.teamKind === kind);
    if (found.length > 0) return found;
  }
  return free;
}

function drawOf({ seed, of }: AssignInputs, officer: Officer): number {
  return stableHash(seed, of.caseId, officer.officer);
}
