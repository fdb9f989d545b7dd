import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于执行担保若干问题的规定 · SPC Rules on Enforcement Security */
export const securityRules = instrument({
  nameZh: '最高人民法院关于执行担保若干问题的规定',
  nameEn: 'SPC Rules on Enforcement Security',
  number: '法释〔2018〕4号',
  edition: '2020修正',
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
