import type { JobHandler } from '@duixian/audit/job';
import { idFrom } from '@duixian/kernel/ids';
import { z } from 'zod';
import { askForNotices } from './commands/ask-for-notices.ts';
import { followCase } from './commands/follow-case.ts';
import { releaseFrom } from './commands/release-from.ts';

const assigned = z.object({ case: z.uuid(), officer: z.uuid(), team: z.uuid() });

const handedOver = z.object({ person: z.uuid() });

const passed = z.object({ case: z.uuid() });

/** 事项作业 · A passed filing asks the pool for its notices; the officer's items follow the case when it is assigned. */
export function tasksJobs(): Readonly<Record<string, JobHandler>> {
  return {
    'intake.filing-passed': async (event, desk) => {
      const facts = passed.parse(event.facts);
      await desk.act((ctx) => askForNotices(ctx, idFrom<'case'>(facts.case)));
    },
    'assignment.case-assigned': async (event, desk) => {
      const facts = assigned.parse(event.facts);
      const of = { caseId: idFrom<'case'>(facts.case), officer: idFrom<'person'>(facts.officer), team: idFrom<'team'>(facts.team) };
      await desk.act((ctx) => followCase(ctx, of));
    },
    'assignment.work-handed-over': async (event, desk) => {
      const person = idFrom<'person'>(handedOver.parse(event.facts).person);
      await desk.act((ctx) => releaseFrom(ctx, { person }));
    },
  };
}
