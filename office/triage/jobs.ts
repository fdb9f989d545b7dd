import type { JobHandler, Poll } from '@duixian/audit/job';
import { idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { z } from 'zod';
import { convertOverdue } from './commands/convert-overdue.ts';
import { proposeLate } from './commands/propose-late.ts';
import { proposeTriage } from './commands/propose-triage.ts';
import { periodsPassed } from './store/lane-moves.ts';

const completed = z.object({ case: z.uuid() });

/** 分流作业 · A complete search makes the office propose a lane. A case already past triage is left alone: that is done, not failed. */
export function triageJobs(): Readonly<Record<string, JobHandler>> {
  return {
    'search.completed': async (event, desk) => {
      const { case: caseId } = completed.parse(event.facts);
      const done = await desk.act((ctx) => proposeTriage(ctx, idFrom<'case'>(caseId)));
      // Past triage: a late answer becomes a proposal where it would change the lane.
      if (!done.ok && done.refusal.kind === 'wrong-stage') await desk.act((ctx) => proposeLate(ctx, idFrom<'case'>(caseId)));
    },
  };
}

const MOST_AT_ONCE = 500;

/** 简案到期 · Looks every few minutes for simple cases whose period has passed; each is converted in its own act. */
export function triagePolls(): readonly Poll[] {
  return [
    {
      name: 'simple-periods',
      everySeconds: 300,
      run: async (desk) => {
        const passed = await desk.act(async (ctx) => ok(await periodsPassed(ctx, MOST_AT_ONCE)));
        for (const caseId of passed.ok ? passed.value : []) {
          if (desk.signal.aborted) return;
          await desk.act((ctx) => convertOverdue(ctx, caseId));
        }
      },
    },
  ];
}
