import { deferralRules } from '../instruments/deferral-rules.ts';
import { securityRules } from '../instruments/security-rules.ts';
import { settlementRules } from '../instruments/settlement-rules.ts';
import { LONG, ONE_QUARTER, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 暂缓执行申请审查 · Decide a deferral request */
export const deferDecide = {
  id: 'defer-decide',
  nameZh: '暂缓执行申请审查',
  nameEn: 'Decide a deferral request',
  stage: 'stay',
  appliesTo: '执行法院',
  trigger: { zh: '收到暂缓申请', en: 'the request is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [deferralRules.article('第六条')],
  verified: true,
} as const satisfies Term;

/** 暂缓执行期限 · Deferral */
export const deferMax = {
  id: 'defer-max',
  nameZh: '暂缓执行期限',
  nameEn: 'Deferral',
  stage: 'stay',
  appliesTo: '执',
  trigger: { zh: '作出暂缓决定', en: 'deferral is decided' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 3, unit: 'month' },
  rollForward: false,
  pauses: null,
  extension: { each: { value: 3, unit: 'month' }, times: 1, approver: 'president', askDaysBefore: 0 },
  severity: 'high',
  ladder: ONE_QUARTER,
  basis: [deferralRules.article('第十条')],
  verified: true,
  remark: { zh: '有执行担保的以一年为限', en: 'at most one year under enforcement security' },
} as const satisfies Term;

/** 执行担保暂缓上限 · Deferral under enforcement security */
export const securityDeferMax = {
  id: 'security-defer-max',
  nameZh: '执行担保暂缓上限',
  nameEn: 'Deferral under enforcement security',
  stage: 'stay',
  appliesTo: '执',
  trigger: { zh: '作出暂缓决定', en: 'deferral is decided' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 1, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: LONG,
  basis: [securityRules.article('第十条')],
  verified: true,
} as const satisfies Term;

/** 担保期间（未约定） · Default security period */
export const securityPeriodDefault = {
  id: 'security-period-default',
  nameZh: '担保期间（未约定）',
  nameEn: 'Default security period',
  stage: 'stay',
  appliesTo: '担保人',
  trigger: { zh: '暂缓执行期限届满', en: 'the deferral ends' },
  kind: 'effect',
  direction: 'after',
  duration: { value: 1, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: LONG,
  basis: [securityRules.article('第十二条')],
  verified: true,
} as const satisfies Term;

/** 和解后申请恢复执行 · Apply to resume after settlement */
export const settleResume = {
  id: 'settle-resume',
  nameZh: '和解后申请恢复执行',
  nameEn: 'Apply to resume after settlement',
  stage: 'stay',
  appliesTo: '申请执行人',
  trigger: { zh: '和解协议约定履行期最后一日', en: 'last day of performance under the settlement' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 2, unit: 'year' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: LONG,
  basis: [settlementRules.article('第十条')],
  interruptions: 'limitation',
  verified: true,
} as const satisfies Term;
