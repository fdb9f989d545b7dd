import type { LegalDay } from '@duixian/kernel/legal-day';
import type { CourtRuleRefusal } from '@duixian/law/court-rule';

export type SetCourtRulesRefusal =
  | CourtRuleRefusal
  | { readonly kind: 'unknown-rule-pack'; readonly pack: string; readonly known: readonly string[] }
  | { readonly kind: 'no-rule-given' }
  | { readonly kind: 'rule-too-far-back'; readonly earliest: LegalDay }
  | { readonly kind: 'rules-unchanged' };
