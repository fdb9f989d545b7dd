import type { Result } from '@duixian/kernel/result';
import type { IncomingFile } from '../read-file.ts';
import type { JudgmentReading, ReadingRefusal } from '../rules/prefill/reading.ts';
import type { FileRefusal, Sheet } from '../rules/sheet.ts';

/** What a thread is asked to read, and what it may answer: plain values that cross between threads. */
export type ReadOrder =
  | { readonly kind: 'paper'; readonly file: IncomingFile }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sheet'; readonly file: IncomingFile };

export interface ReadPaper {
  readonly text: string;
  readonly reading: JudgmentReading;
}

export type ReadAnswer =
  | { readonly kind: 'paper'; readonly paper: Result<ReadPaper, FileRefusal | ReadingRefusal> }
  | { readonly kind: 'text'; readonly paper: Result<ReadPaper, ReadingRefusal> }
  | { readonly kind: 'sheet'; readonly sheet: Result<Sheet, FileRefusal> };
