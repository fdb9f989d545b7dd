import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** 流水 · What happened, one JSON line each, written before anybody is answered. */
export interface Journal {
  append(entry: unknown): void;
  close(): void;
}

/**
 * Opens the journal of a folder and hands every whole line to `read`.
 *
 * A process killed between two bytes leaves half a line at the end. Nobody was answered for it, so it is cut off;
 * a broken line anywhere else is damage and stops the start.
 */
export function openJournal(folder: string, read: (entry: unknown) => void): Journal {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'journal.jsonl');
  const file = openSync(path, 'a+');
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) ftruncateSync(file, end);
  for (const line of bytes.subarray(0, end).toString('utf8').split('\n')) if (line !== '') read(JSON.parse(line));
  return {
    // One write call a line: the kernel has it when the call returns, and a killed process cannot take it back.
    append: (entry) => void writeSync(file, `${JSON.stringify(entry)}\n`),
    close: () => closeSync(file),
  };
}

/** For tests and for a walk that shall leave nothing behind. */
export const NO_JOURNAL: Journal = { append: () => undefined, close: () => undefined };
