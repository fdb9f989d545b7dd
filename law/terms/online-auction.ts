import { onlineAuctionRules } from '../instruments/online-auction-rules.ts';
import { FEW_DAYS, ONE_MONTH, ONE_WEEK, SAME_DAY, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 一拍公告（动产） · First online auction notice - movables */
export const auction1NoticeMovable = {
  id: 'auction1-notice-movable',
  nameZh: '一拍公告（动产）',
  nameEn: 'First online auction notice - movables',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '竞价开始日', en: 'the day bidding opens' },
  kind: 'minimum',
  direction: 'before',
  duration: { value: 15, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: TWO_WEEKS,
  basis: [onlineAuctionRules.article('第十二条')],
  verified: true,
  remark: { zh: '公告内容修改的，期限重新计算', en: 'an amended notice starts the period again' },
} as const satisfies Term;

/** 一拍公告（不动产及其他财产权） · First online auction notice - immovables, rights */
export const auction1NoticeImmovable = {
  id: 'auction1-notice-immovable',
  nameZh: '一拍公告（不动产及其他财产权）',
  nameEn: 'First online auction notice - immovables, rights',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '竞价开始日', en: 'the day bidding opens' },
  kind: 'minimum',
  direction: 'before',
  duration: { value: 30, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: ONE_MONTH,
  basis: [onlineAuctionRules.article('第十二条')],
  verified: true,
  remark: { zh: '公告内容修改的，期限重新计算', en: 'an amended notice starts the period again' },
} as const satisfies Term;

/** 拍卖事项通知 · Notify parties and priority purchasers */
export const auctionNotify = {
  id: 'auction-notify',
  nameZh: '拍卖事项通知',
  nameEn: 'Notify parties and priority purchasers',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '拍卖公告发布日', en: 'the day the auction notice is published' },
  kind: 'deadline',
  direction: 'before',
  duration: { value: 3, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: FEW_DAYS,
  basis: [onlineAuctionRules.article('第十六条')],
  verified: true,
} as const satisfies Term;

/** 无法通知的公示 · Publication instead of notice */
export const auctionNotifyPublic = {
  id: 'auction-notify-public',
  nameZh: '无法通知的公示',
  nameEn: 'Publication instead of notice',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '在平台公示', en: 'publication on the platform' },
  kind: 'fiction',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [onlineAuctionRules.article('第十六条')],
  verified: true,
} as const satisfies Term;

/** 竞价时间 · Minimum bidding time */
export const biddingMin = {
  id: 'bidding-min',
  nameZh: '竞价时间',
  nameEn: 'Minimum bidding time',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '竞价开始', en: 'bidding opens' },
  kind: 'minimum',
  direction: 'after',
  duration: { value: 24, unit: 'hour' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: SAME_DAY,
  basis: [onlineAuctionRules.article('第二十条')],
  verified: true,
} as const satisfies Term;

/** 保证金退还/解冻 · Return or release deposits */
export const depositReturn = {
  id: 'deposit-return',
  nameZh: '保证金退还/解冻',
  nameEn: 'Return or release deposits',
  stage: 'auction',
  appliesTo: '网拍平台',
  trigger: { zh: '竞价结束', en: 'bidding ends' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 24, unit: 'hour' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: SAME_DAY,
  basis: [onlineAuctionRules.article('第二十三条')],
  verified: true,
} as const satisfies Term;

/** 买受人保证金划入法院账户 · Platform pays winner's deposit to court account */
export const depositTransfer = {
  id: 'deposit-transfer',
  nameZh: '买受人保证金划入法院账户',
  nameEn: "Platform pays winner's deposit to court account",
  stage: 'auction',
  appliesTo: '网拍平台',
  trigger: { zh: '拍卖成交', en: 'the sale is concluded' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 24, unit: 'hour' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: SAME_DAY,
  basis: [onlineAuctionRules.article('第二十五条')],
  verified: true,
} as const satisfies Term;

/** 二拍 · Second online auction */
export const auction2Hold = {
  id: 'auction2-hold',
  nameZh: '二拍',
  nameEn: 'Second online auction',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '第一次拍卖流拍', en: 'the first auction fails' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_MONTH,
  basis: [onlineAuctionRules.article('第二十六条')],
  verified: true,
} as const satisfies Term;

/** 二拍公告（动产） · Second auction notice - movables */
export const auction2NoticeMovable = {
  id: 'auction2-notice-movable',
  nameZh: '二拍公告（动产）',
  nameEn: 'Second auction notice - movables',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '再次竞价开始日', en: 'the day bidding opens again' },
  kind: 'minimum',
  direction: 'before',
  duration: { value: 7, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: ONE_WEEK,
  basis: [onlineAuctionRules.article('第二十六条')],
  verified: true,
} as const satisfies Term;

/** 二拍公告（不动产及其他财产权） · Second auction notice - immovables, rights */
export const auction2NoticeImmovable = {
  id: 'auction2-notice-immovable',
  nameZh: '二拍公告（不动产及其他财产权）',
  nameEn: 'Second auction notice - immovables, rights',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '再次竞价开始日', en: 'the day bidding opens again' },
  kind: 'minimum',
  direction: 'before',
  duration: { value: 15, unit: 'day' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: TWO_WEEKS,
  basis: [onlineAuctionRules.article('第二十六条')],
  verified: true,
} as const satisfies Term;

/** 恢复拍卖 · Resume a suspended auction */
export const auctionResume = {
  id: 'auction-resume',
  nameZh: '恢复拍卖',
  nameEn: 'Resume a suspended auction',
  stage: 'auction',
  appliesTo: '执, 执恢',
  trigger: { zh: '暂缓、中止事由消失', en: 'the reason for the suspension is gone' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_WEEK,
  basis: [onlineAuctionRules.article('第二十八条')],
  verified: true,
} as const satisfies Term;
