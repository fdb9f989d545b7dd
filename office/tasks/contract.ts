import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { cappedCount, fenText, idOf, isDayKey, legalDay, pageOf, plainFacts, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { RETURN_CODES, TASK_KINDS } from './rules/task-spec.ts';
import type { WorkRefusal } from './rules/work.ts';

const workRefusals = {
  'task-ended': 409,
  'already-claimed': 409,
  'not-claimed-by-you': 403,
  'not-for-your-post': 403,
  'closed-by-act': 422,
  'return-code-not-allowed': 422,
  'not-poolable': 422,
  'person-cannot-act': 422,
} satisfies Record<WorkRefusal['kind'], RefusalStatus>;

const whyNow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('clock-overdue'), term: z.string(), days: z.number().int() }),
  z.object({ kind: z.literal('clock-due'), term: z.string(), inDays: z.number().int() }),
  z.object({ kind: z.literal('service-overdue'), days: z.number().int() }),
  z.object({ kind: z.literal('service-due'), inDays: z.number().int() }),
  z.object({ kind: z.literal('clock-far'), term: z.string(), inDays: z.number().int() }),
  z.object({ kind: z.literal('money-at-stake'), amount: fenText }),
]);

const deskRow = z.object({
  taskId: idOf<'task'>(),
  kind: z.enum(TASK_KINDS),
  subject: z.string(),
  facts: plainFacts,
  case: z.object({ caseId: idOf<'case'>(), caseNumber: z.string(), summary: z.string(), stage: z.string() }).nullable(),
  openedOn: legalDay,
  dueOn: legalDay.nullable(),
  clock: z.object({ term: z.string(), dueOn: legalDay, amberOn: legalDay.nullable() }).nullable(),
  atStake: fenText.nullable(),
  claimedBy: z.string().nullable(),
  returned: z.object({ code: z.string(), words: z.string(), times: z.number().int() }).nullable(),
  why: z.array(whyNow),
  /** What this person may do with the row now; the screen does not guess. */
  acts: z.array(z.enum(['claim', 'complete', 'return', 'hand-to-pool', 'reassign', 'open'])),
  returnCodes: z.array(z.enum(RETURN_CODES)),
});

const TAB = z.enum(['mine', 'available', 'team', 'all']);

/** Rank, day, sum and id of the last row. */
function isDeskKey(text: string): boolean {
  const [rank = '', on = '', stake = '', ...id] = text.split('_');
  return /^[0-3]$/.test(rank) && /^-?\d{1,18}$/.test(stake) && isDayKey([on, ...id].join('_'));
}

/** 我的工作台 · The queue by the legal risk of waiting, with the reason on each row. */
export const myDesk = endpoint({
  method: 'GET',
  path: '/desk',
  permission: 'desk.view',
  query: z.object({
    tab: TAB.optional(),
    kind: z.enum(TASK_KINDS).optional(),
    overdue: z.literal('yes').optional(),
    after: z.string().max(120).refine(isDeskKey, { error: 'no such place' }).optional(),
  }),
  reply: pageOf(deskRow).extend({
    total: cappedCount,
    tabs: z.object({ mine: cappedCount, available: cappedCount, team: cappedCount, all: cappedCount }),
  }),
  refusals: {},
});

const caseTask = z.object({
  taskId: idOf<'task'>(),
  kind: z.enum(TASK_KINDS),
  subject: z.string(),
  state: z.string(),
  openedOn: legalDay,
  dueOn: legalDay.nullable(),
  endedOn: legalDay.nullable(),
  claimedBy: z.string().nullable(),
  returnCount: z.number().int(),
});

/** 案件事项 · The team work of one case. */
export const caseTasks = endpoint({
  method: 'GET',
  path: '/cases/:case/tasks',
  permission: 'tasks.view',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({ rows: z.array(caseTask) }),
  refusals: {},
});

const theTask = z.object({ task: idOf<'task'>() });

/** 认领 · Takes an item, once. */
export const claimTask = endpoint({
  method: 'POST',
  path: '/tasks/:task/claim',
  permission: 'tasks.work',
  params: theTask,
  reply: z.object({ fresh: z.boolean() }),
  refusals: workRefusals,
});

/** 办结 · Ticks off an item with a word, where its kind allows that. */
export const completeTask = endpoint({
  method: 'POST',
  path: '/tasks/:task/complete',
  permission: 'tasks.work',
  params: theTask,
  body: z.object({ words: words(500) }),
  reply: z.object({ done: z.literal(true) }),
  refusals: workRefusals,
});

/** 退回 · Puts an item back with a code of its kind. */
export const returnTask = endpoint({
  method: 'POST',
  path: '/tasks/:task/return',
  permission: 'tasks.work',
  params: theTask,
  body: z.object({ code: z.enum(RETURN_CODES), words: words(500) }),
  reply: z.object({ to: z.enum(['queue', 'officer']) }),
  refusals: workRefusals,
});

/** 交办集约 · Hands clerical work to the pool. */
export const handToPool = endpoint({
  method: 'POST',
  path: '/tasks/:task/pool',
  permission: 'tasks.work',
  params: theTask,
  reply: z.object({ handed: z.literal(true) }),
  refusals: workRefusals,
});

/** 改派 · Gives an item to a named person. */
export const reassignTask = endpoint({
  method: 'POST',
  path: '/tasks/:task/reassign',
  permission: 'tasks.reassign',
  params: theTask,
  body: z.object({ to: idOf<'person'>(), reason: words(500) }),
  reply: z.object({ moved: z.literal(true) }),
  refusals: workRefusals,
});

/** 可改派人员 · Who of the item's court could take it today. */
export const taskTakers = endpoint({
  method: 'GET',
  path: '/tasks/:task/takers',
  permission: 'tasks.reassign',
  params: theTask,
  reply: z.object({ rows: z.array(z.object({ personId: idOf<'person'>(), name: z.string(), role: z.string(), open: z.number().int() })) }),
  refusals: {},
});

const bulkAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim') }),
  z.object({ kind: z.literal('complete'), words: words(500) }),
  z.object({ kind: z.literal('return'), code: z.enum(RETURN_CODES), words: words(500) }),
  z.object({ kind: z.literal('put-back') }),
  z.object({ kind: z.literal('reopen') }),
]);

/** 批量办理 · Up to two hundred items, each with its own result; a preview says what would happen and changes nothing. */
export const workOnMany = endpoint({
  method: 'POST',
  path: '/tasks/bulk',
  permission: 'tasks.work',
  body: z.object({ tasks: z.array(idOf<'task'>()).min(1).max(200), act: bulkAct, preview: z.boolean() }),
  reply: z.object({
    results: z.array(z.object({ taskId: idOf<'task'>(), refusal: z.object({ kind: z.string(), facts: plainFacts }).nullable() })),
  }),
  refusals: {},
});
