import type { JobDesk, JobHandler, Poll } from '@duixian/audit/job';
import { fireWarnings } from './commands/fire-warnings.ts';
import { recomputeClocks } from './commands/recompute-clocks.ts';

const BATCH = 500;

/** News the module acts on: a calendar year was loaded in this region. */
export function deadlinesJobs(): Record<string, JobHandler> {
  return { 'deadlines.calendar-loaded': (_event, desk) => recomputeAll(desk) };
}

/** The calendar is one table for all regions, its news reaches one: the others find their old clocks by asking. */
export const DEADLINES_POLLS: readonly Poll[] = [
  { name: 'deadlines.recompute', everySeconds: 300, run: recomputeAll },
  { name: 'deadlines.warn', everySeconds: 600, run: warnAll },
];

async function recomputeAll(desk: JobDesk): Promise<void> {
  while (!desk.signal.aborted) {
    const batch = await desk.act((ctx) => recomputeClocks(ctx, BATCH));
    if (!batch.ok || batch.value.done < BATCH) return;
  }
}

async function warnAll(desk: JobDesk): Promise<void> {
  while (!desk.signal.aborted) {
    const batch = await desk.act((ctx) => fireWarnings(ctx, BATCH));
    if (!batch.ok || batch.value.clocks < BATCH) return;
  }
}
