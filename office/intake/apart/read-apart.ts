import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '@duixian/kernel/result';
import type { IncomingFile } from '../read-file.ts';
import type { ReadingRefusal } from '../rules/prefill/reading.ts';
import type { FileRefusal, Sheet } from '../rules/sheet.ts';
import { paperOf } from './answer.ts';
import type { ReadAnswer, ReadOrder, ReadPaper } from './order.ts';

const MOST_SECONDS = 120;
const MOST_MEMORY_MB = 1_536;
const MOST_THREADS = 2;
/** A text as long as most judgments is read in milliseconds: a thread would take longer to begin. */
const SHORT_TEXT = 60_000;

/** 另线读入文书 · The text of a file and what it says, read on a thread of its own: a long paper holds nobody up. */
export async function readPaperApart(file: IncomingFile, seconds = MOST_SECONDS): Promise<Result<ReadPaper, FileRefusal | ReadingRefusal>> {
  const answer = await apart({ kind: 'paper', file }, seconds);
  return answer?.kind === 'paper' ? answer.paper : refuse(tookTooLong(file, seconds));
}

/** 另线读入表格 · A list of fifty thousand rows takes some fifteen seconds to unpack and read. */
export async function readSheetApart(file: IncomingFile, seconds = MOST_SECONDS): Promise<Result<Sheet, FileRefusal>> {
  const answer = await apart({ kind: 'sheet', file }, seconds);
  return answer?.kind === 'sheet' ? answer.sheet : refuse(tookTooLong(file, seconds));
}

export async function readTextApart(text: string, seconds = MOST_SECONDS): Promise<Result<ReadPaper, ReadingRefusal>> {
  if (text.length <= SHORT_TEXT) return paperOf(text);
  const answer = await apart({ kind: 'text', text }, seconds);
  if (answer?.kind !== 'text') throw new Error(`a text of ${text.length} characters was not read in ${seconds} s`);
  return answer.paper;
}

function tookTooLong(file: IncomingFile, seconds: number): FileRefusal {
  return { kind: 'file-damaged', name: file.name, why: `not read in ${seconds} s` };
}

let running = 0;
const waiting: (() => void)[] = [];

/** One thread an order, few at a time, each with a bound on time and memory; `undefined` when it passed one of them. */
async function apart(order: ReadOrder, seconds: number): Promise<ReadAnswer | undefined> {
  if (running >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ReadAnswer | undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), seconds * 1_000);
      worker.on('message', (answer: ReadAnswer) => resolve(answer));
      worker.on('error', () => resolve(undefined));
      worker.on('exit', () => resolve(undefined));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
    running -= 1;
    waiting.shift()?.();
  }
}
