import { caseTimeLimits2006 } from '../instruments/case-time-limits-2006.ts';
import { civilProcedureInterpretation } from '../instruments/civil-procedure-interpretation.ts';
import { coordinationOpinion } from '../instruments/coordination-opinion.ts';
import { enforcementProcedureInterpretation } from '../instruments/enforcement-procedure-interpretation.ts';
import { enforcementRegulations } from '../instruments/enforcement-regulations.ts';
import { propertyInvestigationRules } from '../instruments/property-investigation-rules.ts';
import { FEW_DAYS, ONE_WEEK, SAME_DAY, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 确定承办人 · Assign the responsible officer */
export const assignJudge = {
  id: 'assign-judge',
  nameZh: '确定承办人',
  nameEn: 'Assign the responsible officer',
  stage: 'intake',
  appliesTo: '执, 执恢',
  trigger: { zh: '立案', en: 'the case is filed' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [caseTimeLimits2006.article('第二条')],
  verified: true,
} as const satisfies Term;

/** 发出执行通知书（承办人） · Send enforcement notice - officer clock */
export const execNoticeInternal = {
  id: 'exec-notice-internal',
  nameZh: '发出执行通知书（承办人）',
  nameEn: 'Send enforcement notice - officer clock',
  stage: 'intake',
  appliesTo: '执',
  trigger: { zh: '承办人收到案件材料', en: 'the officer receives the papers' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: FEW_DAYS,
  basis: [caseTimeLimits2006.article('第四条')],
  verified: true,
  pairing: { role: 'warning', limitedBy: 'exec-notice-statutory' },
  remark: { zh: '内部期限，用于预警；法定期限为十日', en: 'the internal clock warns; the legal limit is ten days' },
} as const satisfies Term;

/** 发出执行通知（法定） · Send enforcement notice - statutory clock */
export const execNoticeStatutory = {
  id: 'exec-notice-statutory',
  nameZh: '发出执行通知（法定）',
  nameEn: 'Send enforcement notice - statutory clock',
  stage: 'intake',
  appliesTo: '执',
  trigger: { zh: '法院收到申请书或移交执行书', en: 'the court receives the application or the transfer document' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [civilProcedureInterpretation.article('第四百八十条'), enforcementRegulations.article('第二十二条')],
  verified: true,
  pairing: { role: 'limit', warnedBy: 'exec-notice-internal' },
} as const satisfies Term;

/** 立即执行后补发通知 · Send notice after immediate measures */
export const execNoticeAfterUrgent = {
  id: 'exec-notice-after-urgent',
  nameZh: '立即执行后补发通知',
  nameEn: 'Send notice after immediate measures',
  stage: 'intake',
  appliesTo: '执',
  trigger: { zh: '采取立即执行措施', en: 'an immediate measure is taken' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: FEW_DAYS,
  basis: [enforcementProcedureInterpretation.article('第二十二条')],
  verified: true,
} as const satisfies Term;

/** 通知申请执行人提供线索 · Ask applicant for property clues */
export const askApplicantClues = {
  id: 'ask-applicant-clues',
  nameZh: '通知申请执行人提供线索',
  nameEn: 'Ask applicant for property clues',
  stage: 'intake',
  appliesTo: '执',
  trigger: { zh: '承办人收到案件材料', en: 'the officer receives the papers' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: FEW_DAYS,
  basis: [caseTimeLimits2006.article('第五条')],
  verified: true,
} as const satisfies Term;

/** 报告财产令与执行通知同发 · Issue the property report order together with the notice */
export const reportOrder = {
  id: 'report-order',
  nameZh: '报告财产令与执行通知同发',
  nameEn: 'Issue the property report order together with the notice',
  stage: 'intake',
  appliesTo: '执 (金钱债权)',
  trigger: { zh: '发出执行通知', en: 'the enforcement notice is sent' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 0, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: SAME_DAY,
  basis: [propertyInvestigationRules.article('第三条')],
  verified: true,
  remark: {
    zh: '同时发出，无期间；报告期限以命令载明为准',
    en: 'the same moment, no period; the order itself names the day of the report',
  },
} as const satisfies Term;

/** 补充报告财产变动 · Supplementary report of property changes */
export const reportSupplement = {
  id: 'report-supplement',
  nameZh: '补充报告财产变动',
  nameEn: 'Supplementary report of property changes',
  stage: 'intake',
  appliesTo: '被执行人',
  trigger: { zh: '财产发生影响清偿的变动', en: 'property changes in a way that touches satisfaction' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [propertyInvestigationRules.article('第七条')],
  verified: true,
} as const satisfies Term;

/** 执行内容不明答复 · Trial division answers on an unclear title */
export const clarifyTitle = {
  id: 'clarify-title',
  nameZh: '执行内容不明答复',
  nameEn: 'Trial division answers on an unclear title',
  stage: 'intake',
  appliesTo: '审判部门',
  trigger: { zh: '收到书面征询', en: 'the written enquiry is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [coordinationOpinion.article('第十五条')],
  verified: true,
} as const satisfies Term;
