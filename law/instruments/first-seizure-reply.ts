import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于首先查封法院与优先债权执行法院处分查封财产有关问题的批复 · SPC Reply on First Seizure and Priority Claims */
export const firstSeizureReply = instrument({
  nameZh: '最高人民法院关于首先查封法院与优先债权执行法院处分查封财产有关问题的批复',
  nameEn: 'SPC Reply on First Seizure and Priority Claims',
  number: '法释〔2016〕6号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2016-04-14'),
  inForceTo: null,
  datesVerified: false,
});
