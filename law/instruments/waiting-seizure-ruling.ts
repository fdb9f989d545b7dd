import { instrument } from '../citation.ts';

/** 最高人民法院（2020）最高法执监312号执行裁定 · SPC Ruling (2020) Zhijian 312 */
export const waitingSeizureRuling = instrument({
  nameZh: '最高人民法院（2020）最高法执监312号执行裁定',
  nameEn: 'SPC Ruling (2020) Zhijian 312',
  number: '（2020）最高法执监312号',
  edition: null,
  rank: 'decision',
  inForceFrom: null,
  inForceTo: null,
  datesVerified: false,
});
