import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于委托执行若干问题的规定 · SPC Rules on Delegated Enforcement */
export const delegationRules = instrument({
  nameZh: '最高人民法院关于委托执行若干问题的规定',
  nameEn: 'SPC Rules on Delegated Enforcement',
  number: '法释〔2011〕11号',
  edition: '2020修正',
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
