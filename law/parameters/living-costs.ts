import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { Dated } from '../dated.ts';
import { seizureRules } from '../instruments/seizure-rules.ts';
import type { BothLanguages } from '../term.ts';

/** 生活必需费用标准 · What stays each month of withheld income. */
export interface LivingCosts {
  readonly debtor: Fen;
  readonly eachDependant: Fen;
  readonly reason: BothLanguages;
}

/**
 * 查扣冻规定第三条 follows the local minimum standard, which no national text names in figures: a setting with its day, not verified.
 */
export const LIVING_COSTS: readonly Dated<LivingCosts>[] = [
  {
    from: day('2021-01-01'),
    value: {
      debtor: fen(150_000n),
      eachDependant: fen(80_000n),
      reason: {
        zh: '每月为被执行人保留一千五百元、为每名所扶养家属保留八百元；当地最低生活保障标准公布后替换',
        en: '1 500 yuan a month for the debtor and 800 for each dependant, until the local minimum standard is entered',
      },
    },
    basis: [seizureRules.article('第三条')],
    verified: false,
  },
];
