import { courtPrefix, DEMO_MASTER } from '../account-number.ts';
import type { BlockHead, FileProblem } from './statement.ts';

/**
 * 本院账户 · One dedicated account a court (法发〔2017〕6号第四条): a file of any other is of no business here, and its lines would become
 * other people's receipts. Ours are the master account and what begins with the court's own digits; a file that names none is taken
 * by its lines.
 */
export function foreignAccount(
  heads: readonly BlockHead[],
  courtCode: string,
  master = DEMO_MASTER,
): Extract<FileProblem, { kind: 'not-our-account' }> | undefined {
  const own = courtPrefix(courtCode, master);
  for (const { account, accountLine } of heads) {
    const digits = account?.replace(/[\s-]/g, '');
    if (digits === undefined || digits === '' || digits === master || digits.startsWith(own)) continue;
    return { kind: 'not-our-account', line: accountLine ?? 1, account: lastFour(digits) };
  }
  return undefined;
}

/** As accounts are shown everywhere they need not be read in full. */
function lastFour(digits: string): string {
  return digits.length <= 4 ? '****' : digits.slice(-4).padStart(8, '*');
}
