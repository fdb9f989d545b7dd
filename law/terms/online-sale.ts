import { onlineSaleNotice } from '../instruments/online-sale-notice.ts';
import { ONE_QUARTER, ONE_WEEK, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 询问以物抵债 · Ask creditors about taking goods in payment */
export const debtOfferAfter2 = {
  id: 'debt-offer-after-2',
  nameZh: '询问以物抵债',
  nameEn: 'Ask creditors about taking goods in payment',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '第二次拍卖流拍', en: 'the second auction fails' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [onlineSaleNotice.article('第二部分')],
  verified: true,
} as const satisfies Term;

/** 发布网络变卖公告 · Publish online sale notice */
export const saleNoticePublish = {
  id: 'sale-notice-publish',
  nameZh: '发布网络变卖公告',
  nameEn: 'Publish online sale notice',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '第二次拍卖流拍', en: 'the second auction fails' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [onlineSaleNotice.article('第二部分')],
  verified: true,
} as const satisfies Term;

/** 变卖更换平台 · Applicant asks to change platform */
export const salePlatformChange = {
  id: 'sale-platform-change',
  nameZh: '变卖更换平台',
  nameEn: 'Applicant asks to change platform',
  stage: 'auction',
  appliesTo: '申请执行人',
  trigger: { zh: '第二次拍卖流拍', en: 'the second auction fails' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [onlineSaleNotice.article('第一部分')],
  verified: true,
} as const satisfies Term;

/** 网络变卖期 · Online sale period */
export const salePeriod = {
  id: 'sale-period',
  nameZh: '网络变卖期',
  nameEn: 'Online sale period',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '公告载明的开始日', en: 'the day the notice names' },
  kind: 'effect',
  direction: 'after',
  duration: { value: 60, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_QUARTER,
  basis: [onlineSaleNotice.article('第三部分')],
  verified: true,
} as const satisfies Term;

/** 变卖公告（动产） · Sale notice lead - movables */
export const saleNoticeMovable = {
  id: 'sale-notice-movable',
  nameZh: '变卖公告（动产）',
  nameEn: 'Sale notice lead - movables',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '变卖期开始日', en: 'the day the sale period opens' },
  kind: 'minimum',
  direction: 'before',
  duration: { value: 7, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [onlineSaleNotice.article('第三部分')],
  verified: true,
} as const satisfies Term;

/** 变卖公告（不动产） · Sale notice lead - immovables */
export const saleNoticeImmovable = {
  id: 'sale-notice-immovable',
  nameZh: '变卖公告（不动产）',
  nameEn: 'Sale notice lead - immovables',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '变卖期开始日', en: 'the day the sale period opens' },
  kind: 'minimum',
  direction: 'before',
  duration: { value: 15, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [onlineSaleNotice.article('第三部分')],
  verified: true,
} as const satisfies Term;
