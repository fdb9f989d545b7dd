import type { LegalDay } from '@duixian/kernel/legal-day';
import type { CourtRule } from '../court-rule.ts';
import type { RulePack } from '../rule-pack.ts';
import { EARLY_WARNINGS } from './early-warnings.ts';
import { PAYOUT_5_AND_10_WORKDAYS } from './payout-5-and-10-workdays.ts';
import { PAYOUT_WITHIN_5_DAYS } from './payout-within-5-days.ts';
import { PAYOUT_WITHIN_15_DAYS } from './payout-within-15-days.ts';

/** 规则包 · What a court may take over with one choice. */
export const RULE_PACKS: readonly RulePack[] = [PAYOUT_WITHIN_15_DAYS, PAYOUT_5_AND_10_WORKDAYS, PAYOUT_WITHIN_5_DAYS, EARLY_WARNINGS];

export function rulePackOf(id: string): RulePack | undefined {
  return RULE_PACKS.find((pack) => pack.id === id);
}

/** The rules of a pack as a court runs them from a day on. */
export function rulesFrom(pack: RulePack, fromOn: LegalDay): readonly CourtRule[] {
  return pack.rules.map((rule) => ({ ...rule, fromOn }));
}
