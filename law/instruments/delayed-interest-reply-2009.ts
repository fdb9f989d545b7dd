import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于在执行工作中如何计算迟延履行期间的债务利息等问题的批复 · SPC Reply of 2009 on Interest for Delayed Performance */
export const delayedInterestReply2009 = instrument({
  nameZh: '最高人民法院关于在执行工作中如何计算迟延履行期间的债务利息等问题的批复',
  nameEn: 'SPC Reply of 2009 on Interest for Delayed Performance',
  number: '法释〔2009〕6号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: null,
  inForceTo: day('2014-07-31'),
  datesVerified: false,
});
