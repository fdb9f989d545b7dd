import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于执行和解若干问题的规定 · SPC Rules on Settlement in Enforcement */
export const settlementRules = instrument({
  nameZh: '最高人民法院关于执行和解若干问题的规定',
  nameEn: 'SPC Rules on Settlement in Enforcement',
  number: '法释〔2018〕3号',
  edition: '2020修正',
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
