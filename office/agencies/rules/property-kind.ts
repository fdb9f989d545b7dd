/** 财产种类 · What agencies keep. Money is held to an exact sum, everything else whole. */
export const PROPERTY_KINDS = ['deposit', 'real-estate', 'vehicle', 'equity', 'securities', 'housing-fund'] as const;
export type PropertyKind = (typeof PROPERTY_KINDS)[number];

/** 存款、公积金: has a balance, and every hold on it names a sum. */
export function hasBalance(kind: PropertyKind): kind is 'deposit' | 'housing-fund' {
  return kind === 'deposit' || kind === 'housing-fund';
}

/** 法释〔2013〕20号第九条: only where the link offers it, and that is money at a bank or a payment platform. */
export function canBeDeducted(kind: PropertyKind): boolean {
  return kind === 'deposit';
}
