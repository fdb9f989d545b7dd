import { PROPERTY_KINDS } from '@duixian/agencies/rules/property-kind';
import { shownText } from '@duixian/cases/shown-number';
import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { exportPurpose, fenText, idOf, instantText, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { type AnswerRefusal, type BeginRefusal, LEAD_GIVERS, LEAD_OUTCOMES, LEAD_URGENCIES } from './rules/lead.ts';
import type { AskAgainRefusal, GapRefusal, LaunchRefusal, ReceiveLeadRefusal } from './rules/refusals.ts';

const LAUNCH_REFUSALS = {
  'case-closed': 409,
  'filing-not-checked': 409,
  'no-debtor': 422,
  'search-running': 409,
  'no-authorised-officer': 409,
} satisfies Record<LaunchRefusal['kind'], RefusalStatus>;

const sourceRow = z.object({
  sourceId: idOf<'search-source'>(),
  party: idOf<'party'>(),
  partyName: z.string(),
  agency: z.string(),
  agencyZh: z.string(),
  agencyEn: z.string(),
  assetKind: z.string(),
  /** sent, answered, nothing-found, failed or timed-out: never blank. */
  state: z.string(),
  attempts: z.number().int().nullable(),
  assetsFound: z.number().int().nullable(),
  /** Of a question that is still out: what its last try met. */
  failureKind: z.string().nullable(),
  failureDetail: z.string().nullable(),
  askedAt: instantText,
  /** The agency has taken the question and works on it. */
  acceptedAt: instantText.nullable(),
  settledAt: instantText.nullable(),
  gapReason: z.string().nullable(),
});

export const caseSearch = endpoint({
  method: 'GET',
  path: '/cases/:case/search',
  permission: 'search.view',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({
    verdict: z.string(),
    wanted: z.number().int(),
    sent: z.number().int(),
    answered: z.number().int(),
    nothingFound: z.number().int(),
    failed: z.number().int(),
    timedOut: z.number().int(),
    notAsked: z.number().int(),
    acceptedGaps: z.number().int(),
    sources: z.array(sourceRow),
  }),
  refusals: {},
});

export const launchSearch = endpoint({
  method: 'POST',
  path: '/cases/:case/search',
  permission: 'search.launch',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({ asked: z.number().int() }),
  refusals: LAUNCH_REFUSALS,
});

const oneSource = z.object({ case: idOf<'case'>(), source: idOf<'search-source'>() });

export const askAgain = endpoint({
  method: 'POST',
  path: '/cases/:case/search/:source/again',
  permission: 'search.launch',
  params: oneSource,
  reply: z.object({ asked: z.number().int() }),
  refusals: { ...LAUNCH_REFUSALS, 'source-still-asked': 409 } satisfies Record<(AskAgainRefusal | LaunchRefusal)['kind'], RefusalStatus>,
});

export const acceptGap = endpoint({
  method: 'POST',
  path: '/cases/:case/search/:source/gap',
  permission: 'search.launch',
  params: oneSource,
  body: z.object({ reason: words(300) }),
  reply: z.object({ accepted: z.literal(true) }),
  refusals: { 'source-not-failed': 409, 'gap-already-accepted': 409 } satisfies Record<GapRefusal['kind'], RefusalStatus>,
});

const leadRow = z.object({
  leadId: idOf<'lead'>(),
  serial: z.number().int(),
  giver: z.string(),
  /** Null where the reader has no right to know who told (法释〔2017〕8号第二十三条). */
  giverName: z.string().nullable(),
  /** A telephone in it is masked. */
  giverContact: shownText.nullable(),
  urgency: z.string(),
  propertyKind: z.string().nullable(),
  party: idOf<'party'>().nullable(),
  content: z.string(),
  receivedOn: legalDay,
  state: z.string(),
  mine: z.boolean(),
  begunAt: instantText.nullable(),
  outcome: z.string().nullable(),
  findings: z.string().nullable(),
  answer: z.string().nullable(),
  answeredOn: legalDay.nullable(),
  rewardNote: z.string().nullable(),
  reward: fenText.nullable(),
});

/** 查看线索人联系方式 · To ask the giver of a lead back, for a stated purpose; the look is on record with it. */
export const revealContact = endpoint({
  method: 'GET',
  path: '/cases/:case/leads/:lead/contact',
  permission: 'search.verify-lead',
  params: z.object({ case: idOf<'case'>(), lead: idOf<'lead'>() }),
  query: z.object({ purpose: exportPurpose }),
  reply: z.object({ number: z.string() }),
  refusals: {},
});

/** 财产线索 · Of one case, newest first. */
export const caseLeads = endpoint({
  method: 'GET',
  path: '/cases/:case/leads',
  permission: 'search.view',
  params: z.object({ case: idOf<'case'>() }),
  reply: z.object({ rows: z.array(leadRow) }),
  refusals: {},
});

/** 待核查线索 · Every lead nobody has answered yet, the oldest first. */
export const openLeads = endpoint({
  method: 'GET',
  path: '/leads',
  permission: 'search.view',
  query: z.object({ after: z.string().max(80).optional() }),
  reply: z.object({
    rows: z.array(
      z.object({
        leadId: idOf<'lead'>(),
        caseId: idOf<'case'>(),
        caseNumber: z.string(),
        serial: z.number().int(),
        giver: z.string(),
        urgency: z.string(),
        propertyKind: z.string().nullable(),
        content: z.string(),
        receivedOn: legalDay,
        state: z.string(),
      }),
    ),
    next: z.string().nullable(),
  }),
  refusals: {},
});

export const receiveLead = endpoint({
  method: 'POST',
  path: '/cases/:case/leads',
  permission: 'search.take-lead',
  params: z.object({ case: idOf<'case'>() }),
  body: z.object({
    giver: z.enum(LEAD_GIVERS),
    giverName: words(80),
    giverContact: words(120),
    urgency: z.enum(LEAD_URGENCIES),
    propertyKind: z.enum(PROPERTY_KINDS).nullable(),
    party: idOf<'party'>().nullable(),
    content: words(2000),
    receivedOn: legalDay,
  }),
  reply: z.object({ lead: idOf<'lead'>(), serial: z.number().int() }),
  refusals: { 'received-after-today': 422, 'not-a-debtor': 422 } satisfies Record<ReceiveLeadRefusal['kind'], RefusalStatus>,
});

const oneLead = z.object({ case: idOf<'case'>(), lead: idOf<'lead'>() });

export const beginLead = endpoint({
  method: 'POST',
  path: '/cases/:case/leads/:lead/begin',
  permission: 'search.verify-lead',
  params: oneLead,
  body: z.object({ ask: z.boolean() }),
  reply: z.object({ asked: z.number().int() }),
  refusals: { ...LAUNCH_REFUSALS, 'lead-answered': 409, 'lead-in-other-hands': 409 } satisfies Record<
    (BeginRefusal | LaunchRefusal)['kind'],
    RefusalStatus
  >,
});

export const answerLead = endpoint({
  method: 'POST',
  path: '/cases/:case/leads/:lead/answer',
  permission: 'search.verify-lead',
  params: oneLead,
  body: z.object({
    outcome: z.enum(LEAD_OUTCOMES),
    findings: words(2000),
    answer: words(1000),
    reward: z.object({ note: words(300), amount: fenText.nullable() }).nullable(),
  }),
  reply: z.object({ answered: z.literal(true) }),
  refusals: {
    'lead-not-begun': 409,
    'lead-answered': 409,
    'reward-not-for-this-giver': 422,
    'reward-without-result': 422,
  } satisfies Record<AnswerRefusal['kind'], RefusalStatus>,
});
