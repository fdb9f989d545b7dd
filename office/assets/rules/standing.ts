import { type Fen, fen, minFen } from '@duixian/kernel/money';

/** A hold as an agency lists it. */
export interface ListedHold {
  readonly rank: number;
  readonly court: string;
  readonly caseNumber: string;
  readonly amount: Fen | null;
}

export interface Standing {
  readonly rank: number;
  /** Money reached now, and money that waits; null for a thing held whole. */
  readonly held: Fen | null;
  readonly waiting: Fen | null;
}

/**
 * 顺位 · Where a case stands on a thing, by the agency's own list. Rank decides who reaches the money first (查扣冻规定第二十六条);
 * `undefined` when the agency lists no hold of the case at all. A hold taken over or moved stays in the agency's books under the
 * number it was made for (民诉解释第一百六十八条), or goes over to ours once the agency has renewed it: every number is looked for.
 */
export function standingOf(
  holds: readonly ListedHold[],
  names: readonly Pick<ListedHold, 'court' | 'caseNumber'>[],
  balance: Fen | null,
): Standing | undefined {
  let free = balance ?? fen(0n);
  for (const hold of [...holds].sort((a, b) => a.rank - b.rank)) {
    const wanted = hold.amount ?? free;
    const reached = minFen(wanted, free);
    if (names.some((name) => hold.court === name.court && plain(hold.caseNumber) === plain(name.caseNumber))) {
      if (balance === null || hold.amount === null) return { rank: hold.rank, held: null, waiting: null };
      return { rank: hold.rank, held: reached, waiting: fen(hold.amount - reached) };
    }
    free = fen(free - reached);
  }
  return undefined;
}

/** Whether something is held now. */
export function holdsNow({ rank, held }: Standing): boolean {
  return held === null ? rank === 1 : held > 0n;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
