import { caseTimeLimits2006 } from '../instruments/case-time-limits-2006.ts';
import { civilProcedureInterpretation } from '../instruments/civil-procedure-interpretation.ts';
import { civilProcedure } from '../instruments/civil-procedure-law-articles.ts';
import { enforcementProcedureInterpretation } from '../instruments/enforcement-procedure-interpretation.ts';
import { terminationObjectionReply } from '../instruments/termination-objection-reply.ts';
import { ONE_MONTH, ONE_QUARTER, ONE_WEEK, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 执行行为异议审查 · Review an enforcement-act objection */
export const objectionReview = {
  id: 'objection-review',
  nameZh: '执行行为异议审查',
  nameEn: 'Review an enforcement-act objection',
  stage: 'remedy',
  appliesTo: '执异',
  trigger: { zh: '收到书面异议', en: 'the written objection is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [civilProcedure('actObjection')],
  verified: true,
} as const satisfies Term;

/** 案外人异议审查 · Review outsider's objection */
export const thirdPartyObjection = {
  id: 'third-party-objection',
  nameZh: '案外人异议审查',
  nameEn: "Review outsider's objection",
  stage: 'remedy',
  appliesTo: '执异 (案外人)',
  trigger: { zh: '收到案外人书面异议', en: "the outsider's written objection is received" },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [civilProcedure('outsiderObjection')],
  verified: true,
} as const satisfies Term;

/** 执行异议之诉 · Bring an objection suit */
export const objectionSuit = {
  id: 'objection-suit',
  nameZh: '执行异议之诉',
  nameEn: 'Bring an objection suit',
  stage: 'remedy',
  appliesTo: '案外人、当事人',
  trigger: { zh: '异议裁定送达', en: 'the ruling on the objection is served' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: TWO_WEEKS,
  basis: [civilProcedure('outsiderObjection')],
  verified: true,
} as const satisfies Term;

/** 执行异议之诉立案 · Decide on filing the suit */
export const objectionSuitFiling = {
  id: 'objection-suit-filing',
  nameZh: '执行异议之诉立案',
  nameEn: 'Decide on filing the suit',
  stage: 'remedy',
  appliesTo: '审判部门',
  trigger: { zh: '收到起诉状', en: 'the complaint is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [civilProcedureInterpretation.article('第三百零三条'), civilProcedureInterpretation.article('第三百零四条')],
  verified: true,
} as const satisfies Term;

/** 未起诉解除措施 · Release the object when applicant did not sue */
export const releaseAfterNoSuit = {
  id: 'release-after-no-suit',
  nameZh: '未起诉解除措施',
  nameEn: 'Release the object when applicant did not sue',
  stage: 'remedy',
  appliesTo: '执行法院',
  trigger: { zh: '中止裁定后的起诉期届满', en: 'the time to sue after a stay ruling ends' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: ONE_WEEK,
  basis: [civilProcedureInterpretation.article('第三百一十四条')],
  verified: true,
} as const satisfies Term;

/** 执行管辖异议 · Object to enforcement jurisdiction */
export const jurisdictionObjection = {
  id: 'jurisdiction-objection',
  nameZh: '执行管辖异议',
  nameEn: 'Object to enforcement jurisdiction',
  stage: 'remedy',
  appliesTo: '当事人',
  trigger: { zh: '收到执行通知', en: 'the enforcement notice is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [enforcementProcedureInterpretation.article('第三条')],
  verified: true,
} as const satisfies Term;

/** 异议听证 · Hold hearing */
export const hearingHold = {
  id: 'hearing-hold',
  nameZh: '异议听证',
  nameEn: 'Hold hearing',
  stage: 'remedy',
  appliesTo: '执异',
  trigger: { zh: '决定听证', en: 'the hearing is decided' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [caseTimeLimits2006.article('第十条')],
  verified: true,
} as const satisfies Term;

/** 执行异议办理（2006） · Finish an objection (2006 clock) */
export const objection1m = {
  id: 'objection-1m',
  nameZh: '执行异议办理（2006）',
  nameEn: 'Finish an objection (2006 clock)',
  stage: 'remedy',
  appliesTo: '执异',
  trigger: { zh: '收到异议', en: 'the objection is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 1, unit: 'month' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'low',
  ladder: ONE_MONTH,
  basis: [caseTimeLimits2006.article('第十一条')],
  verified: true,
  remark: { zh: '已为十五日的法定期限取代，仅留作历史', en: 'superseded by the statutory fifteen days; kept as history' },
} as const satisfies Term;

/** 对终结执行行为的异议期限 · Objection to termination of enforcement */
export const terminateObjection = {
  id: 'terminate-objection',
  nameZh: '对终结执行行为的异议期限',
  nameEn: 'Objection to termination of enforcement',
  stage: 'remedy',
  appliesTo: '当事人、利害关系人',
  trigger: { zh: '收到终结执行文书', en: 'the termination document is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 60, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_QUARTER,
  basis: [terminationObjectionReply.article('全文')],
  verified: true,
} as const satisfies Term;
