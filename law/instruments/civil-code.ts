import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 中华人民共和国民法典 · Civil Code */
export const civilCode = instrument({
  nameZh: '中华人民共和国民法典',
  nameEn: 'Civil Code',
  number: '主席令第四十五号（2020-05-28）',
  edition: null,
  rank: 'law',
  inForceFrom: day('2021-01-01'),
  inForceTo: null,
  datesVerified: false,
});
