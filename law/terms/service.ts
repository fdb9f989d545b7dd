import { day } from '@duixian/kernel/legal-day';
import { civilProcedure } from '../instruments/civil-procedure-law-articles.ts';
import { ONE_MONTH, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 公告送达 · Service by public notice (domestic) */
export const serviceByNotice = {
  id: 'service-by-notice',
  nameZh: '公告送达',
  nameEn: 'Service by public notice (domestic)',
  stage: 'service',
  appliesTo: '执, 执异, 执复',
  trigger: { zh: '发出公告', en: 'the notice is issued' },
  kind: 'fiction',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  former: { before: day('2022-01-01'), duration: { value: 60, unit: 'day' } },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_MONTH,
  basis: [civilProcedure('publicNotice')],
  verified: true,
  remark: { zh: '二〇二二年前为六十日；境外为六十日', en: 'sixty days before 2022; abroad sixty days' },
} as const satisfies Term;

/** 耽误期限申请顺延 · Ask to extend a missed period */
export const resumeMissedPeriod = {
  id: 'resume-missed-period',
  nameZh: '耽误期限申请顺延',
  nameEn: 'Ask to extend a missed period',
  stage: 'service',
  appliesTo: '当事人',
  trigger: { zh: '障碍消除', en: 'the obstacle is gone' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 10, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [civilProcedure('missedPeriod')],
  verified: true,
} as const satisfies Term;
