import type { JobHandler } from '@duixian/audit/job';
import { idFrom } from '@duixian/kernel/ids';
import { z } from 'zod';
import { proposeClosing } from './commands/propose-closing.ts';

const paid = z.object({ case: z.uuid(), fullySatisfied: z.boolean() });
const settled = z.object({ case: z.uuid() });

/** 结案作业 · A pay-out that satisfies the title, or a settlement performed to its end, makes the office ask the officer to close. */
export function closingJobs(): Readonly<Record<string, JobHandler>> {
  return {
    'funds.paid': async (event, desk) => {
      const facts = paid.parse(event.facts);
      if (facts.fullySatisfied) await desk.act((ctx) => proposeClosing(ctx, idFrom<'case'>(facts.case)));
    },
    'funds.settlement-performed': async (event, desk) => {
      await desk.act((ctx) => proposeClosing(ctx, idFrom<'case'>(settled.parse(event.facts).case)));
    },
  };
}
