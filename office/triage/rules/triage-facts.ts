import type { AssetKind } from '@duixian/assets/rules/asset-kind';
import type { Fen } from '@duixian/kernel/money';

/** What was found and can be used for the debt: exempt things are not in it. */
export interface FoundThing {
  readonly assetId: string;
  readonly kind: AssetKind;
  readonly label: string;
  /** Money: what is free or already held for this case. A thing: its value, if anybody has put one on it. */
  readonly usable: Fen | null;
}

/** How far the search got: a source that failed leaves a gap that the card shows. */
export interface SourceFact {
  readonly sourceId: string;
  readonly agencyZh: string;
  readonly agencyEn: string;
  readonly state: string;
  readonly gapAccepted: boolean;
}

/** 分流事实 · All that triage looks at, as it stood when it looked; kept with the proposal. */
export interface TriageFacts {
  readonly outstanding: Fen;
  /** False where a rate was missing: the sum is then principal and fee without interest, and the card says so. */
  readonly interestCounted: boolean;
  readonly debtors: readonly { readonly partyId: string; readonly name: string }[];
  readonly things: readonly FoundThing[];
  readonly sources: readonly SourceFact[];
  /** Kinds of the ordered sums: a case of fees or fines alone is simple at filing. */
  readonly obligationKinds: readonly string[];
}
