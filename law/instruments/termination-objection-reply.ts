import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于对人民法院终结执行行为提出执行异议期限问题的批复 · SPC Reply on Objections to Termination */
export const terminationObjectionReply = instrument({
  nameZh: '最高人民法院关于对人民法院终结执行行为提出执行异议期限问题的批复',
  nameEn: 'SPC Reply on Objections to Termination',
  number: '法释〔2016〕3号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2016-02-15'),
  inForceTo: null,
  datesVerified: false,
});
