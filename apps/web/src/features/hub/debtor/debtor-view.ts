import type { Replied } from '@duixian/contract/endpoint';
import type { debtorDesk } from '@duixian/hub/debtor-contract';
import { z } from 'zod';

export type Debtor = Replied<typeof debtorDesk>;

export const DEBTOR_VIEWS = ['cases', 'property', 'measures', 'withholdings', 'sanctions', 'money', 'petitions', 'namesakes'] as const;
export type DebtorView = (typeof DEBTOR_VIEWS)[number];
export type Only = 'open' | 'tied' | 'owing' | 'unvalued' | 'running' | 'standing';

/** What of the person is listed: a figure names its rows by it. */
export const debtorFilter = z.object({
  view: z.enum(DEBTOR_VIEWS).optional().catch(undefined),
  only: z.enum(['open', 'tied', 'owing', 'unvalued', 'running', 'standing']).optional().catch(undefined),
});

export interface Listed {
  readonly view: DebtorView;
  readonly only: Only | undefined;
}

export function casesListed(debtor: Debtor, only: Only | undefined): Debtor['cases'] {
  if (only === 'open') return debtor.cases.filter((one) => one.closedOn === null);
  if (only === 'tied') return debtor.cases.filter((one) => one.ties.length > 0);
  if (only === 'owing') return debtor.cases.filter((one) => one.roles.includes('debtor'));
  return debtor.cases;
}

export function sanctionsListed(rows: NonNullable<Debtor['sanctions']>, only: Only | undefined) {
  return only === 'standing' ? rows.filter((row) => row.standing === 'in-force') : rows;
}
