import { isBefore, type LegalDay, plusMonths, sameDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { type CourtRule, checkedRules, rungsFrom } from '@duixian/law/court-rule';
import type { Rung } from '@duixian/law/ladders';
import { RULE_PACKS, rulePackOf } from '@duixian/law/presets/all';
import type { BothLanguages, Duration } from '@duixian/law/term';
import type { TermId } from '@duixian/law/term-ids';
import { termOf } from '@duixian/law/terms/all';
import type { SetCourtRulesRefusal } from './court-rule-refusal.ts';

/** 设定内容 · A pack by its name, or rules one by one; `null` in a rule brings back what the law or the office says. */
export interface AskedRules {
  readonly fromOn: LegalDay;
  readonly pack: string | null;
  readonly rules: readonly AskedRule[];
}

export interface AskedRule {
  readonly term: TermId;
  readonly duration: Duration | null;
  readonly rungs: readonly Rung[] | null;
  readonly reason: BothLanguages;
  readonly source: BothLanguages;
}

/** Running clocks are at most some months old; a rule from before then could only make the past late. */
const MONTHS_BACK = 12;

/** 拟定本院规则 · What would be in force, or why not. */
export function askedCourtRules(
  asked: AskedRules,
  known: readonly CourtRule[],
  today: LegalDay,
): Result<readonly CourtRule[], SetCourtRulesRefusal> {
  const earliest = plusMonths(today, -MONTHS_BACK);
  if (isBefore(asked.fromOn, earliest)) return refuse({ kind: 'rule-too-far-back', earliest });
  const pack = asked.pack === null ? undefined : rulePackOf(asked.pack);
  if (asked.pack !== null && pack === undefined) {
    return refuse({ kind: 'unknown-rule-pack', pack: asked.pack, known: RULE_PACKS.map((one) => one.id) });
  }
  const wanted: readonly AskedRule[] = pack?.rules ?? asked.rules;
  if (wanted.length === 0) return refuse({ kind: 'no-rule-given' });
  const checked = checkedRules(wanted, termOf);
  if (!checked.ok) return checked;
  const rules = checked.value.map((rule) => ({
    ...rule,
    fromOn: asked.fromOn,
    rungs: rule.rungs === null ? null : (rungsFrom(rule.rungs) ?? null),
  }));
  return rules.every((rule) => isKnown(rule, known)) ? refuse({ kind: 'rules-unchanged' }) : ok(rules);
}

function isKnown(rule: CourtRule, known: readonly CourtRule[]): boolean {
  const newest = known.findLast((one) => one.term === rule.term && sameDay(one.fromOn, rule.fromOn));
  return newest !== undefined && JSON.stringify(numbersOf(newest)) === JSON.stringify(numbersOf(rule));
}

function numbersOf({ duration, rungs }: CourtRule) {
  const warnings = rungs?.map(({ daysBefore, to }) => [daysBefore, to]) ?? null;
  return [duration?.value ?? null, duration?.unit ?? null, warnings];
}
