import type { JobDesk, JobHandler } from '@duixian/audit/job';
import { type Id, idFrom, isId } from '@duixian/kernel/ids';
import { continueImport } from './commands/continue-import.ts';
import type { OldHolds } from './commands/take-over-case.ts';

/** Rows of one transaction: small enough that a window waits no longer than a moment for a lock. */
const ROWS_AT_ONCE = 200;

export function intakeJobs(old: OldHolds): Record<string, JobHandler> {
  return {
    'intake.import-started': async ({ facts }, desk) => {
      const id = facts.import;
      if (typeof id === 'string' && isId(id)) await runImport(desk, old, idFrom<'import'>(id));
    },
  };
}

/** To the end, or to the stop of the server: the event is then carried again and finds the rest. */
async function runImport(desk: JobDesk, old: OldHolds, importId: Id<'import'>): Promise<void> {
  for (;;) {
    if (desk.signal.aborted) throw new Error('the server is stopping; the import goes on after the start');
    const step = await desk.act((ctx) => continueImport(ctx, { importId, limit: ROWS_AT_ONCE }, old));
    if (!step.ok || step.value.done) return;
  }
}
