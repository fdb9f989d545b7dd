import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于严格规范终结本次执行程序的规定（试行） · SPC Rules on Ending the Current Enforcement Procedure (Trial) */
export const currentEndRules = instrument({
  nameZh: '最高人民法院关于严格规范终结本次执行程序的规定（试行）',
  nameEn: 'SPC Rules on Ending the Current Enforcement Procedure (Trial)',
  number: '法〔2016〕373号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: day('2016-12-01'),
  inForceTo: null,
  datesVerified: false,
});
