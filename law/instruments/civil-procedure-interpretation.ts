import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释 · SPC Interpretation of the Civil Procedure Law */
export const civilProcedureInterpretation = instrument({
  nameZh: '最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释',
  nameEn: 'SPC Interpretation of the Civil Procedure Law',
  number: '法释〔2015〕5号',
  edition: '2022修正',
  rank: 'interpretation',
  inForceFrom: day('2022-04-10'),
  inForceTo: null,
  datesVerified: false,
});
