import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { Dated } from '../dated.ts';
import { seizureRules } from '../instruments/seizure-rules.ts';
import type { BothLanguages } from '../term.ts';

/** 持续查冻设置 · How long and how often deposits are looked for again, and what a wages account keeps. */
export interface SweepSettings {
  readonly longestDays: number;
  readonly shortestHours: number;
  /** 生活必需费用: left free on each account that receives wages. */
  readonly livingReserve: Fen;
  readonly reason: BothLanguages;
}

/**
 * Office policy. 查扣冻规定第三条 exempts what the debtor and the dependants need to live; no national text names the sum, the
 * local minimum standard does, so the figure is a setting with its day and is not verified.
 */
export const SWEEP_SETTINGS: readonly Dated<SweepSettings>[] = [
  {
    from: day('2021-01-01'),
    value: {
      longestDays: 180,
      shortestHours: 12,
      livingReserve: fen(150_000n),
      reason: {
        zh: '持续查冻最长一百八十日，间隔不少于十二小时；工资账户每户保留生活必需费用一千五百元',
        en: 'at most 180 days, no oftener than every 12 hours; 1 500 yuan stay free on each wages account',
      },
    },
    basis: [seizureRules.article('第三条')],
    verified: false,
  },
];
