import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定 · SPC Rules on Auction and Sale */
export const auctionAndSaleRules = instrument({
  nameZh: '最高人民法院关于人民法院民事执行中拍卖、变卖财产的规定',
  nameEn: 'SPC Rules on Auction and Sale',
  number: '法释〔2004〕16号',
  edition: '2020修正',
  rank: 'interpretation',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
