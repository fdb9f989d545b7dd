import { endpoint } from '@duixian/contract/endpoint';
import { words } from '@duixian/contract/wire';
import { z } from 'zod';
import { TASK_KINDS } from './rules/task-spec.ts';

export const MOST_FILTERS = 12;

/** One way to look at the desk, under a name of one's own. */
export const savedFilter = z.object({
  name: words(30),
  tab: z.enum(['mine', 'available', 'team', 'all']),
  kind: z.enum(TASK_KINDS).nullable(),
  overdue: z.boolean(),
});

const filters = z.array(savedFilter).max(MOST_FILTERS);

/** 常用筛选 · The filters one keeps for one's own desk. */
export const listDeskFilters = endpoint({
  method: 'GET',
  path: '/desk/filters',
  permission: 'desk.view',
  reply: z.object({ filters }),
  refusals: {},
});

/** 保存常用筛选 · All of them at once, in their order: saving twice is saving once. */
export const keepDeskFilters = endpoint({
  method: 'PUT',
  path: '/desk/filters',
  permission: 'desk.view',
  body: z.object({ filters }),
  reply: z.object({ kept: z.number().int() }),
  refusals: { 'name-twice': 422 },
});
