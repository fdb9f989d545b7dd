import type { CourtRule } from './court-rule.ts';
import type { BothLanguages } from './term.ts';

/** 规则包 · Local rules that belong together, shipped as a named setting. A court takes them over from a day it chooses. */
export interface RulePack {
  readonly id: string;
  readonly name: BothLanguages;
  /** False: the numbers come from a newspaper or a list, not from the text of a court's rule. */
  readonly verified: boolean;
  readonly rules: readonly Omit<CourtRule, 'fromOn'>[];
}
