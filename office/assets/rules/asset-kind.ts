import { hasBalance, PROPERTY_KINDS } from '@duixian/agencies/rules/property-kind';

/** 线下财产种类 · What no agency keeps: goods seized on the spot, claims against third persons, crops, intellectual property. */
export const HAND_KINDS = ['movable', 'claim', 'crop', 'intellectual-property'] as const;
export type HandKind = (typeof HAND_KINDS)[number];

/** What can be held. */
export const ASSET_KINDS = [...PROPERTY_KINDS, ...HAND_KINDS] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];

/** 线下来源 · The source of a thing an officer found; no machine answers for it, so a person records what came of an instruction. */
export const BY_HAND = { code: 'by-hand', nameZh: '法官查找', nameEn: 'Found by officers' } as const;

/** 存款、公积金、到期债权: has a sum, and every hold on it names one. */
export function inMoney(kind: AssetKind): boolean {
  return kind === 'claim' || (!isHandKind(kind) && hasBalance(kind));
}

/** 法释〔2013〕20号第九条: money at a bank or a payment platform alone is deducted; a third debtor performs, and is not deducted from. */
export function canBeDeducted(kind: AssetKind): boolean {
  return kind === 'deposit';
}

export function isHandKind(kind: AssetKind): kind is HandKind {
  return HAND_KINDS.some((hand) => hand === kind);
}

export function isByHand(agency: string): boolean {
  return agency === BY_HAND.code;
}
