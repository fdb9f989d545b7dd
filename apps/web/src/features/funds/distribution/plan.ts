import type { Replied } from '@duixian/contract/endpoint';
import type { showDistribution } from '@duixian/funds/plans-contract';
import { yuanText } from '@duixian/kernel/money';

export type Plan = Replied<typeof showDistribution>;

/** 分配表导出 · The shares and every step as comma-separated text a party can check in any spreadsheet; amounts in yuan. */
export function planSheet(
  plan: Plan,
  heads: { readonly shares: readonly string[]; readonly steps: readonly string[] },
  stepOf: (line: Plan['lines'][number]) => { readonly who: string; readonly step: string },
): string {
  const shares = plan.shares.map((share) => [
    share.creditor,
    share.titleNumber,
    ...[share.owed, share.paid, share.unpaid].map((fen) => yuanText(fen)),
  ]);
  const steps = plan.lines.map((line) => {
    const { who, step } = stepOf(line);
    return [who, yuanText(line.owed), `${line.exact.numerator}/${line.exact.denominator}`, yuanText(line.paid), step];
  });
  return [heads.shares, ...shares, [], heads.steps, ...steps].map((row) => row.map(cell).join(',')).join('\r\n');
}

/** A cell that a spreadsheet would take for a formula is text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
