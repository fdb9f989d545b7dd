import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释 · SPC Interpretation on Interest for Delayed Performance */
export const delayedInterestInterpretation = instrument({
  nameZh: '最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释',
  nameEn: 'SPC Interpretation on Interest for Delayed Performance',
  number: '法释〔2014〕8号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2014-08-01'),
  inForceTo: null,
  datesVerified: true,
});
