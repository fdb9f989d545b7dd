import { caseTimeLimits2006 } from '../instruments/case-time-limits-2006.ts';
import { enforcementSupervisionOpinion } from '../instruments/enforcement-supervision-opinion.ts';
import { propertyInvestigationRules } from '../instruments/property-investigation-rules.ts';
import { FEW_DAYS, ONE_MONTH, ONE_WEEK, SAME_DAY, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 发起网络查控 · Start the network query of all opened asset types */
export const netQueryStart = {
  id: 'net-query-start',
  nameZh: '发起网络查控',
  nameEn: 'Start the network query of all opened asset types',
  stage: 'search',
  appliesTo: '执, 执恢',
  trigger: { zh: '执行部门收到立案部门移交材料', en: 'the enforcement division receives the papers from filing' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: ONE_WEEK,
  basis: [enforcementSupervisionOpinion.article('第13条')],
  verified: true,
} as const satisfies Term;

/** 线下控制措施 · Take offline control when online control is impossible */
export const netControlOffline = {
  id: 'net-control-offline',
  nameZh: '线下控制措施',
  nameEn: 'Take offline control when online control is impossible',
  stage: 'search',
  appliesTo: '执, 执恢',
  trigger: { zh: '查询反馈显示有财产', en: 'the answer to the query shows property' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: FEW_DAYS,
  basis: [enforcementSupervisionOpinion.article('第13条')],
  verified: true,
} as const satisfies Term;

/** 紧急线索核查 · Start verification of an urgent clear clue */
export const clueUrgent24h = {
  id: 'clue-urgent-24h',
  nameZh: '紧急线索核查',
  nameEn: 'Start verification of an urgent clear clue',
  stage: 'search',
  appliesTo: '执, 执恢',
  trigger: { zh: '情况紧急且线索明确', en: 'a clear clue in an urgent situation' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 24, unit: 'hour' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: SAME_DAY,
  basis: [enforcementSupervisionOpinion.article('第13条')],
  verified: true,
  pairing: { role: 'warning', limitedBy: 'clue-pressing' },
  remark: { zh: '按小时连续计算，节假日不顺延', en: 'runs in hours and does not move over holidays' },
} as const satisfies Term;

/** 明确线索核查 · Verify a clear clue */
export const clueNormal = {
  id: 'clue-normal',
  nameZh: '明确线索核查',
  nameEn: 'Verify a clear clue',
  stage: 'search',
  appliesTo: '执, 执恢',
  trigger: { zh: '申请执行人提供明确具体线索', en: 'the applicant gives a clear and specific clue' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [propertyInvestigationRules.article('第二条')],
  verified: true,
  pairing: { role: 'limit', warnedBy: 'clue-2006' },
} as const satisfies Term;

/** 紧急线索核查（司法解释） · Verify an urgent clue (interpretation clock) */
export const cluePressing = {
  id: 'clue-pressing',
  nameZh: '紧急线索核查（司法解释）',
  nameEn: 'Verify an urgent clue (interpretation clock)',
  stage: 'search',
  appliesTo: '执, 执恢',
  trigger: { zh: '紧急且明确的线索', en: 'an urgent and clear clue' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: FEW_DAYS,
  basis: [propertyInvestigationRules.article('第二条')],
  verified: true,
  pairing: { role: 'limit', warnedBy: 'clue-urgent-24h' },
} as const satisfies Term;

/** 财产线索查证（2006） · Verify a clue (2006 clock) */
export const clue2006 = {
  id: 'clue-2006',
  nameZh: '财产线索查证（2006）',
  nameEn: 'Verify a clue (2006 clock)',
  stage: 'search',
  appliesTo: '执',
  trigger: { zh: '申请执行人提供线索', en: 'the applicant gives a clue' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'low',
  ladder: ONE_WEEK,
  basis: [caseTimeLimits2006.article('第六条')],
  verified: true,
  pairing: { role: 'warning', limitedBy: 'clue-normal' },
  remark: { zh: '旧规定，仅作预警', en: 'older and shorter; a warning only' },
} as const satisfies Term;

/** 启动调查程序 · Start court investigation on request */
export const investigateStart = {
  id: 'investigate-start',
  nameZh: '启动调查程序',
  nameEn: 'Start court investigation on request',
  stage: 'search',
  appliesTo: '执',
  trigger: { zh: '申请执行人申请调查', en: 'the applicant asks for an investigation' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [caseTimeLimits2006.article('第六条')],
  verified: true,
} as const satisfies Term;

/** 完成财产调查 · Complete the property investigation */
export const investigateFinish = {
  id: 'investigate-finish',
  nameZh: '完成财产调查',
  nameEn: 'Complete the property investigation',
  stage: 'search',
  appliesTo: '执',
  trigger: { zh: '承办人收到案件', en: 'the officer receives the case' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 1, unit: 'month' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_MONTH,
  basis: [caseTimeLimits2006.article('第六条')],
  verified: true,
  remark: { zh: '属一般要求，起算事件条文未明', en: 'a general aim; the text does not name the start' },
} as const satisfies Term;

/** 审计申请决定 · Decide on audit request */
export const auditDecision = {
  id: 'audit-decision',
  nameZh: '审计申请决定',
  nameEn: 'Decide on audit request',
  stage: 'search',
  appliesTo: '执',
  trigger: { zh: '收到书面审计申请', en: 'the written audit request is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [propertyInvestigationRules.article('第十七条')],
  verified: true,
} as const satisfies Term;

/** 悬赏公告决定 · Decide on reward notice request */
export const rewardDecision = {
  id: 'reward-decision',
  nameZh: '悬赏公告决定',
  nameEn: 'Decide on reward notice request',
  stage: 'search',
  appliesTo: '执',
  trigger: { zh: '收到书面悬赏申请', en: 'the written reward request is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [propertyInvestigationRules.article('第二十一条')],
  verified: true,
} as const satisfies Term;
