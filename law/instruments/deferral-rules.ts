import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于正确适用暂缓执行措施若干问题的规定 · SPC Rules on Deferral */
export const deferralRules = instrument({
  nameZh: '最高人民法院关于正确适用暂缓执行措施若干问题的规定',
  nameEn: 'SPC Rules on Deferral',
  number: '法发〔2002〕16号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: day('2002-09-28'),
  inForceTo: null,
  datesVerified: false,
});
