import { endpoint } from '@duixian/contract/endpoint';
import { idOf, legalDay, pageOf } from '@duixian/contract/wire';
import { z } from 'zod';
import { APPROVAL_STEPS } from './rules/approval.ts';
import { DOCUMENT_KINDS } from './rules/document-kinds.ts';

/** What every list of drafts that wait for somebody shows of a row. */
const waitingDraft = z.object({
  documentId: idOf<'document'>(),
  caseId: idOf<'case'>(),
  caseNumber: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  titleZh: z.string(),
  titleEn: z.string(),
  addressee: z.string(),
  draftedBy: z.string(),
  draftedOn: legalDay,
});
export type WaitingDraft = z.output<typeof waitingDraft>;

const query = z.object({ after: z.uuid().optional() });

/** 待审批 · Drafts whose next step is the actor's. */
export const listDraftsToApprove = endpoint({
  method: 'GET',
  path: '/documents-to-approve',
  permission: 'documents.approve',
  query,
  reply: pageOf(waitingDraft.extend({ mayApprove: z.boolean() })),
  refusals: {},
});

/** 待用印 · Drafts that wait for a seal. */
export const listDraftsToSeal = endpoint({
  method: 'GET',
  path: '/documents-to-seal',
  permission: 'documents.seal',
  query,
  reply: pageOf(waitingDraft.extend({ maySeal: z.boolean(), awaits: z.enum(APPROVAL_STEPS).nullable() })),
  refusals: {},
});
