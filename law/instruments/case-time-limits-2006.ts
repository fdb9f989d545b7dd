import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于人民法院办理执行案件若干期限的规定 · SPC Rules on Time Limits of Enforcement Cases */
export const caseTimeLimits2006 = instrument({
  nameZh: '最高人民法院关于人民法院办理执行案件若干期限的规定',
  nameEn: 'SPC Rules on Time Limits of Enforcement Cases',
  number: '法发〔2006〕35号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: day('2007-01-01'),
  inForceTo: null,
  datesVerified: true,
});
