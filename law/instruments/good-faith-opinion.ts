import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于在执行工作中进一步强化善意文明执行理念的意见 · SPC Opinion on Good-Faith Enforcement */
export const goodFaithOpinion = instrument({
  nameZh: '最高人民法院关于在执行工作中进一步强化善意文明执行理念的意见',
  nameEn: 'SPC Opinion on Good-Faith Enforcement',
  number: '法发〔2019〕35号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: day('2019-12-16'),
  inForceTo: null,
  datesVerified: true,
});
