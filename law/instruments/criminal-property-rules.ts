import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于刑事裁判涉财产部分执行的若干规定 · SPC Rules on Enforcing the Property Part of Criminal Judgments */
export const criminalPropertyRules = instrument({
  nameZh: '最高人民法院关于刑事裁判涉财产部分执行的若干规定',
  nameEn: 'SPC Rules on Enforcing the Property Part of Criminal Judgments',
  number: '法释〔2014〕13号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2014-11-06'),
  inForceTo: null,
  datesVerified: false,
});
