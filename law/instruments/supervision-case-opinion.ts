import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于办理申请执行监督案件若干问题的意见 · SPC Opinion on Supervision Cases */
export const supervisionCaseOpinion = instrument({
  nameZh: '最高人民法院关于办理申请执行监督案件若干问题的意见',
  nameEn: 'SPC Opinion on Supervision Cases',
  number: '法发〔2023〕4号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: day('2023-02-01'),
  inForceTo: null,
  datesVerified: true,
});
