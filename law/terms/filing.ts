import { civilProcedure } from '../instruments/civil-procedure-law-articles.ts';
import { criminalPropertyRules } from '../instruments/criminal-property-rules.ts';
import { enforcementRegulations } from '../instruments/enforcement-regulations.ts';
import { objectionRules } from '../instruments/objection-rules.ts';
import { FEW_DAYS, LONG, ONE_WEEK } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 执行立案审查 · Decide on filing an enforcement application */
export const filingDecision = {
  id: 'filing-decision',
  nameZh: '执行立案审查',
  nameEn: 'Decide on filing an enforcement application',
  stage: 'filing',
  appliesTo: '执',
  trigger: { zh: '收到符合条件的执行申请', en: 'an application meeting the conditions is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [enforcementRegulations.article('第十六条')],
  verified: true,
  remark: { zh: '不符合条件的，同一期限内裁定不予受理', en: 'a ruling of non-acceptance falls in the same period' },
} as const satisfies Term;

/** 执行异议立案 · File an enforcement objection case */
export const filingObjectionAccept = {
  id: 'filing-objection-accept',
  nameZh: '执行异议立案',
  nameEn: 'File an enforcement objection case',
  stage: 'filing',
  appliesTo: '执异',
  trigger: { zh: '收到符合条件的执行异议', en: 'an objection meeting the conditions is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: FEW_DAYS,
  basis: [objectionRules.article('第二条')],
  verified: true,
} as const satisfies Term;

/** 执行异议立案通知 · Notify objector and parties after filing */
export const objectionNotifyParties = {
  id: 'objection-notify-parties',
  nameZh: '执行异议立案通知',
  nameEn: 'Notify objector and parties after filing',
  stage: 'filing',
  appliesTo: '执异',
  trigger: { zh: '异议案件立案', en: 'the objection case is filed' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: FEW_DAYS,
  basis: [objectionRules.article('第二条')],
  verified: true,
} as const satisfies Term;

/** 异议材料补正 · Supplement incomplete objection papers */
export const objectionSupplement = {
  id: 'objection-supplement',
  nameZh: '异议材料补正',
  nameEn: 'Supplement incomplete objection papers',
  stage: 'filing',
  appliesTo: '执异 applicant',
  trigger: { zh: '收到一次性补正告知', en: 'the single notice of what is missing is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: FEW_DAYS,
  basis: [objectionRules.article('第二条')],
  verified: true,
} as const satisfies Term;

/** 刑事涉财产移送立案 · File a criminal-property execution transferred by the trial division */
export const criminalPropertyFiling = {
  id: 'criminal-property-filing',
  nameZh: '刑事涉财产移送立案',
  nameEn: 'File a criminal-property execution transferred by the trial division',
  stage: 'filing',
  appliesTo: '执 (刑事涉财产)',
  trigger: { zh: '立案部门收齐移送材料', en: 'the filing division has the complete transfer papers' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [criminalPropertyRules.article('第七条')],
  verified: true,
} as const satisfies Term;

/** 申请执行时效 · Limitation for enforcement */
export const limitationForEnforcement = {
  id: 'limitation',
  nameZh: '申请执行时效',
  nameEn: 'Limitation for enforcement',
  stage: 'filing',
  appliesTo: '申请执行人',
  trigger: { zh: '法律文书规定的履行期最后一日', en: 'last day of performance under the title' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 2, unit: 'year' },
  rollForward: true,
  pauses: 'limitation',
  extension: null,
  interruptions: 'limitation',
  severity: 'high',
  ladder: LONG,
  basis: [civilProcedure('limitation')],
  verified: true,
  remark: { zh: '逾期申请仍应受理，由被执行人异议决定', en: "a late filing is still accepted; the debtor's objection decides" },
} as const satisfies Term;
