import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于人民法院执行工作若干问题的规定（试行） · SPC Rules on Enforcement Work (Trial) */
export const enforcementRegulations = instrument({
  nameZh: '最高人民法院关于人民法院执行工作若干问题的规定（试行）',
  nameEn: 'SPC Rules on Enforcement Work (Trial)',
  number: '法释〔1998〕15号',
  edition: '2020修正',
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
