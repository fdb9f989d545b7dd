import { must } from '@duixian/kernel/assert';
import { EXEMPT_RULE_IDS, EXEMPT_RULES, type ExemptRule, type ExemptRuleId } from '@duixian/law/parameters/exempt-property';
import { type AssetKind, isHandKind } from './asset-kind.ts';

/** What the register knows of a thing that matters for exemption, as the agency named it. */
export interface ThingInBooks {
  readonly kind: AssetKind;
  readonly nature: string | null;
  readonly use: string | null;
}

export interface Exemption {
  readonly rule: ExemptRule;
  /** Not to be held at all. The others warn whoever goes on, and bind the sale. */
  readonly handsOff: boolean;
}

/** 豁免财产 · Which rule of 查扣冻规定 art. 3 or 4 speaks of a thing, by what its keeper says of it; nothing where none does. */
export function exemptionOf({ kind, nature, use }: ThingInBooks): Exemption | undefined {
  if (kind === 'deposit' && nature === 'social-aid') return { rule: ruleOf('living-costs'), handsOff: true };
  if (kind === 'deposit' && nature === 'wages') return { rule: ruleOf('living-costs'), handsOff: false };
  if (kind === 'deposit' && nature === 'special-purpose') return { rule: ruleOf('other-law'), handsOff: true };
  if (kind === 'real-estate' && use !== null && /住宅/.test(use)) return { rule: ruleOf('essential-home'), handsOff: false };
  if (isHandKind(kind)) {
    const named = EXEMPT_RULE_IDS.find((id) => id === nature);
    const rule = named && ruleOf(named);
    return rule && { rule, handsOff: rule.effect === 'hands-off' };
  }
  return undefined;
}

/** The two facts of a reply, whatever else it says. */
export function thingInBooks(kind: AssetKind, facts: unknown): ThingInBooks {
  return { kind, nature: textOf(facts, 'nature'), use: textOf(facts, 'use') };
}

function textOf(facts: unknown, name: string): string | null {
  const value: unknown = typeof facts === 'object' && facts !== null ? Reflect.get(facts, name) : undefined;
  return typeof value === 'string' ? value : null;
}

function ruleOf(id: ExemptRuleId): ExemptRule {
  return must(
    EXEMPT_RULES.find((rule) => rule.id === id),
    id,
  );
}
