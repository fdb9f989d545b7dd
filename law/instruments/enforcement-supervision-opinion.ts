import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于进一步完善执行权制约机制加强执行监督的意见 · SPC Opinion on Checks on the Enforcement Power */
export const enforcementSupervisionOpinion = instrument({
  nameZh: '最高人民法院关于进一步完善执行权制约机制加强执行监督的意见',
  nameEn: 'SPC Opinion on Checks on the Enforcement Power',
  number: '法〔2021〕322号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: day('2021-12-06'),
  inForceTo: null,
  datesVerified: true,
});
