import { civilProcedure } from '../instruments/civil-procedure-law-articles.ts';
import { delegationRules } from '../instruments/delegation-rules.ts';
import { itemEntrustmentRules } from '../instruments/item-entrustment-rules.ts';
import { FEW_DAYS, ONE_MONTH, ONE_WEEK, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 受托法院开始执行 · Delegated court starts */
export const delegateStart = {
  id: 'delegate-start',
  nameZh: '受托法院开始执行',
  nameEn: 'Delegated court starts',
  stage: 'delegation',
  appliesTo: '受托法院',
  trigger: { zh: '收到委托函件', en: 'the letter is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [civilProcedure('delegation')],
  verified: true,
} as const satisfies Term;

/** 受托法院函告 · Delegated court reports if unfinished */
export const delegateReport = {
  id: 'delegate-report',
  nameZh: '受托法院函告',
  nameEn: 'Delegated court reports if unfinished',
  stage: 'delegation',
  appliesTo: '受托法院',
  trigger: { zh: '收到委托函件', en: 'the letter is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_MONTH,
  basis: [civilProcedure('delegation')],
  verified: true,
} as const satisfies Term;

/** 委托执行立案 · Delegated court files the case */
export const delegateFile = {
  id: 'delegate-file',
  nameZh: '委托执行立案',
  nameEn: 'Delegated court files the case',
  stage: 'delegation',
  appliesTo: '受托法院',
  trigger: { zh: '收到委托函件', en: 'the letter is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [delegationRules.article('第七条')],
  verified: true,
} as const satisfies Term;

/** 委托法院告知申请执行人 · Delegating court informs applicant */
export const delegateTell = {
  id: 'delegate-tell',
  nameZh: '委托法院告知申请执行人',
  nameEn: 'Delegating court informs applicant',
  stage: 'delegation',
  appliesTo: '委托法院',
  trigger: { zh: '收到受托法院立案通知', en: "the delegated court's filing notice is received" },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [delegationRules.article('第七条')],
  verified: true,
} as const satisfies Term;

/** 委托材料补办 · Supplement delegation papers */
export const delegateSupplement = {
  id: 'delegate-supplement',
  nameZh: '委托材料补办',
  nameEn: 'Supplement delegation papers',
  stage: 'delegation',
  appliesTo: '委托法院',
  trigger: { zh: '收到补办要求', en: 'the request to supplement is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_MONTH,
  basis: [delegationRules.article('第八条')],
  verified: true,
} as const satisfies Term;

/** 退回委托 · Return delegation papers */
export const delegateReturn = {
  id: 'delegate-return',
  nameZh: '退回委托',
  nameEn: 'Return delegation papers',
  stage: 'delegation',
  appliesTo: '受托法院',
  trigger: { zh: '高级法院同意退回', en: 'the high court agrees' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [delegationRules.article('第九条')],
  verified: true,
} as const satisfies Term;

/** 事项委托办理期限下限 · Item entrustment - shortest */
export const itemEntrustMin = {
  id: 'item-entrust-min',
  nameZh: '事项委托办理期限下限',
  nameEn: 'Item entrustment - shortest',
  stage: 'delegation',
  appliesTo: '受托法院',
  trigger: { zh: '事项推送', en: 'the item is pushed' },
  kind: 'minimum',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [itemEntrustmentRules.article('第六条')],
  verified: true,
  remark: { zh: '每项设定十至二十日，紧急二十四小时', en: 'set per item between ten and twenty days; urgent twenty-four hours' },
} as const satisfies Term;

/** 事项委托办理期限上限 · Item entrustment - longest */
export const itemEntrustMax = {
  id: 'item-entrust-max',
  nameZh: '事项委托办理期限上限',
  nameEn: 'Item entrustment - longest',
  stage: 'delegation',
  appliesTo: '受托法院',
  trigger: { zh: '事项推送', en: 'the item is pushed' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 20, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_MONTH,
  basis: [itemEntrustmentRules.article('第六条')],
  verified: true,
} as const satisfies Term;

/** 事项委托补充材料 · Supplement item papers */
export const itemSupplement = {
  id: 'item-supplement',
  nameZh: '事项委托补充材料',
  nameEn: 'Supplement item papers',
  stage: 'delegation',
  appliesTo: '委托法院',
  trigger: { zh: '收到补充要求', en: 'the request to supplement is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: FEW_DAYS,
  basis: [itemEntrustmentRules.article('第十条')],
  verified: true,
} as const satisfies Term;
