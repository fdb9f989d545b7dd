import type { Fact, Facts } from './facts.ts';

/** 前后 · One field as it was and as it is; `null` where there was or is nothing. */
export interface Change {
  readonly before: Fact;
  readonly after: Fact;
}

/** By the names of the fields; a field that stayed as it was is not in it. */
export type Changed = Readonly<Record<string, Change>>;

/** 变更前后 · The fields in which two states of one thing differ. A thing that was not there before had nothing in each. */
export function changedFrom(before: Facts | undefined, after: Facts): Changed {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
  const pairs = Array.from(names, (name) => [name, { before: before?.[name] ?? null, after: after[name] ?? null }] as const);
  return Object.fromEntries(pairs.filter(([, pair]) => !sameFact(pair.before, pair.after)));
}

/** 掩码 · A number of a person in the record: enough to tell two apart, too little to use. */
export function maskedNumber(text: string): string {
  return text.length <= 4 ? '****' : `****${text.slice(-4)}`;
}

function sameFact(one: Fact, other: Fact): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [new Map<string, Fact>(Object.entries(one)), new Map<string, Fact>(Object.entries(other))];
  return left.size === right.size && Array.from(left).every(([name, fact]) => right.has(name) && sameFact(fact, right.get(name) ?? null));
}
