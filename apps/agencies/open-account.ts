import type { Subject } from '@duixian/agencies/adapter';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import { BANK } from './city.ts';
import type { PropertySet } from './entries.ts';

export interface AccountWish {
  readonly accountNumber: string;
  readonly balance: Fen;
  readonly nature?: 'ordinary' | 'wages' | 'social-aid' | 'special-purpose';
}

/** 开户 · What a person has at the simulated bank from now on: these accounts and no others. For tests and the walk-through. */
export function accountsOf(
  owner: Pick<Subject, 'name' | 'idType' | 'idNumber'>,
  accounts: readonly AccountWish[],
  today: LegalDay,
): PropertySet {
  return {
    type: 'property-set',
    agency: BANK.code,
    name: owner.name,
    idType: owner.idType,
    idNumber: owner.idNumber,
    assets: accounts.map(({ accountNumber, balance, nature }) => ({
      kind: 'deposit',
      assetId: accountNumber,
      accountNumber,
      accountName: owner.name,
      branch: `${BANK.name}临水支行`,
      balance,
      available: balance,
      frozen: fen(0n),
      nature: nature ?? 'ordinary',
      holds: [],
      valueOn: today,
    })),
  };
}
