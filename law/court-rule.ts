import { compareDays, isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { dutyHolderOf } from './duty-holder.ts';
import type { Rung } from './ladders.ts';
import { neverLonger } from './stricter.ts';
import type { BothLanguages, Duration, Term } from './term.ts';
import type { TermId } from './term-ids.ts';

export type Rungs = readonly [Rung, Rung, Rung, ...Rung[]];

/** 本院规则 · A court's own number for a term, or its own warning days, from a day on. `null` keeps what the law or the office says. */
export interface CourtRule {
  readonly term: TermId;
  /** Clocks whose event is on this day or later follow it. */
  readonly fromOn: LegalDay;
  readonly duration: Duration | null;
  readonly rungs: Rungs | null;
  readonly reason: BothLanguages;
  readonly source: BothLanguages;
}

export type CourtRuleRefusal =
  | { readonly kind: 'rule-looser-than-law'; readonly term: TermId; readonly law: Duration; readonly asked: Duration }
  | {
      readonly kind: 'term-not-a-courts-to-set';
      readonly term: TermId;
      readonly because: 'effect' | 'fiction' | 'party' | 'commissioned' | 'other-court';
    }
  | { readonly kind: 'rungs-too-few'; readonly term: TermId; readonly least: number }
  | { readonly kind: 'rungs-out-of-order'; readonly term: TermId }
  | { readonly kind: 'first-rung-not-officer'; readonly term: TermId }
  | { readonly kind: 'term-ruled-twice'; readonly term: TermId };

const LEAST_RUNGS = 3;
const MOST_RUNGS = 6;

/**
 * 更严而不更宽 · Whether a court may set this. Its own duty may become shorter, what must at least be waited may become
 * longer; an effect of the law, a fiction, and time that belongs to a party or to another body are not its to set.
 */
export function courtRuleProblem(
  term: Term,
  rule: Pick<CourtRule, 'duration'> & { readonly rungs: readonly Rung[] | null },
): CourtRuleRefusal | null {
  if (rule.duration !== null) {
    if (term.kind === 'effect' || term.kind === 'fiction') return { kind: 'term-not-a-courts-to-set', term: term.id, because: term.kind };
    const holder = dutyHolderOf(term);
    if (holder !== 'court') return { kind: 'term-not-a-courts-to-set', term: term.id, because: holder };
    if (!isStricter(term, rule.duration)) return { kind: 'rule-looser-than-law', term: term.id, law: term.duration, asked: rule.duration };
  }
  return rule.rungs === null ? null : rungsProblem(term.id, rule.rungs);
}

/** A period counted back, and one that must be waited out, is stricter when longer; every other one when shorter. */
function isStricter(term: Term, asked: Duration): boolean {
  const longerIsStricter = term.kind === 'minimum' || term.direction === 'before';
  return longerIsStricter ? neverLonger(term.duration, asked) : neverLonger(asked, term.duration);
}

function rungsProblem(term: TermId, rungs: readonly Rung[]): CourtRuleRefusal | null {
  if (rungs.length < LEAST_RUNGS) return { kind: 'rungs-too-few', term, least: LEAST_RUNGS };
  if (rungs[0]?.to !== 'officer') return { kind: 'first-rung-not-officer', term };
  const falling = rungs.every((rung, at) => rung.daysBefore >= 0 && rung.daysBefore <= (rungs[at - 1]?.daysBefore ?? rung.daysBefore));
  return falling && rungs.length <= MOST_RUNGS ? null : { kind: 'rungs-out-of-order', term };
}

/** At least three, as a type: for what was typed by a person and checked. */
export function rungsFrom(rungs: readonly Rung[]): Rungs | undefined {
  const [first, second, third, ...more] = rungs;
  return first && second && third ? [first, second, third, ...more] : undefined;
}

/** 旧法期间 · The term as the edition in force on that day had it. */
export function termOn(term: Term, eventOn: LegalDay): Term {
  const { former } = term;
  return former !== undefined && isBefore(eventOn, former.before) ? { ...term, duration: former.duration } : term;
}

/** 适用的期限 · The term as a court runs it for an event of that day: the law's, made stricter by the newest rule in force then. */
export function termInForce(current: Term, rules: readonly CourtRule[], eventOn: LegalDay): Term {
  const term = termOn(current, eventOn);
  let rule: CourtRule | undefined;
  for (const one of rules) {
    if (one.term !== term.id || isBefore(eventOn, one.fromOn)) continue;
    if (rule === undefined || compareDays(one.fromOn, rule.fromOn) >= 0) rule = one;
  }
  if (rule === undefined || (rule.duration === null && rule.rungs === null)) return term;
  return {
    ...term,
    duration: rule.duration ?? term.duration,
    ladder: rule.rungs === null ? term.ladder : { name: `${term.ladder.name} (court)`, rungs: rule.rungs },
    courtRule: { law: term.duration, fromOn: rule.fromOn, reason: rule.reason, source: rule.source },
  };
}

/** 核对规则包 · Every rule of a pack, and no term twice. */
export function checkedRules<T extends Pick<CourtRule, 'term' | 'duration'> & { readonly rungs: readonly Rung[] | null }>(
  rules: readonly T[],
  lawOf: (id: TermId) => Term,
): Result<readonly T[], CourtRuleRefusal> {
  const seen = new Set<TermId>();
  for (const rule of rules) {
    if (seen.has(rule.term)) return refuse({ kind: 'term-ruled-twice', term: rule.term });
    seen.add(rule.term);
    const problem = courtRuleProblem(lawOf(rule.term), rule);
    if (problem) return refuse(problem);
  }
  return ok(rules);
}
