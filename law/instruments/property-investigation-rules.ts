import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于民事执行中财产调查若干问题的规定 · SPC Rules on Property Investigation */
export const propertyInvestigationRules = instrument({
  nameZh: '最高人民法院关于民事执行中财产调查若干问题的规定',
  nameEn: 'SPC Rules on Property Investigation',
  number: '法释〔2017〕8号',
  edition: '2020修正',
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
