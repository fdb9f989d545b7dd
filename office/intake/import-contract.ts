import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, upload, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { UPLOAD_REFUSALS } from './contract-shapes.ts';
import type { ImportRefusal } from './rules/refusals.ts';
import type { NewsSheetRefusal } from './rules/register-news.ts';
import type { FileRefusal as UploadRefusal } from './rules/sheet.ts';
import type { StockSheetRefusal } from './rules/stock-row.ts';

export const importApplications = endpoint({
  method: 'POST',
  path: '/intake/imports',
  permission: 'intake.import',
  carries: 'file',
  accepts: ['xlsx', 'csv'],
  bodyLimit: 24 * 1024 * 1024,
  body: z.object({ file: upload, court: z.string().regex(/^\d{1,6}$/), kind: z.enum(['applications', 'stock']).optional() }),
  reply: z.object({ importId: idOf<'import'>(), fresh: z.boolean(), rows: z.number().int(), refused: z.number().int() }),
  refusals: {
    ...UPLOAD_REFUSALS,
    'too-many-rows': 413,
    'no-heading-row': 422,
    'columns-missing': 422,
    'clock-unknown': 422,
    'no-rows': 422,
    'court-not-in-region': 422,
  } satisfies Record<(UploadRefusal | StockSheetRefusal | ImportRefusal)['kind'], RefusalStatus>,
});

export const showImport = endpoint({
  method: 'GET',
  path: '/intake/imports/:import',
  permission: 'intake.import',
  params: z.object({ import: idOf<'import'>() }),
  query: z.object({
    after: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
    result: z.enum(['waiting', 'accepted', 'already', 'refused']).optional(),
  }),
  reply: z.object({
    importId: idOf<'import'>(),
    fileName: z.string(),
    kind: z.string(),
    state: z.string(),
    rowCount: z.number().int(),
    waiting: z.number().int(),
    accepted: z.number().int(),
    already: z.number().int(),
    refused: z.number().int(),
    rows: z.array(
      z.object({
        row: z.number().int(),
        result: z.string(),
        refusals: z.array(z.unknown()),
        application: idOf<'application'>().nullable(),
        caseId: idOf<'case'>().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  refusals: {},
});

/** 登记变动清单 · What a register tells of deaths and deregistrations. */
export const takeRegisterNews = endpoint({
  method: 'POST',
  path: '/intake/register-news',
  permission: 'intake.import',
  carries: 'file',
  accepts: ['xlsx', 'csv'],
  bodyLimit: 24 * 1024 * 1024,
  body: z.object({ file: upload, source: words(60) }),
  reply: z.object({
    fresh: z.number().int(),
    known: z.number().int(),
    bad: z.array(z.object({ row: z.number().int(), refusals: z.array(z.unknown()) })),
    badCount: z.number().int(),
  }),
  refusals: { ...UPLOAD_REFUSALS, 'no-heading-row': 422, 'no-rows': 422, 'too-many-rows': 413 } satisfies Record<
    (UploadRefusal | NewsSheetRefusal)['kind'],
    RefusalStatus
  >,
});
