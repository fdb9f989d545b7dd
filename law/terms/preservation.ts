import { civilProcedureInterpretation } from '../instruments/civil-procedure-interpretation.ts';
import { civilProcedure } from '../instruments/civil-procedure-law-articles.ts';
import { preservationRules } from '../instruments/preservation-rules.ts';
import { ONE_MONTH, ONE_WEEK, SAME_DAY, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 财产保全裁定 · Rule on preservation */
export const preserveRule = {
  id: 'preserve-rule',
  nameZh: '财产保全裁定',
  nameEn: 'Rule on preservation',
  stage: 'preservation',
  appliesTo: '财保/诉讼保全',
  trigger: { zh: '接受申请或提供担保', en: 'acceptance of the application or security given' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [preservationRules.article('第四条')],
  verified: true,
} as const satisfies Term;

/** 保全开始执行 · Start executing preservation */
export const preserveStart = {
  id: 'preserve-start',
  nameZh: '保全开始执行',
  nameEn: 'Start executing preservation',
  stage: 'preservation',
  appliesTo: '执保',
  trigger: { zh: '作出保全裁定', en: 'the preservation ruling' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [preservationRules.article('第四条')],
  verified: true,
} as const satisfies Term;

/** 紧急保全裁定 · Urgent or pre-suit preservation ruling */
export const preserveUrgent = {
  id: 'preserve-urgent',
  nameZh: '紧急保全裁定',
  nameEn: 'Urgent or pre-suit preservation ruling',
  stage: 'preservation',
  appliesTo: '财保/诉讼保全',
  trigger: { zh: '接受申请', en: 'the application is accepted' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 48, unit: 'hour' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: SAME_DAY,
  basis: [civilProcedure('preservation'), civilProcedure('preSuitPreservation')],
  verified: true,
} as const satisfies Term;

/** 诉前保全后起诉 · Sue after pre-suit preservation */
export const presuitSue = {
  id: 'presuit-sue',
  nameZh: '诉前保全后起诉',
  nameEn: 'Sue after pre-suit preservation',
  stage: 'preservation',
  appliesTo: '申请保全人',
  trigger: { zh: '采取保全措施', en: 'the measure is taken' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_MONTH,
  basis: [civilProcedure('preSuitPreservation')],
  verified: true,
} as const satisfies Term;

/** 生效后执行前保全的申请执行 · Apply for enforcement after interim preservation */
export const preExecApply = {
  id: 'pre-exec-apply',
  nameZh: '生效后执行前保全的申请执行',
  nameEn: 'Apply for enforcement after interim preservation',
  stage: 'preservation',
  appliesTo: '债权人',
  trigger: { zh: '法律文书指定的履行期届满', en: 'the performance period of the title ends' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [civilProcedureInterpretation.article('第一百六十三条')],
  verified: true,
} as const satisfies Term;

/** 保全复议申请 · Reconsideration of preservation ruling */
export const preserveReconsider = {
  id: 'preserve-reconsider',
  nameZh: '保全复议申请',
  nameEn: 'Reconsideration of preservation ruling',
  stage: 'preservation',
  appliesTo: '当事人',
  trigger: { zh: '裁定送达', en: 'the ruling is served' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [preservationRules.article('第二十五条')],
  verified: true,
} as const satisfies Term;

/** 保全复议审查 · Review it */
export const preserveReconsiderReview = {
  id: 'preserve-reconsider-review',
  nameZh: '保全复议审查',
  nameEn: 'Review it',
  stage: 'preservation',
  appliesTo: '裁定法院',
  trigger: { zh: '收到复议申请', en: 'the application is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [preservationRules.article('第二十五条')],
  verified: true,
} as const satisfies Term;

/** 解除保全裁定 · Rule on release */
export const preserveRelease = {
  id: 'preserve-release',
  nameZh: '解除保全裁定',
  nameEn: 'Rule on release',
  stage: 'preservation',
  appliesTo: '裁定法院',
  trigger: { zh: '收到解除申请', en: 'the request for release is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [preservationRules.article('第二十三条')],
  verified: true,
  remark: { zh: '情况紧急的为四十八小时', en: 'forty-eight hours if urgent' },
} as const satisfies Term;
