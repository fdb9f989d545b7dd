import { describe, expect, test } from 'vitest';
import type { Anchor } from './anchor.ts';
import { CHAIN_START, type ChainedRecord, linkHash } from './chain.ts';
import { chainCheck, type FoundLink } from './check-chain.ts';

/** A digest good enough to tell texts apart; the real one is tried against the database. */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (const sign of text) {
    a = Math.imul(a ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    b = Math.imul(b ^ a, 0x85ebca6b) >>> 0;
  }
  return `${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}`.repeat(4);
}

const COURT = 2;

function sealed(words: readonly string[]): FoundLink[] {
  let before = CHAIN_START;
  return words.map((word, at) => {
    const record: ChainedRecord = { kind: 'entry', recordId: `r${at + 1}`, columns: { facts: { word } } };
    const seq = BigInt(at + 1);
    before = linkHash(digest, { court: COURT, seq, before }, record);
    return { seq, recordId: record.recordId, hash: before, record };
  });
}

function anchorAt(links: readonly FoundLink[], count: number): Anchor {
  const at = '2026-09-01T02:00:00Z';
  const head = links[count - 1]?.hash ?? '';
  return { region: 1, court: COURT, count: String(count), firstAt: at, lastAt: at, head, madeAt: at };
}

function findings(links: readonly FoundLink[], anchors: readonly Anchor[], page = 100): readonly string[] {
  const check = chainCheck(digest, COURT, anchors);
  const found = [];
  for (let from = 0; from < links.length; from += page) found.push(...check.take(links.slice(from, from + page)));
  return [...found, ...check.end()].map(({ kind }) => kind);
}

const chain = sealed(['a', 'b', 'c', 'd', 'e', 'f']);
const signed = [anchorAt(chain, 3), anchorAt(chain, 6)];

describe('逐条核查', () => {
  test('an untouched chain has no findings, whatever the page', () => {
    for (const page of [1, 2, 4, 100]) expect(findings(chain, signed, page)).toEqual([]);
  });

  test('one changed word in one record is found at that record', () => {
    const changed = chain.map((link) =>
      link.seq === 4n ? { ...link, record: { ...link.record, columns: { facts: { word: 'x' } } } } : link,
    );
    const check = chainCheck(digest, COURT, signed);
    expect(check.take(changed as FoundLink[])).toEqual([{ kind: 'record-edited', court: COURT, seq: '4', recordId: 'r4' }]);
  });

  test.each([1, 2, 5])('records taken out behind link %i leave a gap that is named', (at) => {
    const without = chain.filter((link) => link.seq !== BigInt(at + 1));
    expect(findings(without, signed)).toContain(at === 5 ? 'tail-deleted' : 'links-deleted');
  });

  test('a chain written anew after a deletion fits together but not with what was signed', () => {
    const anew = sealed(['a', 'b', 'd', 'e', 'f', 'g']);
    expect(findings(anew, [])).toEqual(['no-anchors']);
    expect(findings(anew, signed)).toEqual(['chain-rewritten', 'chain-rewritten']);
  });

  test('the tail is missed by its anchor, and so is everything', () => {
    expect(findings(chain.slice(0, 4), signed)).toEqual(['tail-deleted']);
    expect(findings([], signed)).toEqual(['all-deleted']);
  });

  test('records after the last anchor are no finding: the next anchor covers them', () => {
    expect(findings(chain, [anchorAt(chain, 3)])).toEqual([]);
  });
});
