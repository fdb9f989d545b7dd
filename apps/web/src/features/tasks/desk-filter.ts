import { TASK_KINDS } from '@duixian/tasks/rules/task-spec';
import { z } from 'zod';

export const DESK_TABS = ['mine', 'available', 'team', 'all'] as const;

/** 办案台筛选 · Lives in the address, so that a tile of the hub can open exactly its rows. */
export const deskFilter = z.object({
  tab: z.enum(DESK_TABS).optional().catch(undefined),
  kind: z.enum(TASK_KINDS).optional().catch(undefined),
  overdue: z.literal('yes').optional().catch(undefined),
});

export type DeskFilter = z.output<typeof deskFilter>;

export function deskQuestion(filter: DeskFilter, after: string | undefined) {
  return {
    ...(filter.tab === undefined ? {} : { tab: filter.tab }),
    ...(filter.kind === undefined ? {} : { kind: filter.kind }),
    ...(filter.overdue === undefined ? {} : { overdue: filter.overdue }),
    ...(after === undefined ? {} : { after }),
  };
}
