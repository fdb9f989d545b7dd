import { auctionAndSaleRules } from '../instruments/auction-and-sale-rules.ts';
import { caseTimeLimits2006 } from '../instruments/case-time-limits-2006.ts';
import { enforcementRegulations } from '../instruments/enforcement-regulations.ts';
import { enforcementSupervisionOpinion } from '../instruments/enforcement-supervision-opinion.ts';
import { equityRules } from '../instruments/equity-rules.ts';
import { goodFaithOpinion } from '../instruments/good-faith-opinion.ts';
import { objectionRules } from '../instruments/objection-rules.ts';
import { referencePriceRules } from '../instruments/reference-price-rules.ts';
import { ONE_QUARTER, ONE_WEEK, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 启动变价程序 · Start realisation */
export const realisationStart = {
  id: 'realisation-start',
  nameZh: '启动变价程序',
  nameEn: 'Start realisation',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '参考价确定', en: 'the reference price is fixed' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [referencePriceRules.article('第三十条'), enforcementSupervisionOpinion.article('第16条')],
  verified: true,
} as const satisfies Term;

/** 被执行人自行处置 · Debtor's own disposal */
export const selfSale90 = {
  id: 'self-sale-90',
  nameZh: '被执行人自行处置',
  nameEn: "Debtor's own disposal",
  stage: 'auction',
  appliesTo: '执 (不动产等大额)',
  trigger: { zh: '法院准许自行处置', en: "the court permits the debtor's own disposal" },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 90, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_QUARTER,
  basis: [enforcementSupervisionOpinion.article('第17条')],
  verified: true,
} as const satisfies Term;

/** 被执行人自行变卖 · Debtor's own sale of seized goods */
export const selfSale60 = {
  id: 'self-sale-60',
  nameZh: '被执行人自行变卖',
  nameEn: "Debtor's own sale of seized goods",
  stage: 'auction',
  appliesTo: '执',
  trigger: { zh: '法院准许自行变卖', en: "the court permits the debtor's own sale" },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 60, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_QUARTER,
  basis: [goodFaithOpinion.article('第9条第一项')],
  verified: true,
} as const satisfies Term;

/** 自行变价股权 · Debtor's own sale of frozen equity */
export const selfSaleEquity = {
  id: 'self-sale-equity',
  nameZh: '自行变价股权',
  nameEn: "Debtor's own sale of frozen equity",
  stage: 'auction',
  appliesTo: '执 (股权)',
  trigger: { zh: '法院准许自行变价', en: "the court permits the debtor's own sale of equity" },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 3, unit: 'month' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_QUARTER,
  basis: [equityRules.article('第十条')],
  verified: true,
} as const satisfies Term;

/** 遴选评估拍卖机构 · Select appraisal or auction institution */
export const selectInstitution = {
  id: 'select-institution',
  nameZh: '遴选评估拍卖机构',
  nameEn: 'Select appraisal or auction institution',
  stage: 'auction',
  appliesTo: '执',
  trigger: { zh: '决定评估或拍卖', en: 'appraisal or auction is decided' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [caseTimeLimits2006.article('第七条')],
  verified: true,
} as const satisfies Term;

/** 送达过户协助执行通知 · Serve assistance notice for title transfer */
export const transferRegistration = {
  id: 'transfer-registration',
  nameZh: '送达过户协助执行通知',
  nameEn: 'Serve assistance notice for title transfer',
  stage: 'auction',
  appliesTo: '执',
  trigger: { zh: '需要办理过户', en: 'title must be transferred' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [caseTimeLimits2006.article('第八条')],
  verified: true,
} as const satisfies Term;

/** 成交/抵债裁定送达 · Serve the sale or set-off ruling */
export const saleRuling = {
  id: 'sale-ruling',
  nameZh: '成交/抵债裁定送达',
  nameEn: 'Serve the sale or set-off ruling',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '价款或差价全额付清', en: 'price or difference is paid in full' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [auctionAndSaleRules.article('第二十条')],
  verified: true,
} as const satisfies Term;

/** 交付拍卖财产 · Hand over the property */
export const handover = {
  id: 'handover',
  nameZh: '交付拍卖财产',
  nameEn: 'Hand over the property',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '裁定送达', en: 'the ruling is served' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [auctionAndSaleRules.article('第二十七条')],
  verified: true,
} as const satisfies Term;

/** 无剩余可能申请继续拍卖 · Applicant asks to go on despite no surplus */
export const noSurplusRequest = {
  id: 'no-surplus-request',
  nameZh: '无剩余可能申请继续拍卖',
  nameEn: 'Applicant asks to go on despite no surplus',
  stage: 'auction',
  appliesTo: '申请执行人',
  trigger: { zh: '收到无剩余可能的通知', en: 'the notice that nothing will be left is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [auctionAndSaleRules.article('第六条')],
  verified: true,
} as const satisfies Term;

/** 履行到期债务通知 · Third party performs or objects */
export const thirdPartyClaim = {
  id: 'third-party-claim',
  nameZh: '履行到期债务通知',
  nameEn: 'Third party performs or objects',
  stage: 'auction',
  appliesTo: '第三人（次债务人）',
  trigger: { zh: '收到履行通知', en: 'the notice to perform is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [enforcementRegulations.article('第四十五条')],
  verified: true,
} as const satisfies Term;

/** 交付居住房屋宽限期 · Grace before delivery of a home under the title */
export const onlyHomeGrace = {
  id: 'only-home-grace',
  nameZh: '交付居住房屋宽限期',
  nameEn: 'Grace before delivery of a home under the title',
  stage: 'auction',
  appliesTo: '被执行人',
  trigger: { zh: '执行通知送达', en: 'the enforcement notice is served' },
  kind: 'minimum',
  direction: 'after',
  duration: { value: 3, unit: 'month' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_QUARTER,
  basis: [objectionRules.article('第二十条第二项')],
  verified: true,
  remark: { zh: '期满后以唯一住房为由的异议不成立', en: 'after it the essential-home objection fails' },
} as const satisfies Term;
