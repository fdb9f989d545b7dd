import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 中国人民银行公告〔2019〕第15号（贷款市场报价利率形成机制） · PBC Announcement on the Loan Prime Rate */
export const lprAnnouncement = instrument({
  nameZh: '中国人民银行公告〔2019〕第15号（贷款市场报价利率形成机制）',
  nameEn: 'PBC Announcement on the Loan Prime Rate',
  number: '中国人民银行公告〔2019〕第15号',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: day('2019-08-17'),
  inForceTo: null,
  datesVerified: false,
});
