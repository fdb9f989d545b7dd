import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释（一） · SPC Interpretation (I) on Construction Contracts */
export const constructionContractInterpretation = instrument({
  nameZh: '最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释（一）',
  nameEn: 'SPC Interpretation (I) on Construction Contracts',
  number: '法释〔2020〕25号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
