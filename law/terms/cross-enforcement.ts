import { civilProcedure } from '../instruments/civil-procedure-law-articles.ts';
import { enforcementRegulations } from '../instruments/enforcement-regulations.ts';
import { enforcementSupervisionOpinion } from '../instruments/enforcement-supervision-opinion.ts';
import { HALF_YEAR, ONE_MONTH, ONE_WEEK, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 六个月未执行向上一级申请 · Applicant may go to upper court */
export const sixMonthUpper = {
  id: 'six-month-upper',
  nameZh: '六个月未执行向上一级申请',
  nameEn: 'Applicant may go to upper court',
  stage: 'cross',
  appliesTo: '申请执行人',
  trigger: { zh: '法院收到申请执行书', en: 'the court receives the application' },
  kind: 'minimum',
  direction: 'after',
  duration: { value: 6, unit: 'month' },
  rollForward: true,
  pauses: 'applicant-right',
  extension: null,
  severity: 'high',
  ladder: HALF_YEAR,
  basis: [civilProcedure('upperCourt')],
  verified: true,
  remark: { zh: '自法院收到申请之日起，不自立案之日', en: 'counted from receipt, not from filing' },
} as const satisfies Term;

/** 执行争议协调 · Upper court resolves an enforcement dispute */
export const disputeResolve = {
  id: 'dispute-resolve',
  nameZh: '执行争议协调',
  nameEn: 'Upper court resolves an enforcement dispute',
  stage: 'cross',
  appliesTo: '执协',
  trigger: { zh: '报请共同上级法院', en: 'report to the common upper court' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 1, unit: 'month' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_MONTH,
  basis: [enforcementSupervisionOpinion.article('第27条')],
  verified: true,
} as const satisfies Term;

/** 落实协调意见 · Implement coordination opinion */
export const disputeImplement = {
  id: 'dispute-implement',
  nameZh: '落实协调意见',
  nameEn: 'Implement coordination opinion',
  stage: 'cross',
  appliesTo: '下级法院',
  trigger: { zh: '协调意见下达', en: 'the opinion is issued' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [enforcementSupervisionOpinion.article('第27条')],
  verified: true,
} as const satisfies Term;

/** 部门争议报请 · Report a dispute with another agency */
export const externalDisputeReport = {
  id: 'external-dispute-report',
  nameZh: '部门争议报请',
  nameEn: 'Report a dispute with another agency',
  stage: 'cross',
  appliesTo: '执行法院',
  trigger: { zh: '需要上级法院协调', en: 'the upper court is needed' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [enforcementSupervisionOpinion.article('第27条')],
  verified: true,
} as const satisfies Term;

/** 启动部门协调 · Upper court starts coordination */
export const externalDisputeStart = {
  id: 'external-dispute-start',
  nameZh: '启动部门协调',
  nameEn: 'Upper court starts coordination',
  stage: 'cross',
  appliesTo: '上级法院',
  trigger: { zh: '上级法院收到报请', en: 'the upper court receives the report' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [enforcementSupervisionOpinion.article('第27条')],
  verified: true,
} as const satisfies Term;

/** 请求复议上级指令 · Lower court asks to reconsider an order */
export const upperOrderReconsider = {
  id: 'upper-order-reconsider',
  nameZh: '请求复议上级指令',
  nameEn: 'Lower court asks to reconsider an order',
  stage: 'cross',
  appliesTo: '下级法院',
  trigger: { zh: '收到上级法院指令', en: 'the order is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [enforcementRegulations.article('第七十二条')],
  verified: true,
} as const satisfies Term;
