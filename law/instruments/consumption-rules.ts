import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于限制被执行人高消费及有关消费的若干规定 · SPC Rules on Restricting the Consumption of Debtors */
export const consumptionRules = instrument({
  nameZh: '最高人民法院关于限制被执行人高消费及有关消费的若干规定',
  nameEn: 'SPC Rules on Restricting the Consumption of Debtors',
  number: '法释〔2015〕17号',
  edition: '2015修正',
  rank: 'interpretation',
  inForceFrom: day('2015-07-22'),
  inForceTo: null,
  datesVerified: false,
});
