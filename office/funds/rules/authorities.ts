import { instrument } from '@duixian/law/citation';

/** 人民法院办理执行案件规范（第二版） · The handbook of the SPC Enforcement Bureau; practice, not law. */
export const enforcementHandbook = instrument({
  nameZh: '人民法院办理执行案件规范',
  nameEn: 'SPC Enforcement Bureau Handbook on Handling Enforcement Cases',
  number: '最高人民法院执行局编',
  edition: '第二版',
  rank: 'normative-paper',
  inForceFrom: null,
  inForceTo: null,
  datesVerified: false,
});

function decision(number: string, nameEn: string) {
  return instrument({
    nameZh: `${number}执行裁定`,
    nameEn,
    number,
    edition: null,
    rank: 'decision',
    inForceFrom: null,
    inForceTo: null,
    datesVerified: false,
  });
}

/** Counts the doubled part day by day and leaves the acceptance fee out of its base. */
export const dayCountRuling = decision('（2019）最高法执监494号', 'SPC Ruling (2019) Zhijian 494');
/** Liquidated damages ordered by the title are in the base. */
export const liquidatedDamagesRuling = decision('（2017）最高法执监21号', 'SPC Ruling (2017) Zhijian 21');
/** "To the payment day fixed by the judgment" ends with the performance period. */
export const interestEndRuling = decision('（2019）最高法执监378号', 'SPC Ruling (2019) Zhijian 378');
/** Penalties after principal: one side of a question courts answer differently. */
export const penaltyRankRuling = decision('（2020）新执监116号', 'Xinjiang High Court Ruling (2020) Zhijian 116');
/** A title that orders compound interest is carried out with the rests of the contract. */
export const compoundRuling = decision('（2016）最高法执监422号', 'SPC Ruling (2016) Zhijian 422');
