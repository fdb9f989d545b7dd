import { civilProcedureInterpretation } from '../instruments/civil-procedure-interpretation.ts';
import { currentEndRules } from '../instruments/current-end-rules.ts';
import { FEW_DAYS, HALF_YEAR, LONG, SAME_DAY } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 终本后定期查询 · Periodic query after the procedure ended */
export const zhongbenRequery = {
  id: 'zhongben-requery',
  nameZh: '终本后定期查询',
  nameEn: 'Periodic query after the procedure ended',
  stage: 'post-closing',
  appliesTo: '终本案件',
  trigger: { zh: '终结本次执行程序', en: 'the current procedure ends' },
  kind: 'recurring',
  direction: 'after',
  duration: { value: 6, unit: 'month' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'critical',
  ladder: HALF_YEAR,
  basis: [currentEndRules.article('第九条')],
  verified: true,
  remark: { zh: '每次结果应告知申请执行人', en: 'each result is told to the applicant' },
} as const satisfies Term;

/** 终本后查询年限 · Length of re-query duty */
export const zhongbenRequeryWindow = {
  id: 'zhongben-requery-window',
  nameZh: '终本后查询年限',
  nameEn: 'Length of re-query duty',
  stage: 'post-closing',
  appliesTo: '终本案件',
  trigger: { zh: '终结本次执行程序', en: 'the current procedure ends' },
  kind: 'effect',
  direction: 'after',
  duration: { value: 5, unit: 'year' },
  rollForward: false,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: LONG,
  basis: [currentEndRules.article('第九条')],
  verified: true,
} as const satisfies Term;

/** 终本信息更正 · Correct the published data of an ended procedure */
export const zhongbenFix = {
  id: 'zhongben-fix',
  nameZh: '终本信息更正',
  nameEn: 'Correct the published data of an ended procedure',
  stage: 'post-closing',
  appliesTo: '执行法院',
  trigger: { zh: '更正申请查明属实', en: 'the request is found true' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: FEW_DAYS,
  basis: [currentEndRules.article('第十四条')],
  verified: true,
} as const satisfies Term;

/** 终本信息屏蔽 · Hide the published data of an ended procedure */
export const zhongbenHide = {
  id: 'zhongben-hide',
  nameZh: '终本信息屏蔽',
  nameEn: 'Hide the published data of an ended procedure',
  stage: 'post-closing',
  appliesTo: '执行法院',
  trigger: { zh: '屏蔽事由成立', en: 'a ground to hide the data arises' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 3, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: FEW_DAYS,
  basis: [currentEndRules.article('第十八条')],
  verified: true,
} as const satisfies Term;

/** 执行终结后妨害排除 · Remove interference after end */
export const interference6m = {
  id: 'interference-6m',
  nameZh: '执行终结后妨害排除',
  nameEn: 'Remove interference after end',
  stage: 'post-closing',
  appliesTo: '申请执行人',
  trigger: { zh: '执行终结', en: 'enforcement ends' },
  kind: 'maximum',
  direction: 'after',
  duration: { value: 6, unit: 'month' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: HALF_YEAR,
  basis: [civilProcedureInterpretation.article('第五百一十九条')],
  verified: true,
} as const satisfies Term;

/** 终本后恢复执行 · Resume an ended procedure when property is verified */
export const resumeAfterClue = {
  id: 'resume-after-clue',
  nameZh: '终本后恢复执行',
  nameEn: 'Resume an ended procedure when property is verified',
  stage: 'post-closing',
  appliesTo: '执行法院',
  trigger: { zh: '查证属实有可供执行财产', en: 'property is verified' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 0, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: SAME_DAY,
  basis: [currentEndRules.article('第九条')],
  verified: true,
  remark: { zh: '条文未定日数，应当立即恢复', en: 'the text names no days; resumption is prompt' },
} as const satisfies Term;
