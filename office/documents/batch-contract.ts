import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, instantText, pageOf, plainFacts, words } from '@duixian/contract/wire';
import { courtId, courtInPath } from '@duixian/courts/contract';
import { z } from 'zod';
import { enteredFact } from './contract.ts';
import { type BatchRefusal, type LetterheadRefusal, MOST_CASES_IN_BATCH, type RetryRefusal } from './rules/batch.ts';
import { DOCUMENT_KINDS } from './rules/document-kinds.ts';

const kind = z.enum(DOCUMENT_KINDS);

const batch = z.object({
  batchId: idOf<'batch'>(),
  startedBy: z.string(),
  startedAt: instantText,
  total: z.number().int(),
  drafted: z.number().int(),
  refused: z.number().int(),
  waiting: z.number().int(),
});

export const draftBatch = endpoint({
  method: 'POST',
  path: '/document-batches',
  permission: 'documents.draft',
  body: z.object({
    cases: z.array(idOf<'case'>()).min(1).max(MOST_CASES_IN_BATCH),
    kinds: z.array(kind).min(1).max(4),
    facts: z.record(words(60), enteredFact).optional(),
  }),
  reply: z.object({ batchId: idOf<'batch'>(), total: z.number().int() }),
  refusals: { 'not-found': 404, 'nothing-to-make': 422, 'batch-too-large': 422 } satisfies Record<BatchRefusal['kind'], RefusalStatus>,
});

export const listBatches = endpoint({
  method: 'GET',
  path: '/document-batches',
  permission: 'documents.view',
  query: z.object({ after: z.uuid().optional() }),
  reply: pageOf(batch),
  refusals: {},
});

export const showBatch = endpoint({
  method: 'GET',
  path: '/document-batches/:batch',
  permission: 'documents.view',
  params: z.object({ batch: idOf<'batch'>() }),
  reply: batch.extend({
    refusals: z.array(
      z.object({
        item: z.number().int(),
        caseId: idOf<'case'>(),
        caseNumber: z.string(),
        kind: z.string(),
        refusal: z.object({ kind: z.string(), facts: plainFacts }),
      }),
    ),
  }),
  refusals: {},
});

export const retryBatch = endpoint({
  method: 'POST',
  path: '/document-batches/:batch/retry',
  permission: 'documents.draft',
  params: z.object({ batch: idOf<'batch'>() }),
  reply: z.object({ reopened: z.number().int() }),
  refusals: { 'not-found': 404, 'nothing-failed': 409 } satisfies Record<RetryRefusal['kind'], RefusalStatus>,
});

const letterhead = z.object({
  address: words(200),
  phone: words(40),
  hotline: words(20),
  accountHolder: words(100),
  accountBank: words(100),
  reportDays: z.number().int().min(1).max(60),
});

export const showLetterhead = endpoint({
  method: 'GET',
  path: '/courts/:court/letterhead',
  permission: 'signed-in',
  params: z.object({ court: courtInPath }),
  reply: letterhead,
  refusals: {},
});

export const setLetterhead = endpoint({
  method: 'PUT',
  path: '/courts/:court/letterhead',
  permission: 'documents.set-letterhead',
  params: z.object({ court: courtInPath }),
  body: letterhead,
  reply: z.object({ court: courtId }),
  refusals: { 'not-found': 404 } satisfies Record<LetterheadRefusal['kind'], RefusalStatus>,
});
