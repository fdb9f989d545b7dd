import type { Rung } from '@duixian/law/ladders';
import type { TermId } from '@duixian/law/term-ids';
import type { Length } from '../length-field.tsx';
import type { WantedRules } from './rule-trial.tsx';

/** What is typed before anybody looks at what it would move. */
export interface OwnRuleDraft {
  readonly term: TermId | undefined;
  readonly ownLength: boolean;
  readonly length: Length;
  readonly ownRungs: boolean;
  readonly rungs: readonly Rung[];
  readonly reason: string;
  readonly source: string;
}

export const emptyRule: OwnRuleDraft = {
  term: undefined,
  ownLength: false,
  length: { value: null, unit: 'day' },
  ownRungs: false,
  rungs: [],
  reason: '',
  source: '',
};

/** 拟定的规则 · `undefined` while something is missing. A court writes in its own language: both say the same words. */
export function wantedOf(draft: OwnRuleDraft): WantedRules | undefined {
  const { term, length } = draft;
  const reason = draft.reason.trim();
  const source = draft.source.trim();
  if (term === undefined || reason === '' || source === '') return undefined;
  if (draft.ownLength && length.value === null) return undefined;
  const duration = draft.ownLength && length.value !== null ? { value: length.value, unit: length.unit } : null;
  const rungs = draft.ownRungs ? draft.rungs.map((rung) => ({ ...rung })) : null;
  return { pack: null, rules: [{ term, duration, rungs, reason: { zh: reason, en: reason }, source: { zh: source, en: source } }] };
}
