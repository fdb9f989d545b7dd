import { day } from '@duixian/kernel/legal-day';
import { instrument } from '../citation.ts';

/** 诉讼费用交纳办法 · Measures on Litigation Fees */
export const litigationFees = instrument({
  nameZh: '诉讼费用交纳办法',
  nameEn: 'Measures on Litigation Fees',
  number: '国务院令第481号',
  edition: null,
  rank: 'regulation',
  inForceFrom: day('2007-04-01'),
  inForceTo: null,
  datesVerified: false,
});
