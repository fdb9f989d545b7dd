import { instrument } from '../citation.ts';

/** 最高人民法院、最高人民检察院关于建立全国执行与法律监督工作平台进一步完善协作配合工作机制的意见 · SPC and SPP Opinion on the Supervision Platform */
export const supervisionPlatformOpinion = instrument({
  nameZh: '最高人民法院、最高人民检察院关于建立全国执行与法律监督工作平台进一步完善协作配合工作机制的意见',
  nameEn: 'SPC and SPP Opinion on the Supervision Platform',
  number: '文号未核实',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: null,
  inForceTo: null,
  datesVerified: false,
});
