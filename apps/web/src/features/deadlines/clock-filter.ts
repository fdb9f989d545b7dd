import { z } from 'zod';

export const CLOCK_LEVELS = ['overdue', 'red', 'amber', 'due-soon'] as const;

/** 期限筛选 · Lives in the address, so that a count can open exactly its rows. */
export const clockFilter = z.object({
  level: z.enum(CLOCK_LEVELS).optional().catch(undefined),
  mine: z.literal('yes').optional().catch(undefined),
  provisional: z.literal('yes').optional().catch(undefined),
});

export type ClockFilter = z.output<typeof clockFilter>;

export function clockQuestion(filter: ClockFilter, after: string | undefined) {
  return {
    ...(filter.level === undefined ? {} : { level: filter.level }),
    ...(filter.mine === undefined ? {} : { mine: filter.mine }),
    ...(filter.provisional === undefined ? {} : { provisional: filter.provisional }),
    ...(after === undefined ? {} : { after }),
  };
}
