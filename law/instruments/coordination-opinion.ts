import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于人民法院立案、审判与执行工作协调运行的意见 · SPC Opinion on Coordinating Filing, Trial and Enforcement */
export const coordinationOpinion = instrument({
  nameZh: '最高人民法院关于人民法院立案、审判与执行工作协调运行的意见',
  nameEn: 'SPC Opinion on Coordinating Filing, Trial and Enforcement',
  number: '法发〔2018〕9号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: day('2018-05-28'),
  inForceTo: null,
  datesVerified: false,
});
