import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院、最高人民检察院关于民事执行活动法律监督若干问题的规定 · SPC and SPP Rules on Supervision of Enforcement */
export const procuratorialSupervisionRules = instrument({
  nameZh: '最高人民法院、最高人民检察院关于民事执行活动法律监督若干问题的规定',
  nameEn: 'SPC and SPP Rules on Supervision of Enforcement',
  number: '法发〔2016〕30号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: day('2017-01-01'),
  inForceTo: null,
  datesVerified: false,
});
