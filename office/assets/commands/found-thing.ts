import type { FoundAsset } from '@duixian/agencies/found-property';
import type { Fen } from '@duixian/kernel/money';
import { exemptionOf } from '../rules/exempt-property.ts';

/** What the register keeps of a thing besides the facts as the agency named them. */
export interface NamedThing {
  readonly label: string;
  /** 查扣冻规定第三条: social aid and money bound to a purpose are not the debtor's to pay with. */
  readonly exempt: boolean;
  readonly balance: Fen | null;
  readonly available: Fen | null;
  /** A market price the agency itself names; a thing without one is valued by a person. */
  readonly value: Fen | null;
}

/** 财产名目 · How one thing of a reply is called and counted. */
export function namedThing(asset: FoundAsset): NamedThing {
  const thing = { exempt: false, balance: null, available: null, value: null };
  switch (asset.kind) {
    case 'deposit':
      return {
        ...thing,
        label: `${asset.branch} ${lastFour(asset.accountNumber)}`,
        exempt: exemptionOf({ kind: asset.kind, nature: asset.nature, use: null })?.handsOff ?? false,
        balance: asset.balance,
        available: asset.available,
      };
    case 'housing-fund':
      return {
        ...thing,
        label: `${asset.employer} ${lastFour(asset.accountNumber)}`.trim(),
        balance: asset.balance,
        available: asset.available,
      };
    case 'real-estate':
      return { ...thing, label: asset.address };
    case 'vehicle':
      return { ...thing, label: `${asset.plate} ${asset.model}` };
    case 'equity':
      return { ...thing, label: `${asset.company} ${(asset.shareBasisPoints / 100).toFixed(2)}%` };
    case 'securities':
      return { ...thing, label: `${asset.security} × ${asset.quantity}`, value: asset.marketValue };
  }
}

function lastFour(number: string): string {
  return number.slice(-4).padStart(8, '*');
}
