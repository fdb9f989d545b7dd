import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于公证债权文书执行若干问题的规定 · SPC Rules on Enforcing Notarial Deeds */
export const notarialDeedRules = instrument({
  nameZh: '最高人民法院关于公证债权文书执行若干问题的规定',
  nameEn: 'SPC Rules on Enforcing Notarial Deeds',
  number: '法释〔2018〕18号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2018-10-01'),
  inForceTo: null,
  datesVerified: false,
});
