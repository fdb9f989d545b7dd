import { FACTS, type FactName, type FactSpec, isFactName } from './facts.ts';

/** 补正处 · Where a fact that is missing or only guessed is put on record. */
export type MendPlace = 'parties' | 'property' | 'money' | 'papers' | 'people' | 'letterhead' | 'drafting';

const PLACES: Readonly<Record<FactSpec['record'], MendPlace>> = {
  court: 'letterhead',
  letterhead: 'letterhead',
  case: 'parties',
  party: 'parties',
  person: 'people',
  measure: 'property',
  document: 'papers',
  funds: 'money',
  drafting: 'drafting',
};

export function mendPlaceOf(fact: FactName): MendPlace {
  return PLACES[FACTS[fact].record];
}

/** The facts a refused draft names, in the order of the paper. */
export function factsNamed(facts: Readonly<Record<string, unknown>>): readonly FactName[] {
  const named: readonly unknown[] = [facts.missing, facts.guessed, facts.entered, facts.fact].flat();
  return named.flatMap((name) => (typeof name === 'string' && isFactName(name) ? [name] : []));
}
