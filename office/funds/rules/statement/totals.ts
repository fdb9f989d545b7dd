import { addFen, type Fen, fen, ZERO_FEN } from '@duixian/kernel/money';
import type { BlockHead, Figure, StatementItem } from './statement.ts';

/** 合计核对 · One figure the file prints, and what its own lines add up to. */
export interface TotalCheck {
  readonly block: number;
  readonly figure: Figure;
  /** The line of the file that prints it. */
  readonly line: number | null;
  readonly declared: bigint;
  readonly counted: bigint;
  /** `unknown` where a line of the block could not be read at all. */
  readonly outcome: 'agrees' | 'differs' | 'unknown';
}

interface Counted {
  credit: Fen;
  credits: number;
  debit: Fen;
  debits: number;
  unread: number;
}

/** Adds up the lines of each block as they come by, refused ones included as far as their money could be read. */
export function totalsCounter() {
  const blocks = new Map<number, Counted>();
  return {
    add(item: StatementItem): void {
      const { block, moves } = 'read' in item ? { block: item.read.block, moves: item.read } : item.bad;
      const one = 'read' in item && !item.read.opensEntry ? 0 : 1;
      const counted = blocks.get(block) ?? { credit: ZERO_FEN, credits: 0, debit: ZERO_FEN, debits: 0, unread: 0 };
      blocks.set(block, counted);
      if (moves === null) counted.unread += 1;
      else if (moves.direction === 'in') {
        counted.credit = addFen(counted.credit, moves.amount);
        counted.credits += one;
      } else {
        counted.debit = addFen(counted.debit, moves.amount);
        counted.debits += one;
      }
    },
    check(heads: readonly BlockHead[]): readonly TotalCheck[] {
      return heads.flatMap((head, block) => checkBlock(block, head, blocks.get(block)));
    },
  };
}

function checkBlock(block: number, head: BlockHead, found: Counted | undefined): readonly TotalCheck[] {
  const counted = found ?? { credit: ZERO_FEN, credits: 0, debit: ZERO_FEN, debits: 0, unread: 0 };
  const closing = head.opening === null ? null : fen(head.opening + counted.credit - counted.debit);
  const gross = addFen(counted.credit, counted.debit);
  const net = fen(counted.credit - counted.debit);
  const figures: readonly [Figure, bigint | number | null, bigint | number | null][] = [
    ['credit-sum', head.creditSum, counted.credit],
    ['credit-count', head.creditCount, counted.credits],
    ['debit-sum', head.debitSum, counted.debit],
    ['debit-count', head.debitCount, counted.debits],
    ['entry-sum', head.entrySum, gross],
    ['entry-count', head.entryCount, counted.credits + counted.debits],
    ['entry-net', head.entryNet, net],
    ['amount-total', head.amountTotal, head.amountTotal === net ? net : gross],
    ['closing-balance', closing === null ? null : head.closing, closing],
  ];
  return figures.flatMap(([figure, declared, sum]) => {
    if (declared === null || sum === null) return [];
    const same = BigInt(declared) === BigInt(sum);
    const outcome = same ? 'agrees' : counted.unread > 0 ? 'unknown' : 'differs';
    return [{ block, figure, line: head.printedOn[figure] ?? null, declared: BigInt(declared), counted: BigInt(sum), outcome } as const];
  });
}
