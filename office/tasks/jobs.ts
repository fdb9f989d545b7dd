import type { JobHandler } from '@duixian/audit/job';
import { idFrom } from '@duixian/kernel/ids';
import { z } from 'zod';
import { followCase } from './commands/follow-case.ts';

const assigned = z.object({ case: z.uuid(), officer: z.uuid(), team: z.uuid() });

/** 事项作业 · The officer's items follow the case when it is assigned. */
export function tasksJobs(): Readonly<Record<string, JobHandler>> {
  return {
    'assignment.case-assigned': async (event, desk) => {
      const facts = assigned.parse(event.facts);
      const of = { caseId: idFrom<'case'>(facts.case), officer: idFrom<'person'>(facts.officer), team: idFrom<'team'>(facts.team) };
      await desk.act((ctx) => followCase(ctx, of));
    },
  };
}
