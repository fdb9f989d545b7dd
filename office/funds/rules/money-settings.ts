import { compareDays, isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import type { FeeTiming } from './allocate.ts';
import type { PenaltyRank } from './application-order.ts';
import { MOST_OF_A_BALANCE } from './ledger.ts';

/** 案款设置 · What no text decides, or local rules make stricter. Each is the court's own, from a day, with a reason. */
export const MONEY_SETTINGS = [
  'fee-timing',
  'penalty-rank',
  'leader-signs-deferral',
  'leader-signs-deposit',
  'leader-signs-payout-from',
  'month-sign-day',
] as const;
export type MoneySetting = (typeof MONEY_SETTINGS)[number];

export interface KeptSetting {
  readonly key: MoneySetting;
  readonly value: string;
  readonly from: LegalDay;
}

/** What may be said; the threshold is an amount in fen, or never. */
const WORDS = {
  'fee-timing': ['after-creditors', 'from-first-receipt'],
  'penalty-rank': ['after-principal', 'with-interest'],
  'leader-signs-deferral': ['no', 'yes'],
  'leader-signs-deposit': ['no', 'yes'],
} as const satisfies Partial<Record<MoneySetting, readonly string[]>>;
const NEVER = 'never';

export type SetMoneyRefusal =
  | { readonly kind: 'setting-value-unknown'; readonly key: MoneySetting; readonly value: string }
  /** Money that has been divided is not divided again by a rule that came later. */
  | { readonly kind: 'setting-in-the-past'; readonly from: LegalDay; readonly today: LegalDay }
  | { readonly kind: 'setting-unchanged'; readonly key: MoneySetting };

/** The first of the settings of a court: what the law says, or leaves open. 法发〔2017〕6号 asks for one signature, the director's or the leader's. */
export const LAW_SAYS: Readonly<Record<MoneySetting, string>> = {
  'fee-timing': 'after-creditors',
  'penalty-rank': 'after-principal',
  'leader-signs-deferral': 'no',
  'leader-signs-deposit': 'no',
  'leader-signs-payout-from': NEVER,
  // 三原县法院2016: checked on the fifth of the next month; no text of the Supreme Court names a day.
  'month-sign-day': '5',
};

/** The value of a day: the one whose day came last; of one day the one set last. `kept` in the order it was set. */
export function settingOn(kept: readonly KeptSetting[], key: MoneySetting, on: LegalDay): string {
  return ownOn(kept, key, on) ?? LAW_SAYS[key];
}

function ownOn(kept: readonly KeptSetting[], key: MoneySetting, on: LegalDay): string | undefined {
  const held = kept.filter((each) => each.key === key && !isBefore(on, each.from));
  return held.toSorted((a, b) => compareDays(a.from, b.from)).at(-1)?.value;
}

export function settingProblem(kept: readonly KeptSetting[], asked: KeptSetting, today: LegalDay): SetMoneyRefusal | undefined {
  const { key, value, from } = asked;
  if (!mayBe(key, value)) return { kind: 'setting-value-unknown', key, value };
  if (isBefore(from, today)) return { kind: 'setting-in-the-past', from, today };
  return settingOn(kept, key, from) === value ? { kind: 'setting-unchanged', key } : undefined;
}

function mayBe(key: MoneySetting, value: string): boolean {
  // Every month has the day.
  if (key === 'month-sign-day') return /^([1-9]|1\d|2[0-8])$/.test(value);
  if (key !== 'leader-signs-payout-from') return WORDS[key].some((word) => word === value);
  return value === NEVER || (/^[1-9]\d{0,16}$/.test(value) && BigInt(value) <= MOST_OF_A_BALANCE);
}

/** 收费时点、违约金顺位 · What the court itself has said of them by a day, as the rules of dividing know it. */
export function divisionOn(
  kept: readonly KeptSetting[],
  on: LegalDay,
): { readonly feeTiming: FeeTiming | undefined; readonly penaltyRank: PenaltyRank | undefined } {
  return {
    feeTiming: WORDS['fee-timing'].find((word) => word === ownOn(kept, 'fee-timing', on)),
    penaltyRank: WORDS['penalty-rank'].find((word) => word === ownOn(kept, 'penalty-rank', on)),
  };
}

/** 会签种类 · Decisions of the director that a court may want the supervising leader to sign first. */
export const SIGNED_KINDS = ['deferral', 'deposit', 'payout'] as const;
export type SignedKind = (typeof SIGNED_KINDS)[number];

export type LeaderRefusal = { readonly kind: 'leader-signature-missing'; readonly of: SignedKind };

/** 是否需要会签 · Whether the leader signs this decision before the director's own makes it effective. */
export function leaderSigns(kept: readonly KeptSetting[], kind: SignedKind, amount: Fen, on: LegalDay): boolean {
  if (kind === 'deferral') return settingOn(kept, 'leader-signs-deferral', on) === 'yes';
  if (kind === 'deposit') return settingOn(kept, 'leader-signs-deposit', on) === 'yes';
  const from = settingOn(kept, 'leader-signs-payout-from', on);
  return from !== NEVER && amount >= fen(BigInt(from));
}

export type CountersignRefusal =
  | { readonly kind: 'not-found' }
  /** The court asks for no second signature here, or the decision waits no longer. */
  | { readonly kind: 'nothing-to-sign'; readonly of: SignedKind }
  | { readonly kind: 'leader-already-signed' }
  | { readonly kind: 'same-person'; readonly did: 'propose' | 'draft' | 'claim'; readonly person: string };
