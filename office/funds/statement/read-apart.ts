import { Worker } from 'node:worker_threads';
import type { CarriedEnd, CarriedItem, WorkerMessage, WorkerSettings } from './worker-protocol.ts';

const MOST_SECONDS = 180;
const MOST_MEMORY_MB = 768;

/**
 * 另线读入 · Reads a file on a thread of its own, so that a long or a hostile one holds nobody up: batches of lines come as
 * they are read, the next only when the last has been kept. The thread has a bound on time and memory; past it the file
 * is refused.
 */
export async function* readApart(bytes: Uint8Array, seconds = MOST_SECONDS): AsyncGenerator<readonly CarriedItem[], CarriedEnd> {
  const taken = new SharedArrayBuffer(4);
  const counter = new Int32Array(taken);
  const settings: WorkerSettings = { bytes, taken };
  const worker = new Worker(new URL('./statement-worker.ts', import.meta.url), {
    workerData: settings,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const arrived: WorkerMessage[] = [];
  let wake = () => {};
  let fault: Error | undefined;
  let late = false;
  const ring = () => wake();
  worker.on('message', (message: WorkerMessage) => {
    arrived.push(message);
    ring();
  });
  worker.on('error', (cause) => {
    fault = cause instanceof Error ? cause : new Error(String(cause));
    ring();
  });
  const timer = setTimeout(() => {
    late = true;
    ring();
  }, seconds * 1_000);
  try {
    for (;;) {
      const message = arrived.shift();
      if (message?.kind === 'end') return message.end;
      if (message?.kind === 'lines') {
        yield message.lines;
        Atomics.add(counter, 0, 1);
        Atomics.notify(counter, 0);
      } else if (late) return { problem: { kind: 'took-too-long', seconds } };
      else if (fault !== undefined) return { problem: { kind: 'file-damaged', why: fault.message.slice(0, 120) } };
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
