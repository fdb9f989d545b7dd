import type { Anchor, SignedAnchor } from './rules/anchor.ts';

/** 锚簿 · Where signed anchors are kept, outside the database. Only ever added to. */
export interface AnchorBook {
  sign(anchor: Anchor): SignedAnchor;
  add(anchors: readonly SignedAnchor[]): Promise<void>;
  /** The count of the last anchor of a court, `undefined` where there is none. */
  lastCount(region: number, court: number): string | undefined;
}
