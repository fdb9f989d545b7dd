import { addFen, type Fen } from '@duixian/kernel/money';

/** One reply's mention of a thing in one case. */
export interface Mention {
  readonly assetId: string;
  readonly caseId: string;
  /** The agency and its number for the thing. */
  readonly thing: string;
  readonly worth: Fen | null;
  readonly seenAtMs: number;
}

export interface Thing<M extends Mention> {
  readonly thing: string;
  /** The mention the newest reply made: what it says of label and worth is what is shown. */
  readonly latest: M;
  readonly mentions: readonly M[];
}

/** 同一财产 · A thing is what one agency keeps under one number, in however many cases it was named: it is counted once. */
export function thingsOf<M extends Mention>(mentions: readonly M[]): readonly Thing<M>[] {
  const byThing = Map.groupBy(mentions, (one) => one.thing);
  return Array.from(byThing, ([thing, named]) => {
    const latest = named.reduce((last, one) => (one.seenAtMs > last.seenAtMs ? one : last));
    const valued = latest.worth === null ? named.filter((one) => one.worth !== null).at(-1) : undefined;
    return { thing, latest: valued === undefined ? latest : { ...latest, worth: valued.worth }, mentions: named };
  });
}

export interface PartyMark {
  readonly caseId: string;
  readonly role: string;
  /** What stands for the number; empty where there is none. */
  readonly mark: string;
}

export type Tie = 'same-applicant' | 'same-co-debtor' | 'same-thing';

export interface TiesOf {
  readonly from: string;
  readonly other: string;
  readonly person: string;
  readonly parties: readonly PartyMark[];
  readonly things: readonly { readonly mentions: readonly { readonly caseId: string }[] }[];
}

/** 关联案件 · How another case of the person hangs together with the one at hand: who asks, who owes beside, what was found in both. */
export function tiesBetween({ from, other, person, parties, things }: TiesOf): readonly Tie[] {
  if (from === other) return [];
  const shares = (role: string) => {
    const here = marksOf(parties, from, role, person);
    return Array.from(marksOf(parties, other, role, person)).some((mark) => here.has(mark));
  };
  const ties: Tie[] = [];
  if (shares('applicant')) ties.push('same-applicant');
  if (shares('debtor')) ties.push('same-co-debtor');
  const inBoth = things.some(({ mentions }) => [from, other].every((caseId) => mentions.some((one) => one.caseId === caseId)));
  if (inBoth) ties.push('same-thing');
  return ties;
}

function marksOf(parties: readonly PartyMark[], caseId: string, role: string, person: string): ReadonlySet<string> {
  return new Set(
    parties.flatMap((one) => (one.caseId === caseId && one.role === role && one.mark !== '' && one.mark !== person ? [one.mark] : [])),
  );
}

/** Null is not nothing: what nobody has valued is counted apart. */
export function worthOf(worths: readonly (Fen | null)[]): { readonly worth: Fen; readonly unvalued: number } {
  const known = worths.flatMap((worth) => (worth === null ? [] : [worth]));
  return { worth: addFen(...known), unvalued: worths.length - known.length };
}
