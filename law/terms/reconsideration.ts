import { civilProcedure } from '../instruments/civil-procedure-law-articles.ts';
import { enforcementProcedureInterpretation } from '../instruments/enforcement-procedure-interpretation.ts';
import { objectionRules } from '../instruments/objection-rules.ts';
import { supervisionCaseOpinion } from '../instruments/supervision-case-opinion.ts';
import { HALF_YEAR, ONE_MONTH, ONE_WEEK, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 执行复议申请 · Apply for reconsideration */
export const reconsiderApply = {
  id: 'reconsider-apply',
  nameZh: '执行复议申请',
  nameEn: 'Apply for reconsideration',
  stage: 'remedy',
  appliesTo: '当事人、利害关系人',
  trigger: { zh: '裁定送达', en: 'the ruling is served' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [civilProcedure('actObjection')],
  verified: true,
} as const satisfies Term;

/** 复议报送案卷 · Send the file for reconsideration */
export const reconsiderFileSend = {
  id: 'reconsider-file-send',
  nameZh: '复议报送案卷',
  nameEn: 'Send the file for reconsideration',
  stage: 'remedy',
  appliesTo: '执行法院',
  trigger: { zh: '收到复议申请或上级调卷通知', en: "the application or the upper court's notice is received" },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [enforcementProcedureInterpretation.article('第七条')],
  verified: true,
} as const satisfies Term;

/** 执行复议审查 · Review reconsideration */
export const reconsiderReview = {
  id: 'reconsider-review',
  nameZh: '执行复议审查',
  nameEn: 'Review reconsideration',
  stage: 'remedy',
  appliesTo: '执复',
  trigger: { zh: '收到复议申请', en: 'the application is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: { each: { value: 30, unit: 'day' }, times: 1, approver: 'president', askDaysBefore: 0 },
  severity: 'medium',
  ladder: ONE_MONTH,
  basis: [enforcementProcedureInterpretation.article('第八条')],
  verified: true,
} as const satisfies Term;

/** 指令立案或裁定 · Upper court orders filing or ruling */
export const objectionNotFiledOrder = {
  id: 'objection-not-filed-order',
  nameZh: '指令立案或裁定',
  nameEn: 'Upper court orders filing or ruling',
  stage: 'remedy',
  appliesTo: '执行法院',
  trigger: { zh: '收到上级法院指令', en: "the upper court's order is received" },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [objectionRules.article('第三条')],
  verified: true,
  remark: { zh: '指令立案的为三日', en: 'three days where filing is ordered' },
} as const satisfies Term;

/** 申请执行监督 · Apply for enforcement supervision */
export const supervisionApply = {
  id: 'supervision-apply',
  nameZh: '申请执行监督',
  nameEn: 'Apply for enforcement supervision',
  stage: 'remedy',
  appliesTo: '当事人',
  trigger: { zh: '复议裁定发生法律效力', en: 'the reconsideration ruling takes effect' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 6, unit: 'month' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: HALF_YEAR,
  basis: [supervisionCaseOpinion.article('第五条')],
  verified: true,
} as const satisfies Term;

/** 最高法院监督案件去向 · SPC decides who hears */
export const spcSupervisionDecide = {
  id: 'spc-supervision-decide',
  nameZh: '最高法院监督案件去向',
  nameEn: 'SPC decides who hears',
  stage: 'remedy',
  appliesTo: '最高人民法院',
  trigger: { zh: '收到申请', en: 'the application is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_MONTH,
  basis: [supervisionCaseOpinion.article('第十一条')],
  verified: true,
} as const satisfies Term;
