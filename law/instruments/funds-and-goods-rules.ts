import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于执行款物管理工作的规定 · SPC Rules on Enforcement Money and Goods */
export const fundsAndGoodsRules = instrument({
  nameZh: '最高人民法院关于执行款物管理工作的规定',
  nameEn: 'SPC Rules on Enforcement Money and Goods',
  number: '法发〔2017〕6号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: day('2017-05-01'),
  inForceTo: null,
  datesVerified: true,
});
