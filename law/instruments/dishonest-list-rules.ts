import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于公布失信被执行人名单信息的若干规定 · SPC Rules on the List of Dishonest Debtors */
export const dishonestListRules = instrument({
  nameZh: '最高人民法院关于公布失信被执行人名单信息的若干规定',
  nameEn: 'SPC Rules on the List of Dishonest Debtors',
  number: '法释〔2017〕7号',
  edition: '2017修正',
  rank: 'interpretation',
  inForceFrom: day('2017-05-01'),
  inForceTo: null,
  datesVerified: false,
});
