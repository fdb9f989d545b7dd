import { instrument } from '../citation.ts';

function guide(nameZh: string, nameEn: string, number: string) {
  return instrument({
    nameZh,
    nameEn,
    number,
    edition: null,
    rank: 'normative-paper',
    inForceFrom: null,
    inForceTo: null,
    datesVerified: false,
  });
}

/** 江苏高院参与分配指引 · Provincial guide of 2020. */
export const jiangsuDistributionGuide = guide(
  '江苏省高级人民法院关于参与分配的工作指引',
  'Jiangsu High Court Guide on Participation in Distribution',
  '2020',
);
/** 福州中院参与分配意见 · Intermediate court, 2018. */
export const fuzhouDistributionOpinion = guide(
  '福州市中级人民法院关于参与分配的意见',
  'Fuzhou Intermediate Court Opinion on Participation in Distribution',
  '2018',
);
/** 佛山中院参与分配纪要 · Minutes of the intermediate court, 2018. */
export const foshanDistributionMinutes = guide(
  '佛山市中级人民法院关于参与分配的会议纪要',
  'Foshan Intermediate Court Minutes on Participation in Distribution',
  '2018',
);
/** 税收征收管理法 · Tax Collection Law; its part in a civil distribution is contested. */
export const taxCollectionLaw = instrument({
  nameZh: '中华人民共和国税收征收管理法',
  nameEn: 'Tax Collection Law',
  number: '2015修正',
  edition: '2015修正',
  rank: 'law',
  inForceFrom: null,
  inForceTo: null,
  datesVerified: false,
});
