import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于人民法院办理执行异议和复议案件若干问题的规定 · SPC Rules on Objections and Reconsideration */
export const objectionRules = instrument({
  nameZh: '最高人民法院关于人民法院办理执行异议和复议案件若干问题的规定',
  nameEn: 'SPC Rules on Objections and Reconsideration',
  number: '法释〔2015〕10号',
  edition: '2020修正',
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
