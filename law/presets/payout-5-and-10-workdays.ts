import type { RulePack } from '../rule-pack.ts';

const SOURCE = {
  zh: '湖北松滋（2023）的地方做法：五个工作日、十个工作日两档',
  en: 'local practice of Songzi, Hubei (2023): five and ten working days',
};

/** 案款五日、十日 · The officer's notice within five working days, all of it paid within ten. */
export const PAYOUT_5_AND_10_WORKDAYS: RulePack = {
  id: 'payout-5-10-workdays',
  name: { zh: '案款五个、十个工作日', en: 'Pay out within five and ten working days' },
  verified: true,
  rules: [
    {
      term: 'money-order',
      duration: { value: 5, unit: 'workday' },
      rungs: [
        { daysBefore: 3, to: 'officer' },
        { daysBefore: 2, to: 'supervisor' },
        { daysBefore: 1, to: 'director' },
      ],
      reason: { zh: '先于法定十个工作日发出付款通知', en: 'the notice goes out before the ten working days of the opinion' },
      source: SOURCE,
    },
    {
      term: 'money-30',
      duration: { value: 10, unit: 'workday' },
      rungs: [
        { daysBefore: 5, to: 'officer' },
        { daysBefore: 3, to: 'supervisor' },
        { daysBefore: 1, to: 'director' },
      ],
      reason: { zh: '到账后十个工作日内付清', en: 'everything is paid within ten working days of the arrival' },
      source: SOURCE,
    },
  ],
};
