import { endpoint } from '@duixian/contract/endpoint';
import { cappedCount, dayKey, fenText, idOf, legalDay, pageOf } from '@duixian/contract/wire';
import { courtId } from '@duixian/courts/contract';
import { z } from 'zod';
import { DUTY_GROUPS, TILES } from './rules/tiles.ts';

const tile = z.enum(TILES);

/** 指挥中心 · The numbers of the day; each opens exactly its rows. */
export const showHub = endpoint({
  method: 'GET',
  path: '/hub',
  permission: 'hub.view',
  reply: z.object({
    on: legalDay,
    tiles: z.array(
      z.object({
        tile,
        group: z.enum(DUTY_GROUPS),
        nameZh: z.string(),
        nameEn: z.string(),
        tone: z.enum(['wrong', 'near', 'waits', 'look']),
        total: cappedCount,
      }),
    ),
    /** 集约占比 · Of the clerical work finished lately, how much the pool did. */
    pool: z.object({ done: z.number().int(), all: z.number().int() }),
  }),
  refusals: {},
});

/** 工作项明细 · The rows behind one number. */
export const listTile = endpoint({
  method: 'GET',
  path: '/hub/tiles/:tile',
  permission: 'hub.view',
  params: z.object({ tile }),
  query: z.object({ after: dayKey.optional() }),
  reply: pageOf(
    z.object({
      rowId: z.uuid(),
      caseId: idOf<'case'>().nullable(),
      court: courtId,
      courtZh: z.string(),
      courtEn: z.string(),
      officer: idOf<'person'>().nullable(),
      officerName: z.string().nullable(),
      urged: z.object({ times: z.number().int(), lastOn: z.string() }).nullable(),
      openOrders: z.number().int(),
      caseNumber: z.string().nullable(),
      summary: z.string().nullable(),
      what: z.string(),
      label: z.string().nullable(),
      amount: fenText.nullable(),
      sortOn: legalDay,
    }),
  ).extend({
    total: cappedCount,
    row: z.enum([
      'clock',
      'task',
      'case',
      'source',
      'measure',
      'document',
      'receipt',
      'payout',
      'proposal',
      'decision',
      'order',
      'petition',
      'deed',
    ]),
  }),
  refusals: {},
});

/** 交接班 · What waits and what was moved on a day, for the next shift. */
export const handOver = endpoint({
  method: 'GET',
  path: '/hub/hand-over',
  permission: 'hub.view',
  query: z.object({ on: legalDay.optional() }),
  reply: z.object({
    on: legalDay,
    waiting: z.array(z.object({ tile, nameZh: z.string(), nameEn: z.string(), total: cappedCount })),
    moved: z.array(z.object({ kind: z.string(), opened: z.number().int(), done: z.number().int(), withdrawn: z.number().int() })),
  }),
  refusals: {},
});
