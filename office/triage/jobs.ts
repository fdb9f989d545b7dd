import type { JobHandler } from '@duixian/audit/job';
import { idFrom } from '@duixian/kernel/ids';
import { z } from 'zod';
import { proposeTriage } from './commands/propose-triage.ts';

const completed = z.object({ case: z.uuid() });

/** 分流作业 · A complete search makes the office propose a lane. A case already past triage is left alone: that is done, not failed. */
export function triageJobs(): Readonly<Record<string, JobHandler>> {
  return {
    'search.completed': async (event, desk) => {
      const { case: caseId } = completed.parse(event.facts);
      await desk.act((ctx) => proposeTriage(ctx, idFrom<'case'>(caseId)));
    },
  };
}
