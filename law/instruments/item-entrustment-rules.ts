import { instrument } from '../citation.ts';

/** 最高人民法院关于严格规范执行事项委托工作的管理办法（试行） · SPC Measures on Entrusted Items (Trial) */
export const itemEntrustmentRules = instrument({
  nameZh: '最高人民法院关于严格规范执行事项委托工作的管理办法（试行）',
  nameEn: 'SPC Measures on Entrusted Items (Trial)',
  number: '法发〔2017〕27号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: null,
  inForceTo: null,
  datesVerified: false,
});
