import { instrument } from '../citation.ts';

/** 最高人民法院关于进一步规范近期执行工作相关问题的通知 · SPC Notice on Recent Enforcement Work */
export const recentWorkNotice = instrument({
  nameZh: '最高人民法院关于进一步规范近期执行工作相关问题的通知',
  nameEn: 'SPC Notice on Recent Enforcement Work',
  number: '法〔2018〕141号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: null,
  inForceTo: null,
  datesVerified: false,
});
