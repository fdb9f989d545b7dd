import { instrument } from '../citation.ts';

/** 中国人民银行贷款基准利率调整通知 · The notices by which the central bank set the benchmark loan rates until 2019. */
export const benchmarkRateNotices = instrument({
  nameZh: '中国人民银行关于调整人民币贷款基准利率的通知',
  nameEn: 'PBoC Notices on Adjusting the Benchmark Lending Rates',
  number: '中国人民银行公告',
  edition: null,
  rank: 'normative-paper',
  inForceFrom: null,
  inForceTo: null,
  datesVerified: false,
});
