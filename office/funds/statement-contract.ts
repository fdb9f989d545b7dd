import { shownNumber, shownText } from '@duixian/cases/shown-number';
import { endpoint } from '@duixian/contract/endpoint';
import { fenText, fileReply, idOf, instantText, legalDay, pageOf, plainFacts, upload } from '@duixian/contract/wire';
import { z } from 'zod';

/** Largest file of the bank, in bytes. A setting of the office. */
export const LARGEST_STATEMENT = 32 * 1024 * 1024;

export const ROW_RESULTS = ['waiting', 'matched', 'unmatched', 'known', 'paid', 'returned', 'outgoing', 'refused'] as const;

const fileParams = z.object({ file: idOf<'statement-file'>() });

const counts = z.object({
  waiting: z.number().int(),
  matched: z.number().int(),
  unmatched: z.number().int(),
  known: z.number().int(),
  paid: z.number().int(),
  returned: z.number().int(),
  outgoing: z.number().int(),
  refused: z.number().int(),
});

const fileRow = z.object({
  file: idOf<'statement-file'>(),
  name: z.string(),
  sha256: z.string(),
  size: z.number().int(),
  state: z.enum(['received', 'read', 'refused']),
  format: z.string().nullable(),
  rows: z.number().int(),
  broughtBy: z.string(),
  broughtAt: instantText,
  refusal: plainFacts.nullable(),
  counts,
});

/** 送入对账单 · One file of the bank: camt.053, camt.054, CSV or XLSX. */
export const bringStatement = endpoint({
  method: 'POST',
  path: '/funds/statements',
  permission: 'funds.record-receipt',
  carries: 'file',
  accepts: ['xml', 'csv', 'xlsx'],
  bodyLimit: LARGEST_STATEMENT,
  body: z.object({ file: upload }),
  reply: z.object({ file: idOf<'statement-file'>(), fresh: z.boolean() }),
  refusals: {},
});

export const listStatements = endpoint({
  method: 'GET',
  path: '/funds/statements',
  permission: 'funds.record-receipt',
  query: z.object({ before: idOf<'statement-file'>().optional() }),
  reply: pageOf(fileRow),
  refusals: {},
});

/** 对账单结果 · What became of each line, and what the file says of itself. */
export const showStatement = endpoint({
  method: 'GET',
  path: '/funds/statements/:file',
  permission: 'funds.record-receipt',
  params: fileParams,
  query: z.object({
    result: z.enum(ROW_RESULTS).optional(),
    after: z
      .string()
      .regex(/^\d{1,9}$/)
      .optional(),
  }),
  reply: z.object({
    file: fileRow,
    head: plainFacts.nullable(),
    rows: z.array(
      z.object({
        row: z.number().int(),
        line: z.number().int(),
        result: z.enum(ROW_RESULTS),
        direction: z.enum(['in', 'out']).nullable(),
        reference: z.string().nullable(),
        amount: fenText.nullable(),
        valueOn: legalDay.nullable(),
        counterparty: z.string(),
        account: shownNumber,
        remark: z.string(),
        problem: plainFacts.nullable(),
        text: shownText,
        case: z.object({ caseId: idOf<'case'>(), caseNumber: z.string() }).nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  refusals: {},
});

/** 原文件 · The bytes as the bank made them. */
export const statementBytes = endpoint({
  method: 'GET',
  path: '/funds/statements/:file/bytes',
  permission: 'funds.record-receipt',
  params: fileParams,
  carries: 'bytes',
  leaves: 'original',
  reply: fileReply,
  refusals: {},
});
