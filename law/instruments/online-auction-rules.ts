import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于人民法院网络司法拍卖若干问题的规定 · SPC Rules on Online Judicial Auction */
export const onlineAuctionRules = instrument({
  nameZh: '最高人民法院关于人民法院网络司法拍卖若干问题的规定',
  nameEn: 'SPC Rules on Online Judicial Auction',
  number: '法释〔2016〕18号',
  edition: null,
  rank: 'interpretation',
  inForceFrom: day('2017-01-01'),
  inForceTo: null,
  datesVerified: false,
});
