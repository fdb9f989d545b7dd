import { instrument } from '../citation.ts';

/** 最高人民法院关于认真做好网络司法拍卖与网络司法变卖衔接工作的通知 · SPC Notice Joining Online Auction and Online Sale */
export const onlineSaleNotice = instrument({
  nameZh: '最高人民法院关于认真做好网络司法拍卖与网络司法变卖衔接工作的通知',
  nameEn: 'SPC Notice Joining Online Auction and Online Sale',
  number: '法明传〔2017〕455号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: null,
  inForceTo: null,
  datesVerified: false,
});
