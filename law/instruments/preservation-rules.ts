import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于人民法院办理财产保全案件若干问题的规定 · SPC Rules on Property Preservation */
export const preservationRules = instrument({
  nameZh: '最高人民法院关于人民法院办理财产保全案件若干问题的规定',
  nameEn: 'SPC Rules on Property Preservation',
  number: '法释〔2016〕22号',
  edition: '2020修正',
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
