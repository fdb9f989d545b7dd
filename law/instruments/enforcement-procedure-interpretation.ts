import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于适用〈中华人民共和国民事诉讼法〉执行程序若干问题的解释 · SPC Interpretation on Enforcement Procedure */
export const enforcementProcedureInterpretation = instrument({
  nameZh: '最高人民法院关于适用〈中华人民共和国民事诉讼法〉执行程序若干问题的解释',
  nameEn: 'SPC Interpretation on Enforcement Procedure',
  number: '法释〔2008〕13号',
  edition: '2020修正',
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
