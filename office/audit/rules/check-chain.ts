import type { Anchor } from './anchor.ts';
import { CHAIN_START, type ChainedRecord, type Digest, linkHash } from './chain.ts';

/** 核查发现 · What is wrong with the record of a court. The list is closed: every kind has a test that makes it. */
export type Finding =
  /** A record says something else than when it was sealed. */
  | { readonly kind: 'record-edited'; readonly court: number; readonly seq: string; readonly recordId: string }
  /** The link is there, its record is not. */
  | { readonly kind: 'record-deleted'; readonly court: number; readonly seq: string; readonly recordId: string }
  /** Links between two others are not there. */
  | { readonly kind: 'links-deleted'; readonly court: number; readonly from: string; readonly to: string }
  /** An anchor was signed over more records than there are. */
  | { readonly kind: 'tail-deleted'; readonly court: number; readonly anchored: string; readonly found: string }
  /** An anchor was signed over a chain of which nothing is left. */
  | { readonly kind: 'all-deleted'; readonly court: number; readonly anchored: string }
  /** The chain fits together, but not with what was signed: it was written anew. */
  | { readonly kind: 'chain-rewritten'; readonly court: number; readonly seq: string }
  /** A record that is older than the sealing job waits, and has no link. */
  | { readonly kind: 'record-not-sealed'; readonly court: number; readonly recordId: string }
  | { readonly kind: 'anchor-not-genuine'; readonly court: number; readonly count: string }
  | { readonly kind: 'no-anchors'; readonly court: number };

/** A link with the record it covers, `undefined` where that is gone. */
export interface FoundLink {
  readonly seq: bigint;
  readonly recordId: string;
  readonly hash: string;
  readonly record: ChainedRecord | undefined;
}

export interface ChainCheck {
  readonly count: bigint;
  readonly head: string;
  take(links: readonly FoundLink[]): readonly Finding[];
  /** After the last link: what was signed beyond it. */
  end(): readonly Finding[];
}

/** 逐条核查 · Walks one court's chain in order, page by page, and holds it against the anchors of that court. */
export function chainCheck(digest: Digest, court: number, anchors: readonly Anchor[]): ChainCheck {
  const signed = Map.groupBy(anchors, (anchor) => anchor.count);
  const furthest = anchors.reduce((most, { count }) => (BigInt(count) > most ? BigInt(count) : most), 0n);
  let last = 0n;
  let before = CHAIN_START;

  function one(link: FoundLink): readonly Finding[] {
    const findings: Finding[] = [];
    if (link.seq !== last + 1n) findings.push({ kind: 'links-deleted', court, from: `${last + 1n}`, to: `${link.seq - 1n}` });
    const seq = link.seq.toString();
    const { recordId, record } = link;
    if (record === undefined) findings.push({ kind: 'record-deleted', court, seq, recordId });
    // Behind a gap the hash before is not known; the link after the next one is checked again.
    else if (link.seq === last + 1n && linkHash(digest, { court, seq: link.seq, before }, record) !== link.hash)
      findings.push({ kind: 'record-edited', court, seq, recordId });
    if (signed.get(seq)?.some(({ head }) => head !== link.hash)) findings.push({ kind: 'chain-rewritten', court, seq });
    last = link.seq;
    before = link.hash;
    return findings;
  }

  return {
    get count() {
      return last;
    },
    get head() {
      return before;
    },
    take: (links) => links.flatMap(one),
    end() {
      if (furthest > 0n && last === 0n) return [{ kind: 'all-deleted', court, anchored: furthest.toString() }];
      if (furthest > last) return [{ kind: 'tail-deleted', court, anchored: furthest.toString(), found: last.toString() }];
      return last > 0n && anchors.length === 0 ? [{ kind: 'no-anchors', court }] : [];
    },
  };
}
