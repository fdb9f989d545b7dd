import type { caseAssets } from '@duixian/assets/contract';
import type { Replied } from '@duixian/contract/endpoint';
import type { CaseId, PartyId } from '@duixian/kernel/ids';
import type { Fen } from '@duixian/kernel/money';
import type { ComponentType } from 'react';

export type Holdings = Replied<typeof caseAssets>;
export type Asset = Holdings['assets'][number];
export type Measure = Holdings['measures'][number];

/** What property needs of its case. */
export interface PropertyCase {
  readonly caseId: CaseId;
  readonly state: string;
  readonly accountNumber: string;
  readonly parties: readonly { readonly partyId: PartyId; readonly name: string; readonly role: string }[];
}

/** 已用印文书 · Numbers of the sealed papers a measure may rest on; the page reads them from the papers of the case. */
export interface SealedNumbers {
  readonly rulings: readonly string[];
  /** A ruling is drafted and not sealed yet. */
  readonly rulingWaits: boolean;
  readonly freezeNotices: readonly string[];
  readonly deductNotices: readonly string[];
}

/** 所需文书 · A paper a measure needs, with what the register knows for it. */
export interface MeasurePaper {
  readonly kind: 'freeze-deduct-ruling' | 'freeze-assistance-notice' | 'deduct-assistance-notice';
  readonly party: PartyId;
  readonly entries: Readonly<Record<string, string>>;
}

/** 冻结: accounts, equity and securities are frozen in the books that keep them; land and vehicles are sealed. */
export function isFrozen(asset: Asset): boolean {
  return asset.inMoney || asset.kind === 'equity' || asset.kind === 'securities' || asset.kind === 'intellectual-property';
}

/** 选案 · A field in which a case is chosen; the form gives it its value. */
export type CaseField = ComponentType<{ readonly id?: string; readonly value?: string; readonly onChange?: (caseId: string) => void }>;

export type OpenAct =
  | { readonly act: 'freeze'; readonly asset: Asset }
  | { readonly act: 'value'; readonly asset: Asset }
  | { readonly act: 'takeOver'; readonly asset: Asset }
  | { readonly act: 'releasePart'; readonly asset: Asset; readonly measure: Measure; readonly keep: Fen | null }
  | { readonly act: 'deduct' | 'release' | 'renew'; readonly asset: Asset; readonly measure: Measure }
  | { readonly act: 'answer' | 'payment' | 'rank'; readonly asset: Asset; readonly measure: Measure }
  | { readonly act: 'receipt'; readonly asset: Asset; readonly instruction: Holdings['instructions'][number] }
  | { readonly act: 'move'; readonly asset: Asset; readonly measure: Measure };
