import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { MeasureState } from './measure.ts';

/** One row of the register, as far as joining it to another goes. */
export interface Mergeable {
  readonly assetId: string;
  readonly party: string;
  readonly kind: string;
  readonly mergedInto: string | null;
  /** The measures this case has on it. */
  readonly measures: readonly MeasureState[];
}

export type MergeRefusal =
  | { readonly kind: 'case-closed' }
  | { readonly kind: 'merge-with-itself' }
  | { readonly kind: 'merged-away' }
  | { readonly kind: 'owners-differ' }
  | { readonly kind: 'kinds-differ' }
  | { readonly kind: 'duplicate-held' };

export type PartRefusal = { readonly kind: 'case-closed' } | { readonly kind: 'not-merged' };

/** A hold that runs, or whose instruction may be sent again, stands on the row: it is let go of or moved first. */
const STANDING: readonly MeasureState[] = ['requested', 'held', 'waiting', 'failed'];

/** 合并重复 · Whether the second row is the first one named again. Both keep their replies; the second is counted no more. */
export function mayMerge(kept: Mergeable, other: Mergeable, caseOpen: boolean): Result<{ into: string }, MergeRefusal> {
  if (!caseOpen) return refuse({ kind: 'case-closed' });
  if (kept.assetId === other.assetId) return refuse({ kind: 'merge-with-itself' });
  if (kept.mergedInto !== null || other.mergedInto !== null) return refuse({ kind: 'merged-away' });
  if (kept.party !== other.party) return refuse({ kind: 'owners-differ' });
  if (kept.kind !== other.kind) return refuse({ kind: 'kinds-differ' });
  if (other.measures.some((state) => STANDING.includes(state))) return refuse({ kind: 'duplicate-held' });
  return ok({ into: kept.assetId });
}

/** 撤销合并 · What was joined is taken apart by a second fact; the first stays on record. */
export function mayPart(row: { readonly mergedInto: string | null }, caseOpen: boolean): Result<{ from: string }, PartRefusal> {
  if (!caseOpen) return refuse({ kind: 'case-closed' });
  return row.mergedInto === null ? refuse({ kind: 'not-merged' }) : ok({ from: row.mergedInto });
}

export type ValuationRefusal =
  | { readonly kind: 'deposit-values-itself' }
  | { readonly kind: 'merged-away' }
  | { readonly kind: 'amount-not-positive'; readonly amount: Fen }
  | { readonly kind: 'valued-after-today'; readonly valuedOn: LegalDay };

/** 估值 · A value is of a day that has come, for a thing that has no balance of its own. */
export function mayValue(
  thing: { readonly inMoney: boolean; readonly merged: boolean },
  said: { readonly value: Fen; readonly valuedOn: LegalDay },
  today: LegalDay,
): Result<{ value: Fen }, ValuationRefusal> {
  if (thing.inMoney) return refuse({ kind: 'deposit-values-itself' });
  if (thing.merged) return refuse({ kind: 'merged-away' });
  if (said.value <= 0n) return refuse({ kind: 'amount-not-positive', amount: said.value });
  if (isBefore(today, said.valuedOn)) return refuse({ kind: 'valued-after-today', valuedOn: said.valuedOn });
  return ok({ value: said.value });
}

/** What was put down later about an earlier day does not take the place of a newer value. */
export function isNewest(valuedOn: LegalDay, known: readonly LegalDay[]): boolean {
  return known.every((other) => !isBefore(valuedOn, other));
}
