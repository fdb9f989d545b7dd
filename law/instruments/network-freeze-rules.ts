import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于网络查询、冻结被执行人存款的规定 · SPC Rules on Network Query and Freeze of Deposits */
export const networkFreezeRules = instrument({
  nameZh: '最高人民法院关于网络查询、冻结被执行人存款的规定',
  nameEn: 'SPC Rules on Network Query and Freeze of Deposits',
  number: '法释〔2013〕20号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2013-09-02'),
  inForceTo: null,
  datesVerified: false,
});
