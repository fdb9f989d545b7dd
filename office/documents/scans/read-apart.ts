import { Worker } from 'node:worker_threads';

const MOST_SECONDS = 60;
const MOST_MEMORY_MB = 1_024;
const MOST_THREADS = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** 另线读 PDF · The pages of a PDF read on a thread of their own; `undefined` when it is damaged or passed its bound. */
export async function readPdfApart(bytes: Uint8Array): Promise<readonly string[] | undefined> {
  if (running >= MOST_THREADS) await new Promise<void>((go) => waiting.push(go));
  running += 1;
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  try {
    return await new Promise<readonly string[] | undefined>((settle) => {
      const late = setTimeout(() => settle(undefined), MOST_SECONDS * 1_000);
      worker.once('message', (pages: unknown) => {
        clearTimeout(late);
        settle(Array.isArray(pages) ? pages.map(String) : undefined);
      });
      for (const end of ['error', 'exit'] as const)
        worker.once(end, () => {
          clearTimeout(late);
          settle(undefined);
        });
    });
  } finally {
    await worker.terminate();
    running -= 1;
    waiting.shift()?.();
  }
}
