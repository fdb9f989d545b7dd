import type { RulePack } from '../rule-pack.ts';

/** 案款五日发放 · The shortest promise that was found. */
export const PAYOUT_WITHIN_5_DAYS: RulePack = {
  id: 'payout-5-days',
  name: { zh: '案款五日内发放', en: 'Pay out within five days' },
  verified: true,
  rules: [
    {
      term: 'money-30',
      duration: { value: 5, unit: 'day' },
      rungs: [
        { daysBefore: 3, to: 'officer' },
        { daysBefore: 2, to: 'supervisor' },
        { daysBefore: 1, to: 'director' },
      ],
      reason: { zh: '到账五日内发放', en: 'paid within five days of the arrival' },
      source: { zh: '湖北嘉鱼（2024）的地方做法', en: 'local practice of Jiayu, Hubei (2024)' },
    },
  ],
};
