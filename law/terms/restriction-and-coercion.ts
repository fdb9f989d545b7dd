import { civilProcedureInterpretation } from '../instruments/civil-procedure-interpretation.ts';
import { civilProcedure } from '../instruments/civil-procedure-law-articles.ts';
import { enforcementSupervisionOpinion } from '../instruments/enforcement-supervision-opinion.ts';
import { goodFaithOpinion } from '../instruments/good-faith-opinion.ts';
import { objectionRules } from '../instruments/objection-rules.ts';
import { FEW_DAYS, ONE_MONTH, ONE_QUARTER, ONE_WEEK, SAME_DAY, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 失信/限消宽限期 · Grace period before publishing */
export const graceMax = {
  id: 'grace-max',
  nameZh: '失信/限消宽限期',
  nameEn: 'Grace period before publishing',
  stage: 'sanction',
  appliesTo: '被执行人',
  trigger: { zh: '决定纳入或限制消费', en: 'the listing or restriction is decided' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 3, unit: 'month' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_QUARTER,
  basis: [goodFaithOpinion.article('第15条')],
  verified: true,
} as const satisfies Term;

/** 履行完毕解除限消 · Lift consumption restriction after performance */
export const consumeLiftDone = {
  id: 'consume-lift-done',
  nameZh: '履行完毕解除限消',
  nameEn: 'Lift consumption restriction after performance',
  stage: 'sanction',
  appliesTo: '执行法院',
  trigger: { zh: '义务履行完毕', en: 'performance is complete' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: FEW_DAYS,
  basis: [enforcementSupervisionOpinion.article('第23条')],
  verified: true,
} as const satisfies Term;

/** 担保或同意后解除限消 · Lift restriction on security or consent */
export const consumeLiftSecurity = {
  id: 'consume-lift-security',
  nameZh: '担保或同意后解除限消',
  nameEn: 'Lift restriction on security or consent',
  stage: 'sanction',
  appliesTo: '执行法院',
  trigger: { zh: '提供有效担保或申请人同意', en: "effective security or the applicant's consent" },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: FEW_DAYS,
  basis: [enforcementSupervisionOpinion.article('第23条')],
  verified: true,
} as const satisfies Term;

/** 暂时解除限消上限 · Maximum temporary lift */
export const consumeTemp = {
  id: 'consume-temp',
  nameZh: '暂时解除限消上限',
  nameEn: 'Maximum temporary lift',
  stage: 'sanction',
  appliesTo: '被限消个人',
  trigger: { zh: '院长批准暂时解除', en: 'the president approves the temporary lift' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 1, unit: 'month' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_MONTH,
  basis: [goodFaithOpinion.article('第17条第三项')],
  verified: true,
} as const satisfies Term;

/** 限制出境复议申请 · Reconsideration of exit restriction */
export const exitBanReconsider = {
  id: 'exit-ban-reconsider',
  nameZh: '限制出境复议申请',
  nameEn: 'Reconsideration of exit restriction',
  stage: 'sanction',
  appliesTo: '被限制出境人',
  trigger: { zh: '收到决定', en: 'the decision is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [objectionRules.article('第九条')],
  verified: true,
} as const satisfies Term;

/** 限制出境复议决定 · Decide on exit restriction */
export const exitBanDecide = {
  id: 'exit-ban-decide',
  nameZh: '限制出境复议决定',
  nameEn: 'Decide on exit restriction',
  stage: 'sanction',
  appliesTo: '上一级法院',
  trigger: { zh: '收到复议申请', en: 'the application is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [objectionRules.article('第九条')],
  verified: true,
} as const satisfies Term;

/** 司法拘留上限 · Maximum judicial detention */
export const detentionMax = {
  id: 'detention-max',
  nameZh: '司法拘留上限',
  nameEn: 'Maximum judicial detention',
  stage: 'sanction',
  appliesTo: '被拘留人',
  trigger: { zh: '拘留开始', en: 'detention begins' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: TWO_WEEKS,
  basis: [civilProcedure('detention')],
  verified: true,
} as const satisfies Term;

/** 通知被拘留人家属 · Notify the family */
export const detentionFamily = {
  id: 'detention-family',
  nameZh: '通知被拘留人家属',
  nameEn: 'Notify the family',
  stage: 'sanction',
  appliesTo: '执行法院',
  trigger: { zh: '实施拘留', en: 'the person is detained' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 24, unit: 'hour' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: SAME_DAY,
  basis: [civilProcedureInterpretation.article('第一百八十条')],
  verified: true,
} as const satisfies Term;

/** 罚款拘留复议申请 · Reconsideration of fine or detention */
export const sanctionReconsider = {
  id: 'sanction-reconsider',
  nameZh: '罚款拘留复议申请',
  nameEn: 'Reconsideration of fine or detention',
  stage: 'sanction',
  appliesTo: '被处罚人',
  trigger: { zh: '收到决定', en: 'the decision is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: FEW_DAYS,
  basis: [civilProcedureInterpretation.article('第一百八十五条')],
  verified: true,
} as const satisfies Term;

/** 罚款拘留复议决定 · Decide reconsideration of fine or detention */
export const sanctionReconsiderDecide = {
  id: 'sanction-reconsider-decide',
  nameZh: '罚款拘留复议决定',
  nameEn: 'Decide reconsideration of fine or detention',
  stage: 'sanction',
  appliesTo: '上级法院',
  trigger: { zh: '收到复议申请', en: 'the application is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [civilProcedureInterpretation.article('第一百八十五条')],
  verified: true,
} as const satisfies Term;

/** 拘传询问上限 · Maximum questioning after compelled appearance */
export const compelQuestioning = {
  id: 'compel-questioning',
  nameZh: '拘传询问上限',
  nameEn: 'Maximum questioning after compelled appearance',
  stage: 'sanction',
  appliesTo: '被拘传人',
  trigger: { zh: '被拘传人到场', en: 'the person arrives' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 8, unit: 'hour' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: SAME_DAY,
  basis: [civilProcedureInterpretation.article('第四百八十二条')],
  verified: true,
  remark: { zh: '复杂且可能拘留的，不超过二十四小时', en: 'twenty-four hours in complex cases where detention may follow' },
} as const satisfies Term;
