import type { JobDesk, JobHandler, Poll } from '@duixian/audit/job';
import { idFrom } from '@duixian/kernel/ids';
import { OUTAGE_SETTINGS } from '@duixian/law/parameters/outage';
import { beat } from './commands/beat.ts';
import { fireWarnings } from './commands/fire-warnings.ts';
import { proposeRelief } from './commands/propose-relief.ts';
import { recomputeClocks } from './commands/recompute-clocks.ts';
import { endRecompute, markForRules, noteCalendarRun } from './commands/recompute-run.ts';

const BATCH = 500;

/** News the module acts on: a calendar year was loaded in this region. */
export function deadlinesJobs(): Record<string, JobHandler> {
  return {
    'deadlines.calendar-loaded': (_event, desk) => recomputeAll(desk),
    'deadlines.court-rules-set': async ({ facts }, desk) => {
      await desk.act((ctx) => markForRules(ctx, String(facts.run)));
      await recomputeAll(desk);
    },
    'deadlines.outage-found': ({ facts }, desk) => proposeAll(desk, String(facts.outage)),
  };
}

/** The calendar is one table for all regions, its news reaches one: the others find their old clocks by asking. */
export const DEADLINES_POLLS: readonly Poll[] = [
  { name: 'deadlines.recompute', everySeconds: 300, run: recomputeAll },
  { name: 'deadlines.heartbeat', everySeconds: 30, run: beatOnce },
  { name: 'deadlines.warn', everySeconds: 600, run: warnAll },
];

async function recomputeAll(desk: JobDesk): Promise<void> {
  const found = await desk.act(noteCalendarRun);
  if (!found.ok) return;
  while (!desk.signal.aborted) {
    const batch = await desk.act((ctx) => recomputeClocks(ctx, BATCH));
    if (batch.ok && batch.value.done === BATCH) continue;
    await desk.act(endRecompute);
    return;
  }
}

async function beatOnce(desk: JobDesk): Promise<void> {
  await desk.act((ctx) => beat(ctx, OUTAGE_SETTINGS));
}

async function proposeAll(desk: JobDesk, outage: string): Promise<void> {
  let after: string | undefined;
  while (!desk.signal.aborted) {
    const from = after;
    const batch = await desk.act((ctx) =>
      proposeRelief(ctx, { outage: idFrom<'outage'>(outage), after: from, limit: BATCH }, OUTAGE_SETTINGS),
    );
    if (!batch.ok || batch.value.after === undefined) return;
    after = batch.value.after;
  }
}

async function warnAll(desk: JobDesk): Promise<void> {
  while (!desk.signal.aborted) {
    const batch = await desk.act((ctx) => fireWarnings(ctx, BATCH));
    if (!batch.ok || batch.value.clocks < BATCH) return;
  }
}
