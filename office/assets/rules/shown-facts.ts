import { masked } from '@duixian/cases/rules/masking';

/** The numbers of accounts in what an agency says of a thing. The others (title, plate) are public in a register and stay. */
const ACCOUNTS: readonly string[] = ['accountNumber', 'assetId'];

/** 账号脱敏 · What a reply said, as a screen shows it: accounts keep enough to tell them apart. */
export function shownFacts(facts: unknown): Readonly<Record<string, unknown>> {
  if (typeof facts !== 'object' || facts === null) return {};
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, ACCOUNTS.includes(name) && typeof value === 'string' ? masked(value) : value]),
  );
}

/** 完整账号 · The account whole, where the thing lies in one; of other things the number the agency keeps them by. */
export function wholeNumber(of: { readonly facts: unknown; readonly agencyAssetId: string }): string {
  const account: unknown = typeof of.facts === 'object' && of.facts !== null ? Reflect.get(of.facts, 'accountNumber') : undefined;
  return typeof account === 'string' ? account : of.agencyAssetId;
}
