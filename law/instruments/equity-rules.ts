import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于人民法院强制执行股权若干问题的规定 · SPC Rules on Enforcing Equity */
export const equityRules = instrument({
  nameZh: '最高人民法院关于人民法院强制执行股权若干问题的规定',
  nameEn: 'SPC Rules on Enforcing Equity',
  number: '法释〔2021〕20号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2022-01-01'),
  inForceTo: null,
  datesVerified: false,
});
