import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于民事执行中变更、追加当事人若干问题的规定 · SPC Rules on Changing and Adding Parties */
export const partyChangeRules = instrument({
  nameZh: '最高人民法院关于民事执行中变更、追加当事人若干问题的规定',
  nameEn: 'SPC Rules on Changing and Adding Parties',
  number: '法释〔2016〕21号',
  edition: '2020修正',
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
