import { withoutNumbers } from '@duixian/cases/rules/masking';
import type { FactRequirement } from './document-template.ts';
import { type CollectedFacts, FACTS, type FactName, type FactSource } from './facts.ts';
import { shownText } from './merge.ts';

/** 起草前 · Whether a fact can be printed as the records stand. `asked`: no record need hold it, the drafter is asked. */
export type AheadState = 'ready' | 'asked' | 'missing' | 'guessed';

export interface FactAhead {
  readonly fact: FactName;
  readonly state: AheadState;
  /**
   * As it would be printed; nothing where no record says it. Numbers of persons and of their accounts show their ends alone: the draft prints
   * them whole. The court's own account stands in the case.
   */
  readonly text: string | null;
  /** The record it stands in, or the kind of record that should hold it. */
  readonly source: string;
}

/** 起草前的事实 · Every fact a paper would merge, once, with where it comes from; what is missing or guessed would refuse the draft. */
export function factsAhead(required: readonly FactRequirement[], facts: CollectedFacts): readonly FactAhead[] {
  const entries = new Map<FactName, boolean>();
  for (const { fact, entry, ifHeld } of required) if (!ifHeld || facts.has(fact)) entries.set(fact, (entries.get(fact) ?? true) && entry);
  return Array.from(entries, ([fact, entry]) => {
    const found = facts.get(fact);
    const text = found === undefined ? '' : shownText(found.value);
    if (found === undefined || text.trim() === '')
      return { fact, state: entry ? 'asked' : 'missing', text: null, source: FACTS[fact].record };
    const state = found.source.kind === 'guessed' ? 'guessed' : 'ready';
    return { fact, state, text: FACTS[fact].record === 'case' ? text : withoutNumbers(text), source: sourceName(found.source) };
  });
}

/** The kind of record by the table it stands in: `cases.party` is a party. */
export function sourceName(source: FactSource): string {
  if (source.kind !== 'recorded') return source.kind;
  return source.record.slice(source.record.indexOf('.') + 1);
}
