import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定 · SPC Rules on Seizing, Attaching and Freezing Property */
export const seizureRules = instrument({
  nameZh: '最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定',
  nameEn: 'SPC Rules on Seizing, Attaching and Freezing Property',
  number: '法释〔2004〕15号',
  edition: '2020修正',
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
