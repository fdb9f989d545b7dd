import { ok, type Result, refuse } from '@duixian/kernel/result';

/** 办案环节 · Where a case stands. A case enters 'search' when the centre has passed the filing. */
export const STAGES = ['check', 'search', 'triage', 'assignment', 'enforcement', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export const LANES = ['simple', 'ordinary', 'complex'] as const;
/** 繁简 · simple 简案, ordinary 普通, complex 繁案. */
export type Lane = (typeof LANES)[number];

export const CLOSING_KINDS = [
  'paid-in-full',
  'no-property',
  'terminated',
  'cancelled',
  'enforcement-refused',
  'application-rejected',
] as const;
/** 结案方式 · 执行完毕, 终结本次执行程序, 终结执行, 销案, 不予执行, 驳回申请 (执行工作规定第六十四条). */
export type ClosingKind = (typeof CLOSING_KINDS)[number];

export type CaseState = 'open' | 'suspended' | 'closed';

export type StageRefusal =
  | { readonly kind: 'wrong-stage'; readonly stage: Stage; readonly wanted: Stage }
  | { readonly kind: 'case-closed' };

const NEXT: Readonly<Record<Stage, readonly Stage[]>> = {
  check: ['search'],
  search: ['triage'],
  triage: ['assignment'],
  assignment: ['enforcement'],
  enforcement: ['closed'],
  closed: [],
};

/** 流转 · A case moves one stage on, never over one and never back. */
export function advance(state: CaseState, from: Stage, to: Stage): Result<Stage, StageRefusal> {
  if (state === 'closed') return refuse({ kind: 'case-closed' });
  if (!NEXT[from].includes(to)) return refuse({ kind: 'wrong-stage', stage: from, wanted: to });
  return ok(to);
}

export function isStage(text: string): text is Stage {
  return STAGES.some((stage) => stage === text);
}
