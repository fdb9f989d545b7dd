import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fileReply, idOf, instantText, legalDay, pageOf, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { AuthoriseRefusal } from './rules/authority.ts';

const exchangeRow = z.object({
  exchangeId: idOf<'exchange'>(),
  agency: z.string(),
  act: z.string(),
  requestNo: z.string(),
  officerName: z.string(),
  certificateNumber: z.string(),
  /** replied; quarantined: kept but not used; failed: no usable reply. */
  verdict: z.string(),
  detail: z.string(),
  tries: z.number().int(),
  requestSha256: z.string().nullable(),
  replySha256: z.string().nullable(),
  replyBytes: z.number().int(),
  startedAt: instantText,
  finishedAt: instantText,
});

/** 交换记录 · Everything that went between the office and agencies for one case. */
export const caseExchanges = endpoint({
  method: 'GET',
  path: '/cases/:case/exchanges',
  permission: 'search.view',
  params: z.object({ case: idOf<'case'>() }),
  query: z.object({ before: z.uuid().optional() }),
  reply: pageOf(exchangeRow),
  refusals: {},
});

/** 原始报文 · The bytes as they went, one side of one exchange. */
export const exchangeBytes = endpoint({
  method: 'GET',
  path: '/cases/:case/exchanges/:exchange/:side',
  permission: 'search.view',
  params: z.object({ case: idOf<'case'>(), exchange: idOf<'exchange'>(), side: z.enum(['request', 'reply']) }),
  reply: fileReply,
  refusals: {},
  carries: 'bytes',
  leaves: 'original',
});

export const authorisedOfficers = endpoint({
  method: 'GET',
  path: '/authorised-officers',
  permission: 'courts.view-people',
  reply: z.object({
    rows: z.array(
      z.object({
        person: idOf<'person'>(),
        name: z.string(),
        certificateNumber: z.string(),
        fromOn: legalDay,
        untilOn: legalDay.nullable(),
      }),
    ),
  }),
  refusals: {},
});

export const authoriseOfficer = endpoint({
  method: 'POST',
  path: '/authorised-officers',
  permission: 'courts.manage-people',
  body: z.object({ person: idOf<'person'>(), certificateNumber: words(40), untilOn: legalDay.nullable() }),
  reply: z.object({ person: idOf<'person'>() }),
  refusals: { 'not-at-this-court': 422, 'certificate-ends-before-today': 422 } satisfies Record<AuthoriseRefusal['kind'], RefusalStatus>,
});

/** 重读 · What the reader of today makes of a stored reply, beside what was logged; nobody is asked anything. */
export const rereadExchange = endpoint({
  method: 'GET',
  path: '/cases/:case/exchanges/:exchange/reread',
  permission: 'audit.view-case',
  params: z.object({ case: idOf<'case'>(), exchange: idOf<'exchange'>() }),
  reply: z.object({
    intact: z.boolean(),
    same: z.boolean(),
    before: z.object({ verdict: z.string(), detail: z.string() }),
    now: z.object({ verdict: z.string(), detail: z.string() }),
    names: z.array(z.string()),
  }),
  refusals: { 'no-reply-kept': 409 },
});
