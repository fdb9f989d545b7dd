import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** 内存 · Resident memory of the process with its threads, and the heap after everything unused was given back. */
export function memoryAfterGc(): string {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
  const { rss, heapUsed } = process.memoryUsage();
  return `${megabytes(rss)}/${megabytes(heapUsed)}`;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}
