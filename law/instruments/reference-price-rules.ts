import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于人民法院确定财产处置参考价若干问题的规定 · SPC Rules on Reference Prices */
export const referencePriceRules = instrument({
  nameZh: '最高人民法院关于人民法院确定财产处置参考价若干问题的规定',
  nameEn: 'SPC Rules on Reference Prices',
  number: '法释〔2018〕15号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2018-09-01'),
  inForceTo: null,
  datesVerified: false,
});
