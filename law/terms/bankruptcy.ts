import { bankruptcyReferralOpinion } from '../instruments/bankruptcy-referral-opinion.ts';
import { civilProcedureInterpretation } from '../instruments/civil-procedure-interpretation.ts';
import { ONE_MONTH, ONE_WEEK, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 移送破产决定送达 · Serve referral decision */
export const bkServe = {
  id: 'bk-serve',
  nameZh: '移送破产决定送达',
  nameEn: 'Serve referral decision',
  stage: 'bankruptcy',
  appliesTo: '执行法院',
  trigger: { zh: '作出移送决定', en: 'the referral is decided' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [bankruptcyReferralOpinion.article('第七条')],
  verified: true,
} as const satisfies Term;

/** 破产移送材料补齐 · Supplement bankruptcy papers */
export const bkSupplement = {
  id: 'bk-supplement',
  nameZh: '破产移送材料补齐',
  nameEn: 'Supplement bankruptcy papers',
  stage: 'bankruptcy',
  appliesTo: '执行法院',
  trigger: { zh: '收到补充通知', en: 'the request to supplement is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [bankruptcyReferralOpinion.article('第十一条')],
  verified: true,
} as const satisfies Term;

/** 破产受理裁定 · Decide on bankruptcy acceptance */
export const bkDecide = {
  id: 'bk-decide',
  nameZh: '破产受理裁定',
  nameEn: 'Decide on bankruptcy acceptance',
  stage: 'bankruptcy',
  appliesTo: '受移送法院',
  trigger: { zh: '受移送法院收齐材料', en: 'the receiving court has the papers' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_MONTH,
  basis: [bankruptcyReferralOpinion.article('第十三条'), civilProcedureInterpretation.article('第五百一十二条')],
  verified: true,
} as const satisfies Term;

/** 移交财产 · Hand over debtor property */
export const bkHandover = {
  id: 'bk-handover',
  nameZh: '移交财产',
  nameEn: 'Hand over debtor property',
  stage: 'bankruptcy',
  appliesTo: '执行法院',
  trigger: { zh: '收到受理裁定', en: 'the acceptance ruling is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [bankruptcyReferralOpinion.article('第十六条')],
  verified: true,
} as const satisfies Term;

/** 退回材料财产 · Return papers and property */
export const bkReturn = {
  id: 'bk-return',
  nameZh: '退回材料财产',
  nameEn: 'Return papers and property',
  stage: 'bankruptcy',
  appliesTo: '受移送法院',
  trigger: { zh: '不予受理裁定生效', en: 'the refusal takes effect' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [bankruptcyReferralOpinion.article('第十八条')],
  verified: true,
} as const satisfies Term;
