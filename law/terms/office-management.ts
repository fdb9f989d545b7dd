import { caseTimeLimits2006 } from '../instruments/case-time-limits-2006.ts';
import { civilProcedure } from '../instruments/civil-procedure-law-articles.ts';
import { enforcementSupervisionOpinion } from '../instruments/enforcement-supervision-opinion.ts';
import { FEW_DAYS, LONG, ONE_WEEK } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 审批程序 · Complete an approval */
export const approvalChain = {
  id: 'approval-chain',
  nameZh: '审批程序',
  nameEn: 'Complete an approval',
  stage: 'management',
  appliesTo: '审批人',
  trigger: { zh: '提交审批', en: 'submission for approval' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [caseTimeLimits2006.article('第十二条')],
  verified: true,
} as const satisfies Term;

/** 回避决定 · Decide a recusal request */
export const recusalDecide = {
  id: 'recusal-decide',
  nameZh: '回避决定',
  nameEn: 'Decide a recusal request',
  stage: 'management',
  appliesTo: '执行法院',
  trigger: { zh: '提出回避申请', en: 'the recusal request' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: FEW_DAYS,
  basis: [civilProcedure('recusal')],
  verified: true,
} as const satisfies Term;

/** 执行人员交流（负责人、独立办案） · Rotation of heads and independent officers */
export const postRotation5y = {
  id: 'post-rotation-5y',
  nameZh: '执行人员交流（负责人、独立办案）',
  nameEn: 'Rotation of heads and independent officers',
  stage: 'management',
  appliesTo: '执行部门',
  trigger: { zh: '任同一职务', en: 'start in the same post' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 5, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: LONG,
  basis: [enforcementSupervisionOpinion.article('第42条')],
  verified: true,
} as const satisfies Term;

/** 执行人员交流（其他） · Rotation of other staff */
export const postRotation10y = {
  id: 'post-rotation-10y',
  nameZh: '执行人员交流（其他）',
  nameEn: 'Rotation of other staff',
  stage: 'management',
  appliesTo: '执行部门',
  trigger: { zh: '任同一岗位', en: 'start in the same post' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 10, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: LONG,
  basis: [enforcementSupervisionOpinion.article('第42条')],
  verified: true,
} as const satisfies Term;
