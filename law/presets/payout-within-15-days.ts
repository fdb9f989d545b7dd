import type { RulePack } from '../rule-pack.ts';

/** 案款十五日发放 · Half of the thirty days of 法发〔2017〕6号第十条, as local courts promise. */
export const PAYOUT_WITHIN_15_DAYS: RulePack = {
  id: 'payout-15-days',
  name: { zh: '案款十五日内发放', en: 'Pay out within fifteen days' },
  verified: false,
  rules: [
    {
      term: 'money-30',
      duration: { value: 15, unit: 'day' },
      rungs: [
        { daysBefore: 7, to: 'officer' },
        { daysBefore: 4, to: 'supervisor' },
        { daysBefore: 2, to: 'director' },
      ],
      reason: { zh: '缩短案款在账时间', en: 'money stays on the account for a shorter time' },
      source: {
        zh: '内蒙古乌海（2021）的地方做法，见报道，文本未核',
        en: 'local practice of Wuhai (2021), from a report; its text was not read',
      },
    },
  ],
};
