import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于严格执行案件审理期限制度的若干规定 · SPC Rules on Keeping Case Time Limits */
export const trialTimeLimits2000 = instrument({
  nameZh: '最高人民法院关于严格执行案件审理期限制度的若干规定',
  nameEn: 'SPC Rules on Keeping Case Time Limits',
  number: '法释〔2000〕29号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2000-09-28'),
  inForceTo: null,
  datesVerified: false,
});
