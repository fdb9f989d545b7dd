import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于执行案件移送破产审查若干问题的指导意见 · SPC Guidance on Referral to Bankruptcy */
export const bankruptcyReferralOpinion = instrument({
  nameZh: '最高人民法院关于执行案件移送破产审查若干问题的指导意见',
  nameEn: 'SPC Guidance on Referral to Bankruptcy',
  number: '法发〔2017〕2号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: day('2017-01-20'),
  inForceTo: null,
  datesVerified: false,
});
