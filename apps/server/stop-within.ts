import { setTimeout as wait } from 'node:timers/promises';

export type StopOutcome = 'stopped' | 'took-too-long';

/**
 * 有限停机 · Stops in order, but not for ever: work that waits for a database that is gone would hold the process until somebody
 * kills it. What was committed is kept either way, and the next start goes on with it.
 */
export async function stopWithin(stop: () => Promise<void>, milliseconds: number): Promise<StopOutcome> {
  const waiting = new AbortController();
  try {
    return await Promise.race([
      stop().then((): StopOutcome => 'stopped'),
      wait(milliseconds, undefined, { signal: waiting.signal }).then((): StopOutcome => 'took-too-long'),
    ]);
  } finally {
    waiting.abort();
  }
}
