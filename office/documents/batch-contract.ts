import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { dayKey, idOf, instantText, legalDay, pageOf, plainFacts, words } from '@duixian/contract/wire';
import { courtId, courtInPath } from '@duixian/courts/contract';
import { z } from 'zod';
import { enteredFact } from './contract.ts';
import { type BatchRefusal, type LetterheadRefusal, MOST_CASES_IN_BATCH, MOST_PAPERS_IN_BATCH, type RetryRefusal } from './rules/batch.ts';
import { DOCUMENT_KINDS } from './rules/document-kinds.ts';
import { DOCUMENT_STATES } from './rules/document-state.ts';

const kind = z.enum(DOCUMENT_KINDS);
/** The number of an item as a page key. */
const itemText = z.string().regex(/^\d{1,5}$/);

const count = z.number().int();

const batch = z.object({
  batchId: idOf<'batch'>(),
  startedBy: z.string(),
  startedAt: instantText,
  kinds: z.array(kind),
  total: count,
  drafted: count,
  refused: count,
  waiting: count,
  toSeal: count,
  sealing: count,
  sealed: count,
  underWay: count,
  served: count,
});

const refused = z.object({ kind: z.string(), facts: plainFacts });

/** 可制案件 · Cases a batch of this kind can be chosen from. */
export const listCandidates = endpoint({
  method: 'GET',
  path: '/batch-candidates',
  permission: 'documents.draft',
  query: z.object({ kind, words: words(40).optional(), after: dayKey.optional() }),
  reply: pageOf(z.object({ caseId: idOf<'case'>(), caseNumber: z.string(), summary: z.string(), stage: z.string(), filedOn: legalDay })),
  refusals: {},
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
  reply: batch,
  refusals: {},
});

/** 批次各项 · One row a paper: what became of it, or why it could not be made. */
export const listItems = endpoint({
  method: 'GET',
  path: '/document-batches/:batch/items',
  permission: 'documents.view',
  params: z.object({ batch: idOf<'batch'>() }),
  query: z.object({ only: z.literal('refused').optional(), after: itemText.optional() }),
  reply: pageOf(
    z.object({
      item: count,
      caseId: idOf<'case'>(),
      caseNumber: z.string(),
      kind,
      partyId: idOf<'party'>().nullable(),
      state: z.string(),
      documentId: idOf<'document'>().nullable(),
      refusal: refused.nullable(),
      tries: count,
      addressee: z.string().nullable(),
      paper: z.enum(DOCUMENT_STATES).nullable(),
      number: z.string().nullable(),
    }),
  ),
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

const step = z.object({ after: z.number().int().min(0).max(MOST_PAPERS_IN_BATCH) });

/** 整批用印 · One stretch of a batch an act; `next` says where the following one starts. */
export const sealBatch = endpoint({
  method: 'POST',
  path: '/document-batches/:batch/seal',
  permission: 'documents.seal',
  params: z.object({ batch: idOf<'batch'>() }),
  body: step,
  reply: z.object({
    ordered: count,
    refused: z.array(z.object({ documentId: idOf<'document'>(), refusal: refused })),
    next: count.nullable(),
  }),
  refusals: { 'not-found': 404 },
});

/** 整批电子送达 · One stretch of a batch an act. */
export const serveBatch = endpoint({
  method: 'POST',
  path: '/document-batches/:batch/serve',
  permission: 'documents.serve',
  params: z.object({ batch: idOf<'batch'>() }),
  body: step,
  reply: z.object({
    ordered: count,
    refused: z.array(z.object({ documentId: idOf<'document'>(), addressee: z.string(), refusal: refused })),
    next: count.nullable(),
  }),
  refusals: { 'not-found': 404 },
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
  changedBy: { acts: ['documents.letterhead-set'], subject: 'court' },
  params: z.object({ court: courtInPath }),
  body: letterhead,
  reply: z.object({ court: courtId }),
  refusals: { 'not-found': 404 } satisfies Record<LetterheadRefusal['kind'], RefusalStatus>,
});
