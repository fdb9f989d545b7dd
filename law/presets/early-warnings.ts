import type { RulePack } from '../rule-pack.ts';

const REASON = {
  zh: '续行控制和结案都需要较长准备，预警提前并增加一级',
  en: 'renewal and closing need time to prepare: earlier, and one warning more',
};
const SOURCE = {
  zh: '本产品建议，无法定天数（法〔2021〕322号第8条只要求自动预警）',
  en: 'suggested with the product; 法〔2021〕322号 item 8 asks for warnings and fixes no day',
};

/** 提前预警 · Four warnings instead of three; the periods of the law stay as they are. */
export const EARLY_WARNINGS: RulePack = {
  id: 'early-warnings',
  name: { zh: '提前预警', en: 'Earlier warnings' },
  verified: true,
  rules: (['term-6m', 'freeze-deposit', 'seal-movable', 'seal-immovable'] as const).map((term) => ({
    term,
    duration: null,
    rungs: [
      { daysBefore: 90, to: 'officer' },
      { daysBefore: 60, to: 'officer' },
      { daysBefore: 30, to: 'supervisor' },
      { daysBefore: 15, to: 'director' },
    ],
    reason: REASON,
    source: SOURCE,
  })),
};
