import { shownNumber } from '@duixian/cases/shown-number';
import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, fileReply, idOf, instantText, legalDay, pageOf, plainFacts } from '@duixian/contract/wire';
import { z } from 'zod';
import type { OpenBatchRefusal } from './rules/payout.ts';

const params = z.object({ batch: idOf<'pay-batch'>() });

const batchRow = z.object({
  batch: idOf<'pay-batch'>(),
  channel: z.enum(['file', 'adapter']),
  state: z.enum(['sending', 'sent']),
  items: z.number().int(),
  amount: fenText,
  openedBy: z.string(),
  openedOn: legalDay,
  openedAt: instantText,
  waiting: z.number().int(),
  withBank: z.number().int(),
  paid: z.number().int(),
  bounced: z.number().int(),
  refused: z.number().int(),
  files: z.number().int(),
});

/** 付款批次 · Everything approved that waits, together: as files for the bank, or order by order over its line. */
export const openBatch = endpoint({
  method: 'POST',
  path: '/pay-batches',
  permission: 'funds.pay',
  body: z.object({ channel: z.enum(['file', 'adapter']) }),
  reply: z.object({ batch: idOf<'pay-batch'>(), items: z.number().int(), amount: fenText }),
  refusals: { 'nothing-to-pay': 409 } satisfies Record<OpenBatchRefusal['kind'], RefusalStatus>,
});

export const listBatches = endpoint({
  method: 'GET',
  path: '/pay-batches',
  permission: 'funds.pay',
  query: z.object({ before: idOf<'pay-batch'>().optional() }),
  reply: pageOf(batchRow),
  refusals: {},
});

/** 批次明细 · Files, and the items with what became of each. */
export const showBatch = endpoint({
  method: 'GET',
  path: '/pay-batches/:batch',
  permission: 'funds.pay',
  params,
  query: z.object({
    result: z.enum(['waiting', 'sent', 'refused']).optional(),
    after: z
      .string()
      .regex(/^\d{1,9}$/)
      .optional(),
  }),
  reply: z.object({
    batch: batchRow,
    files: z.array(
      z.object({
        no: z.number().int(),
        messageId: z.string(),
        sha256: z.string(),
        size: z.number().int(),
        items: z.number().int(),
        amount: fenText,
      }),
    ),
    rows: z.array(
      z.object({
        item: z.number().int(),
        case: z.object({ caseId: idOf<'case'>(), caseNumber: z.string() }),
        payee: z.object({ name: z.string(), bank: z.string(), account: shownNumber }),
        amount: fenText,
        result: z.enum(['waiting', 'sent', 'refused']),
        state: z.string(),
        problem: plainFacts.nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  refusals: {},
});

/** 付款文件 · pain.001, as it goes to the bank. */
export const batchFile = endpoint({
  method: 'GET',
  path: '/pay-batches/:batch/files/:no',
  permission: 'funds.pay',
  params: params.extend({ no: z.string().regex(/^\d{1,4}$/) }),
  carries: 'bytes',
  leaves: 'original',
  reply: fileReply,
  refusals: {},
});
