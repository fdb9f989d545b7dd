import type { BadLine, BlockHead, FileProblem, LineProblem, ReadLine, StatementFormat } from '../rules/statement/statement.ts';

/** What crosses between the office and the reading thread: days as text, everything else as it is. */
export interface WorkerSettings {
  readonly bytes: Uint8Array;
  /** One counter: how many batches the office has kept. */
  readonly taken: SharedArrayBuffer;
}

export type CarriedItem =
  | { readonly read: Omit<ReadLine, 'valueOn'> & { readonly valueOn: string } }
  | { readonly bad: Omit<BadLine, 'problem'> & { readonly problem: CarriedProblem } };

/** The reason with its facts; amounts are bigint, days are text. */
export type CarriedProblem = { readonly kind: LineProblem['kind']; readonly [fact: string]: unknown };

export type CarriedHead = Omit<BlockHead, 'closingOn'> & { readonly closingOn: string | null };

export type CarriedEnd = { readonly format: StatementFormat; readonly heads: readonly CarriedHead[] } | { readonly problem: FileProblem };

export type WorkerMessage =
  | { readonly kind: 'lines'; readonly lines: readonly CarriedItem[] }
  | { readonly kind: 'end'; readonly end: CarriedEnd };
