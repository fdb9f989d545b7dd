import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import {
  cappedCount,
  dayKey,
  exportPurpose,
  fenText,
  fileReply,
  idOf,
  instantText,
  legalDay,
  pageOf,
  plainFacts,
  words,
} from '@duixian/contract/wire';
import { courtId } from '@duixian/courts/contract';
import { z } from 'zod';
import type { interestClauseJson } from './interest-json.ts';
import { type AddressRefusal, SERVICE_CHANNELS } from './rules/service-address.ts';
import { LANES, STAGES } from './rules/stage.ts';
import { shownNumber } from './shown-number.ts';

export { interestClauseJson } from './interest-json.ts';

const caseRow = z.object({
  caseId: idOf<'case'>(),
  caseNumber: z.string(),
  courtZh: z.string(),
  courtEn: z.string(),
  state: z.string(),
  stage: z.string(),
  lane: z.string().nullable(),
  officerName: z.string().nullable(),
  filedOn: legalDay,
  closedOn: legalDay.nullable(),
  claim: fenText,
  received: fenText,
  summary: z.string(),
});

export const listCases = endpoint({
  method: 'GET',
  path: '/cases',
  permission: 'cases.view',
  query: z.object({
    state: z.enum(['open', 'suspended', 'closed']).optional(),
    stage: z.enum(STAGES).optional(),
    lane: z.enum(LANES).optional(),
    mine: z.literal('yes').optional(),
    words: z.string().max(100).optional(),
    after: dayKey.optional(),
  }),
  reply: pageOf(caseRow).extend({ total: cappedCount }),
  refusals: {},
});

/** Most cases in one list; more are exported in parts by filter. */
export const MOST_EXPORTED = 5_000;

/** 导出案件清单 · What the list shows under the same filter, as a table with the mark of who took it. */
export const exportCases = endpoint({
  method: 'GET',
  path: '/case-list.csv',
  permission: 'cases.export',
  query: z.object({
    state: z.enum(['open', 'suspended', 'closed']).optional(),
    stage: z.enum(STAGES).optional(),
    lane: z.enum(LANES).optional(),
    mine: z.literal('yes').optional(),
    words: z.string().max(100).optional(),
    purpose: exportPurpose,
  }),
  carries: 'bytes',
  leaves: 'marked',
  reply: fileReply,
  refusals: { 'too-many-to-export': 422 },
});

const party = z.object({
  partyId: idOf<'party'>(),
  role: z.string(),
  kind: z.string(),
  name: z.string(),
  identityKind: z.string(),
  /** Masked in the middle; the whole number is not sent to a screen. */
  identityMasked: shownNumber,
  phoneMasked: shownNumber.nullable(),
  address: z.string().nullable(),
  /** An address that is a telephone is masked as one. */
  service: z.object({ channel: z.string(), address: z.string(), consentOn: legalDay }).nullable(),
  /** The account is masked as well. */
  payee: z.object({ name: z.string(), bank: z.string(), account: shownNumber, confirmedOn: legalDay }).nullable(),
});

export const showCase = endpoint({
  method: 'GET',
  path: '/cases/:case',
  permission: 'cases.view',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({
    caseId: idOf<'case'>(),
    court: courtId,
    courtNameZh: z.string(),
    courtNameEn: z.string(),
    caseNumber: z.string(),
    state: z.string(),
    stage: z.string(),
    lane: z.string().nullable(),
    officer: idOf<'person'>().nullable(),
    officerName: z.string().nullable(),
    teamNameZh: z.string().nullable(),
    teamNameEn: z.string().nullable(),
    appliedOn: legalDay,
    filedOn: legalDay,
    closedOn: legalDay.nullable(),
    closingKind: z.string().nullable(),
    title: z.object({ court: z.string(), number: z.string(), kind: z.string(), effectiveOn: legalDay, performanceEndsOn: legalDay }),
    cause: z.string(),
    claim: fenText,
    received: fenText,
    accountNumber: z.string(),
    summary: z.string(),
    version: z.number().int(),
    parties: z.array(party),
    obligations: z.array(
      z.object({
        obligationId: idOf<'obligation'>(),
        kind: z.string(),
        label: z.string(),
        amount: fenText,
        earnsDoubled: z.boolean(),
        interestWords: z.string().nullable(),
        passage: z.string().nullable(),
      }),
    ),
  }),
  refusals: {},
});

/** 送达地址确认 · How papers reach a party, as the party confirmed it. */
export const confirmAddress = endpoint({
  method: 'POST',
  path: '/cases/:case/parties/:party/address',
  permission: 'documents.serve',
  params: z.object({ case: idOf<'case'>(), party: idOf<'party'>() }),
  body: z.object({
    /** Absent: the one on record stands, which a screen does not know whole. */
    phone: words(40).nullable().optional(),
    address: words(300).nullable(),
    /** Without an address the one on record of the same channel stands. */
    service: z.object({ channel: z.enum(SERVICE_CHANNELS), address: words(200).optional(), consentOn: legalDay }).nullable(),
  }),
  reply: z.object({ partyId: idOf<'party'>() }),
  refusals: { 'not-found': 404, 'consent-day-not-possible': 422, 'address-unusable': 422 } satisfies Record<
    AddressRefusal['kind'],
    RefusalStatus
  >,
});

/** 查看完整号码 · One number, whole, for a stated purpose. The look is on the record with its purpose. */
export const revealNumber = endpoint({
  method: 'GET',
  path: '/cases/:case/parties/:party/number',
  permission: 'cases.reveal-number',
  params: z.object({ case: idOf<'case'>(), party: idOf<'party'>() }),
  query: z.object({ of: z.enum(['identity', 'account']), purpose: z.string().trim().min(4).max(200) }),
  reply: z.object({ number: z.string() }),
  refusals: {},
});

/** 查看电话 · A telephone, whole, to call a party or to send it a message: a right of its own, for who calls need not know the identity number. */
export const revealTelephone = endpoint({
  method: 'GET',
  path: '/cases/:case/parties/:party/telephone',
  permission: 'cases.reveal-telephone',
  params: z.object({ case: idOf<'case'>(), party: idOf<'party'>() }),
  query: z.object({ of: z.enum(['service', 'phone']), purpose: z.string().trim().min(4).max(200) }),
  reply: z.object({ number: z.string() }),
  refusals: {},
});

/** 留痕 · What was done in one case, newest first. */
export const caseTrail = endpoint({
  method: 'GET',
  path: '/cases/:case/trail',
  permission: 'audit.view-case',
  params: z.object({ case: idOf<'case'>() }),
  query: z.object({ before: z.uuid().optional() }),
  reply: pageOf(
    z.object({
      entryId: z.uuid(),
      type: z.string(),
      personName: z.string(),
      facts: plainFacts,
      actedOn: legalDay,
      recordedAt: instantText,
    }),
  ),
  refusals: {},
});

/** 查阅记录 · Who has looked at this case. */
export const caseLooks = endpoint({
  method: 'GET',
  path: '/cases/:case/looks',
  permission: 'audit.view-looks',
  params: z.object({ case: idOf<'case'>() }),
  query: z.object({ before: z.uuid().optional() }),
  reply: z.object({
    rows: z.array(
      z.object({
        lookId: z.uuid(),
        personName: z.string(),
        what: z.string(),
        purpose: z.string().nullable(),
        address: z.string().nullable(),
        lookedAt: instantText,
      }),
    ),
    next: z.string().nullable(),
  }),
  refusals: {},
});

export type InterestClauseText = z.output<typeof interestClauseJson>;
