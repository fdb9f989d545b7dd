import type { CourtId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';

/** 按角色要求 · From a day on a court asks, or no longer asks, the holders of a role for a second factor; courts below follow. */
export interface FactorRule {
  readonly court: CourtId;
  readonly role: string;
  readonly from: LegalDay;
  readonly required: boolean;
}

export type SetFactorRuleRefusal =
  | { readonly kind: 'unknown-role'; readonly role: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'rule-begins-in-the-past'; readonly today: LegalDay };

/** For each court and role the newest rule that has begun on a day. */
export function rulesInForce(rules: readonly FactorRule[], on: LegalDay): readonly FactorRule[] {
  const newest = new Map<string, FactorRule>();
  for (const rule of rules) {
    if (isAfter(rule.from, on)) continue;
    const key = `${rule.court} ${rule.role}`;
    const kept = newest.get(key);
    if (kept === undefined || isAfter(rule.from, kept.from)) newest.set(key, rule);
  }
  return [...newest.values()];
}

/** ISO days sort as text. */
function isAfter(one: LegalDay, other: LegalDay): boolean {
  return one.toString() > other.toString();
}
