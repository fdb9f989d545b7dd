import { canonicalText } from './canonical.ts';

/** 锚 · What a court's chain was at a moment: how many records, from when to when, and the last hash. Signed and kept outside the database. */
export interface Anchor {
  readonly region: number;
  readonly court: number;
  readonly count: string;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly head: string;
  readonly madeAt: string;
}

export interface SignedAnchor extends Anchor {
  /** Which key signed: the start of its public part's digest. */
  readonly key: string;
  /** Ed25519 over {@link anchorText}, base64. */
  readonly signature: string;
}

/** The bytes that are signed. */
export function anchorText(anchor: Anchor): string {
  const { region, court, count, firstAt, lastAt, head, madeAt } = anchor;
  return canonicalText(['duixian-anchor-1', region, court, count, firstAt, lastAt, head, madeAt]);
}

/** One line of the book of anchors, or `undefined` for a line that is none. */
export function anchorFrom(value: unknown): SignedAnchor | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const of: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(value));
  const { region, court, count, firstAt, lastAt, head, madeAt, key, signature } = of;
  if (typeof region !== 'number' || typeof court !== 'number') return undefined;
  if (typeof count !== 'string' || !/^\d{1,18}$/.test(count) || typeof head !== 'string') return undefined;
  if (typeof firstAt !== 'string' || typeof lastAt !== 'string' || typeof madeAt !== 'string') return undefined;
  if (typeof key !== 'string' || typeof signature !== 'string') return undefined;
  return { region, court, count, firstAt, lastAt, head, madeAt, key, signature };
}
