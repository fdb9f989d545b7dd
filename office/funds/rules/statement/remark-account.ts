import { DEMO_MASTER, readAccountNumber } from '../account-number.ts';

/** 附言中的子账号 · A whole, sound case account number inside a remark; the master digits and the check digits must both be right. */
export function accountNumberIn(remark: string, master = DEMO_MASTER): string {
  for (const [digits] of remark.normalize('NFKC').matchAll(/\d[\d -]{10,44}\d/g)) {
    const read = readAccountNumber(digits);
    if (read.ok && read.value.startsWith(master)) return read.value;
  }
  return '';
}
