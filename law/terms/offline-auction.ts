import { auctionAndSaleRules } from '../instruments/auction-and-sale-rules.ts';
import { ONE_QUARTER, ONE_WEEK, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 传统拍卖公告（动产） · Offline auction notice - movables */
export const tradNoticeMovable = {
  id: 'trad-notice-movable',
  nameZh: '传统拍卖公告（动产）',
  nameEn: 'Offline auction notice - movables',
  stage: 'auction',
  appliesTo: '执 (委托拍卖)',
  trigger: { zh: '拍卖日', en: 'the day of the auction' },
  kind: 'minimum',
  direction: 'before',
  duration: { value: 7, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [auctionAndSaleRules.article('第八条')],
  verified: true,
} as const satisfies Term;

/** 传统拍卖公告（不动产） · Offline auction notice - immovables */
export const tradNoticeImmovable = {
  id: 'trad-notice-immovable',
  nameZh: '传统拍卖公告（不动产）',
  nameEn: 'Offline auction notice - immovables',
  stage: 'auction',
  appliesTo: '执 (委托拍卖)',
  trigger: { zh: '拍卖日', en: 'the day of the auction' },
  kind: 'minimum',
  direction: 'before',
  duration: { value: 15, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [auctionAndSaleRules.article('第八条')],
  verified: true,
} as const satisfies Term;

/** 传统拍卖通知 · Offline auction: notify parties */
export const tradNotify = {
  id: 'trad-notify',
  nameZh: '传统拍卖通知',
  nameEn: 'Offline auction: notify parties',
  stage: 'auction',
  appliesTo: '执 (委托拍卖)',
  trigger: { zh: '拍卖日', en: 'the day of the auction' },
  kind: 'deadline',
  direction: 'before',
  duration: { value: 5, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [auctionAndSaleRules.article('第十一条')],
  verified: true,
} as const satisfies Term;

/** 传统再行拍卖 · Offline re-auction */
export const tradReauction = {
  id: 'trad-reauction',
  nameZh: '传统再行拍卖',
  nameEn: 'Offline re-auction',
  stage: 'auction',
  appliesTo: '执 (委托拍卖)',
  trigger: { zh: '流拍', en: 'the auction fails' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 60, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_QUARTER,
  basis: [auctionAndSaleRules.article('第二十三条'), auctionAndSaleRules.article('第二十五条')],
  verified: true,
} as const satisfies Term;

/** 三拍流拍后变卖公告 · Sale notice after third failed auction */
export const tradSaleNotice = {
  id: 'trad-sale-notice',
  nameZh: '三拍流拍后变卖公告',
  nameEn: 'Sale notice after third failed auction',
  stage: 'auction',
  appliesTo: '执 (委托拍卖)',
  trigger: { zh: '第三次拍卖终结', en: 'the third auction ends' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 7, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [auctionAndSaleRules.article('第二十五条')],
  verified: true,
} as const satisfies Term;
