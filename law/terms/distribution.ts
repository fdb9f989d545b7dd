import { civilProcedureInterpretation } from '../instruments/civil-procedure-interpretation.ts';
import { TWO_WEEKS } from '../ladders.ts';
import type { Term } from '../term.ts';

/** 分配方案异议 · Object to the distribution plan */
export const distributionObjection = {
  id: 'distribution-objection',
  nameZh: '分配方案异议',
  nameEn: 'Object to the distribution plan',
  stage: 'distribution',
  appliesTo: '债权人、被执行人',
  trigger: { zh: '收到分配方案', en: 'the distribution plan is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [civilProcedureInterpretation.article('第五百零九条')],
  verified: true,
} as const satisfies Term;

/** 分配异议反对意见 · Counter-opinion to a distribution objection */
export const distributionCounter = {
  id: 'distribution-counter',
  nameZh: '分配异议反对意见',
  nameEn: 'Counter-opinion to a distribution objection',
  stage: 'distribution',
  appliesTo: '未提异议者',
  trigger: { zh: '收到异议通知', en: 'the notice of the objection is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'medium',
  ladder: TWO_WEEKS,
  basis: [civilProcedureInterpretation.article('第五百一十条')],
  verified: true,
} as const satisfies Term;

/** 分配方案异议之诉 · Sue on the distribution objection */
export const distributionSuit = {
  id: 'distribution-suit',
  nameZh: '分配方案异议之诉',
  nameEn: 'Sue on the distribution objection',
  stage: 'distribution',
  appliesTo: '异议人',
  trigger: { zh: '收到反对意见通知', en: 'the notice of the counter-opinion is received' },
  kind: 'deadline',
  direction: 'after',
  duration: { value: 15, unit: 'day' },
  rollForward: true,
  pauses: null,
  extension: null,
  severity: 'high',
  ladder: TWO_WEEKS,
  basis: [civilProcedureInterpretation.article('第五百一十条')],
  verified: true,
} as const satisfies Term;
