/** 密存位置 · What the sealed account of a statement line's other side is bound to: the bank's own number of the line. */
export function lineAccountPlace(bank: string, lineNo: number | bigint | string): string {
  return `agencies.statement_line.counterparty_account:${bank}:${lineNo}`;
}
