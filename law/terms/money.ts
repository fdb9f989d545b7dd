import { enforcementSupervisionOpinion } from '../instruments/enforcement-supervision-opinion.ts';
import { fundsAndGoodsRules } from '../instruments/funds-and-goods-rules.ts';
import { ONE_MONTH, ONE_WEEK, SAME_DAY, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 发出支付案款通知 · Enforcement division issues payment notice */
export const moneyOrder = {
  id: 'money-order',
  nameZh: '发出支付案款通知',
  nameEn: 'Enforcement division issues payment notice',
  stage: 'money',
  appliesTo: '执, 执恢',
  trigger: { zh: '案款到账且具备发放条件', en: 'money has arrived and may be paid out' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'workday' },
  rollForward: false,
  pauses: 'payout-deferral',
  extension: null,
  severity: 'critical',
  ladder: TWO_WEEKS,
  basis: [enforcementSupervisionOpinion.article('第22条')],
  verified: true,
  pairing: { role: 'warning', limitedBy: 'money-30' },
  remark: { zh: '无争议部分先行发放', en: 'the undisputed part is paid first' },
} as const satisfies Term;

/** 财务支付案款 · Finance division pays out */
export const moneyPay = {
  id: 'money-pay',
  nameZh: '财务支付案款',
  nameEn: 'Finance division pays out',
  stage: 'money',
  appliesTo: '财务部门',
  trigger: { zh: '财务部门收到付款通知', en: 'the finance division receives the payment notice' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: ONE_WEEK,
  basis: [enforcementSupervisionOpinion.article('第22条')],
  verified: true,
} as const satisfies Term;

/** 执行款发放（2017） · Complete pay-out (2017 clock) */
export const money30 = {
  id: 'money-30',
  nameZh: '执行款发放（2017）',
  nameEn: 'Complete pay-out (2017 clock)',
  stage: 'money',
  appliesTo: '执, 执恢',
  trigger: { zh: '承办人收到财务到账通知', en: 'the officer receives the arrival notice of finance' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: 'payout-deferral',
  extension: null,
  severity: 'high',
  ladder: ONE_MONTH,
  basis: [fundsAndGoodsRules.article('第十条')],
  verified: true,
  pairing: { role: 'limit', warnedBy: 'money-order' },
} as const satisfies Term;

/** 延缓事由消失后发放 · Pay out after the impediment ends */
export const moneyAfterBlock = {
  id: 'money-after-block',
  nameZh: '延缓事由消失后发放',
  nameEn: 'Pay out after the impediment ends',
  stage: 'money',
  appliesTo: '执, 执恢',
  trigger: { zh: '延缓发放事由消失', en: 'the reason to defer is gone' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [fundsAndGoodsRules.article('第十条')],
  verified: true,
} as const satisfies Term;

/** 现金票据移交 · Hand over cash or bills to finance */
export const cashHandover = {
  id: 'cash-handover',
  nameZh: '现金票据移交',
  nameEn: 'Hand over cash or bills to finance',
  stage: 'money',
  appliesTo: '执行人员',
  trigger: { zh: '返回法院', en: 'return to the court' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 1, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: SAME_DAY,
  basis: [fundsAndGoodsRules.article('第九条')],
  verified: true,
  remark: { zh: '应当日移交，确有困难的一日内', en: 'the same day; within one day with a reason' },
} as const satisfies Term;

/** 物品发放 · Deliver goods due under the title */
export const goodsDeliver = {
  id: 'goods-deliver',
  nameZh: '物品发放',
  nameEn: 'Deliver goods due under the title',
  stage: 'money',
  appliesTo: '执',
  trigger: { zh: '扣押或者交付物品', en: 'the goods are seized or handed over' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_MONTH,
  basis: [fundsAndGoodsRules.article('第二十二条')],
  verified: true,
} as const satisfies Term;

/** 解除查封后返还物品 · Return released goods */
export const goodsReturn = {
  id: 'goods-return',
  nameZh: '解除查封后返还物品',
  nameEn: 'Return released goods',
  stage: 'money',
  appliesTo: '执',
  trigger: { zh: '解除查封、扣押', en: 'the seizure is lifted' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [fundsAndGoodsRules.article('第二十三条')],
  verified: true,
} as const satisfies Term;
