import { partyChangeRules } from '../instruments/party-change-rules.ts';
import { ONE_QUARTER, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 变更追加裁定 · Rule on change or addition of party */
export const addPartyRuling = {
  id: 'add-party-ruling',
  nameZh: '变更追加裁定',
  nameEn: 'Rule on change or addition of party',
  stage: 'remedy',
  appliesTo: '执异 (变更追加)',
  trigger: { zh: '收到书面申请', en: 'the written application is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 60, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: { each: null, times: null, approver: 'president', askDaysBefore: 0 },
  severity: 'medium',
  ladder: ONE_QUARTER,
  basis: [partyChangeRules.article('第二十八条')],
  verified: true,
} as const satisfies Term;

/** 变更追加复议 · Reconsideration of addition ruling */
export const addPartyReconsider = {
  id: 'add-party-reconsider',
  nameZh: '变更追加复议',
  nameEn: 'Reconsideration of addition ruling',
  stage: 'remedy',
  appliesTo: '当事人',
  trigger: { zh: '裁定送达', en: 'the ruling is served' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [partyChangeRules.article('第三十条')],
  verified: true,
} as const satisfies Term;

/** 变更追加复议审查 · Review that reconsideration */
export const addPartyReconsiderReview = {
  id: 'add-party-reconsider-review',
  nameZh: '变更追加复议审查',
  nameEn: 'Review that reconsideration',
  stage: 'remedy',
  appliesTo: '执复',
  trigger: { zh: '收到复议申请', en: 'the application is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 60, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: { each: null, times: null, approver: 'president', askDaysBefore: 0 },
  severity: 'medium',
  ladder: ONE_QUARTER,
  basis: [partyChangeRules.article('第三十一条')],
  verified: true,
} as const satisfies Term;

/** 变更追加异议之诉 · Suit against addition ruling (arts 14(2), 17-21) */
export const addPartySuit = {
  id: 'add-party-suit',
  nameZh: '变更追加异议之诉',
  nameEn: 'Suit against addition ruling (arts 14(2), 17-21)',
  stage: 'remedy',
  appliesTo: '被申请人、申请人',
  trigger: { zh: '裁定送达', en: 'the ruling is served' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [partyChangeRules.article('第三十二条')],
  verified: true,
} as const satisfies Term;
