import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, fileReply, idOf, instantText, legalDay, plainFacts, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { APPROVAL_STEPS, type ApproveRefusal } from './rules/approval.ts';
import { DOCUMENT_KINDS } from './rules/document-kinds.ts';
import { type DiscardRefusal, DOCUMENT_STATES, type DraftRefusal, type SealRefusal } from './rules/document-state.ts';
import type { ServeRefusal } from './rules/service.ts';
import type { OutcomeRefusal } from './rules/service-outcome.ts';
import { SERVICE_WAYS } from './rules/service-way.ts';

const documentId = idOf<'document'>();
const inPath = z.object({ document: documentId });
const kind = z.enum(DOCUMENT_KINDS);

/** A fact typed by the drafter, where the template allows it. */
export const enteredFact = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: words(2_000) }),
  z.object({ kind: z.literal('amount'), amount: fenText }),
  z.object({ kind: z.literal('day'), on: legalDay }),
  z.object({
    kind: z.literal('rows'),
    rows: z
      .array(z.object({ label: words(40), text: words(400) }))
      .min(1)
      .max(10),
  }),
]);

export const draftDocument = endpoint({
  method: 'POST',
  path: '/cases/:case/documents',
  permission: 'documents.draft',
  params: z.object({ case: idOf<'case'>() }),
  body: z.object({ kind, party: idOf<'party'>().nullable(), facts: z.record(z.string(), enteredFact) }),
  reply: z.object({ documentId }),
  refusals: {
    'not-found': 404,
    'facts-not-ready': 422,
    'amount-not-writable': 422,
    'case-closed': 409,
    'not-at-this-stage': 409,
    'receiver-would-refuse': 422,
    'addressee-needed': 422,
    'not-addressee': 422,
    'already-drafted': 409,
    'glyph-missing': 422,
    'fact-not-asked': 422,
  } satisfies Record<DraftRefusal['kind'], RefusalStatus>,
});

const service = z.object({
  serviceId: z.uuid(),
  partyId: z.uuid().nullable(),
  addressee: z.string(),
  channel: z.string(),
  address: z.string(),
  consentOn: legalDay.nullable(),
  state: z.enum(['ordered', 'arrived', 'failed']),
  orderedAt: instantText,
  sentAt: instantText.nullable(),
  arrivedAt: instantText.nullable(),
  servedOn: legalDay.nullable(),
  receipt: z.string().nullable(),
  failure: z.string().nullable(),
  bouncedAt: instantText.nullable(),
  manner: z.string().nullable(),
  tracking: z.string().nullable(),
  dueOn: legalDay.nullable(),
});

const paper = z.object({
  documentId,
  caseId: idOf<'case'>(),
  kind,
  family: z.string(),
  titleZh: z.string(),
  titleEn: z.string(),
  addressee: z.string(),
  state: z.enum(DOCUMENT_STATES),
  number: z.string().nullable(),
  shortCode: z.string().nullable(),
  draftedBy: z.string(),
  draftedOn: legalDay,
  signedOn: legalDay.nullable(),
  sealedBy: z.string().nullable(),
  sha256: z.string().nullable(),
  discardedReason: z.string().nullable(),
  services: z.array(service),
  /** On how many of those it is for it has been served; the parties left, by name. */
  standing: z.object({ wanted: z.number().int(), served: z.number().int(), left: z.array(z.string()) }),
  /** How it may be served: electronic-with-consent, direct-only, by-agency-network, published, not-served. */
  serviceRule: z.string(),
  /** It goes to somebody who is no party of the case. */
  outside: z.boolean(),
  acts: z.array(z.enum(['approve', 'seal', 'discard', 'serve'])),
  /** The step of the approval chain whose turn it is. */
  awaits: z.enum(APPROVAL_STEPS).nullable(),
});

export const listPapers = endpoint({
  method: 'GET',
  path: '/cases/:case/documents',
  permission: 'documents.view',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({ rows: z.array(paper) }),
  refusals: {},
});

/** 字段来源 · Each printed field with the record it stands in. */
export const paperFields = endpoint({
  method: 'GET',
  path: '/documents/:document/fields',
  permission: 'documents.view',
  params: inPath,
  reply: z.object({
    caseId: idOf<'case'>(),
    basis: z.string(),
    rows: z.array(
      z.object({ fact: z.string(), nameZh: z.string(), nameEn: z.string(), text: z.string(), source: z.string(), reference: z.string() }),
    ),
  }),
  refusals: {},
});

/** 草稿预览 · The draft as a PDF with 草稿 across it; a sealed or filed paper as it is. */
export const showPaper = endpoint({
  method: 'GET',
  path: '/documents/:document/pdf',
  permission: 'documents.view',
  params: inPath,
  reply: fileReply,
  refusals: { 'glyph-missing': 422, 'being-sealed': 409 },
  carries: 'bytes',
  leaves: 'original',
});

/** 版式文件 · A sealed paper as OFD, for whoever must read that; the same pages. */
export const showOfd = endpoint({
  method: 'GET',
  path: '/documents/:document/ofd',
  permission: 'documents.view',
  params: inPath,
  reply: fileReply,
  refusals: { 'being-sealed': 409 },
  carries: 'bytes',
  leaves: 'original',
});

export const sealDocument = endpoint({
  method: 'POST',
  path: '/documents/:document/seal',
  permission: 'documents.seal',
  params: inPath,
  /** 不待查明到款的理由 · Needed only for a sanction against somebody whose money may be here. */
  body: z.object({ despiteMoney: words(300).nullish() }),
  reply: z.object({ documentId, number: z.string() }),
  refusals: {
    'not-found': 404,
    'not-a-draft': 409,
    'drafter-may-not-seal': 403,
    'carries-no-seal': 422,
    'not-approved': 409,
    'money-not-looked-at': 409,
  } satisfies Record<SealRefusal['kind'], RefusalStatus>,
});

/** 送达结果 · Reported by whoever carried or posted the paper. */
export const reportService = endpoint({
  method: 'POST',
  path: '/services/:service/report',
  permission: 'documents.serve',
  params: z.object({ service: idOf<'service'>() }),
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('received'), on: legalDay, by: words(100) }),
    z.object({ kind: z.literal('left'), on: legalDay, witness: words(200) }),
    z.object({ kind: z.literal('returned'), on: legalDay, reason: words(200), ownAddress: z.boolean() }),
  ]),
  reply: z.object({ serviceId: idOf<'service'>() }),
  refusals: {
    'not-found': 404,
    'answered-before': 409,
    'not-reported-by-hand': 422,
    'left-only-in-person': 422,
    'day-not-possible': 422,
  } satisfies Record<OutcomeRefusal['kind'], RefusalStatus>,
});

/** 批量用印 · Seals what may be sealed and names what may not, each with its reason. */
export const sealDocuments = endpoint({
  method: 'POST',
  path: '/document-seals',
  permission: 'documents.seal',
  body: z.object({ documents: z.array(documentId).min(1).max(200) }),
  reply: z.object({
    ordered: z.number().int(),
    refused: z.array(z.object({ documentId, refusal: z.object({ kind: z.string(), facts: plainFacts }) })),
  }),
  refusals: {},
});

/** 审批 · Agree, or return the draft with a reason. */
export const approveDocument = endpoint({
  method: 'POST',
  path: '/documents/:document/approval',
  permission: 'documents.approve',
  params: inPath,
  body: z.object({ returned: words(400).nullable() }),
  reply: z.object({ documentId }),
  refusals: {
    'not-found': 404,
    'not-a-draft': 409,
    'nothing-to-approve': 409,
    'not-your-step': 403,
    'drafter-may-not-approve': 403,
  } satisfies Record<ApproveRefusal['kind'], RefusalStatus>,
});

export const discardDraft = endpoint({
  method: 'POST',
  path: '/documents/:document/discard',
  permission: 'documents.draft',
  params: inPath,
  body: z.object({ reason: words(400) }),
  reply: z.object({ documentId }),
  refusals: { 'not-found': 404, 'not-a-draft': 409 } satisfies Record<DiscardRefusal['kind'], RefusalStatus>,
});

export const serveDocument = endpoint({
  method: 'POST',
  path: '/documents/:document/services',
  permission: 'documents.serve',
  params: inPath,
  body: z.object({
    party: idOf<'party'>().nullable(),
    way: z.enum(SERVICE_WAYS).optional(),
    place: words(200).nullable().optional(),
    tracking: words(60).nullable().optional(),
  }),
  reply: z.object({ serviceId: idOf<'service'>() }),
  refusals: {
    'not-found': 404,
    'not-sealed': 409,
    'not-served-by-rule': 422,
    'direct-service-only': 422,
    'not-addressee': 422,
    'no-consent': 422,
    'no-address': 422,
    'other-ways-first': 422,
    'already-under-way': 409,
  } satisfies Record<ServeRefusal['kind'], RefusalStatus>,
});
