import { enforcementSupervisionOpinion } from '../instruments/enforcement-supervision-opinion.ts';
import { procuratorialSupervisionRules } from '../instruments/procuratorial-supervision-rules.ts';
import { supervisionPlatformOpinion } from '../instruments/supervision-platform-opinion.ts';
import { ONE_MONTH, ONE_QUARTER, ONE_WEEK, TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 执行信访录入 · Enter a petition */
export const petitionEnter = {
  id: 'petition-enter',
  nameZh: '执行信访录入',
  nameEn: 'Enter a petition',
  stage: 'supervision',
  appliesTo: '信访',
  trigger: { zh: '收到信访', en: 'the petition is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 5, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_WEEK,
  basis: [enforcementSupervisionOpinion.article('第30条')],
  verified: true,
} as const satisfies Term;

/** 执行信访办结 · Finish a petition */
export const petitionFinish = {
  id: 'petition-finish',
  nameZh: '执行信访办结',
  nameEn: 'Finish a petition',
  stage: 'supervision',
  appliesTo: '信访',
  trigger: { zh: '收到信访', en: 'the petition is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'workday' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: ONE_MONTH,
  basis: [enforcementSupervisionOpinion.article('第30条')],
  verified: true,
} as const satisfies Term;

/** 检察建议回复 · Reply to a procuratorial suggestion */
export const procuratorReply = {
  id: 'procurator-reply',
  nameZh: '检察建议回复',
  nameEn: 'Reply to a procuratorial suggestion',
  stage: 'supervision',
  appliesTo: '执监',
  trigger: { zh: '收到检察建议', en: 'the suggestion is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'month' },
  rollForward: true,
  pauses: null,
  extension: { each: { value: 1, unit: 'month' }, times: 1, approver: 'president', askDaysBefore: 0 },
  severity: 'high',
  ladder: ONE_QUARTER,
  basis: [procuratorialSupervisionRules.article('第十三条')],
  verified: true,
} as const satisfies Term;

/** 检察机关了解情况回复 · Reply to an inquiry about inaction */
export const procuratorInquiry = {
  id: 'procurator-inquiry',
  nameZh: '检察机关了解情况回复',
  nameEn: 'Reply to an inquiry about inaction',
  stage: 'supervision',
  appliesTo: '执行法院',
  trigger: { zh: '收到检察机关了解情况函', en: 'the inquiry is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [procuratorialSupervisionRules.article('第十条')],
  verified: true,
} as const satisfies Term;

/** 检察监督立执监案 · File a supervision case on the procuratorate’s opinion */
export const procuratorFile = {
  id: 'procurator-file',
  nameZh: '检察监督立执监案',
  nameEn: 'File a supervision case on the procuratorate’s opinion',
  stage: 'supervision',
  appliesTo: '执监',
  trigger: { zh: '收到监督意见', en: 'the opinion is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 30, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: ONE_MONTH,
  basis: [supervisionPlatformOpinion.article('第六条')],
  verified: true,
} as const satisfies Term;
