import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于人民法院办理仲裁裁决执行案件若干问题的规定 · SPC Rules on Enforcing Arbitral Awards */
export const arbitrationAwardRules = instrument({
  nameZh: '最高人民法院关于人民法院办理仲裁裁决执行案件若干问题的规定',
  nameEn: 'SPC Rules on Enforcing Arbitral Awards',
  number: '法释〔2018〕5号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2018-03-01'),
  inForceTo: null,
  datesVerified: false,
});
