import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { dayKey, idOf, legalDay, pageOf, words } from '@duixian/contract/wire';
import { courtInPath } from '@duixian/courts/contract';
import { z } from 'zod';
import type { AdoptRefusal } from './rules/segments/adopt.ts';
import { type DecideRefusal, type DeskRefusal, type HandOnRefusal, SEGMENT_RETURN_CODES } from './rules/segments/segment-moves.ts';
import { checksJson, segmentFlowJson } from './segment-json.ts';

const inCourt = z.object({ court: courtInPath });
const theCase = z.object({ case: idOf<'case'>() });
const segmentId = words(40);
const mentor = idOf<'person'>().nullable();

const deskRefusals = { 'no-flow-here': 409, 'not-a-judge-here': 422 } satisfies Record<DeskRefusal['kind'], RefusalStatus>;

/** 分段总览 · The flow in force with the numbers of each segment, what is to come, and the presets with what stands in their way. */
export const showSegments = endpoint({
  method: 'GET',
  path: '/courts/:court/segments',
  permission: 'segments.view',
  params: inCourt,
  reply: z.object({
    inForce: z.object({ from: legalDay, flow: segmentFlowJson, reason: z.string() }).nullable(),
    counts: z.array(z.object({ segment: z.string(), here: z.number().int(), waiting: z.number().int(), late: z.number().int() })),
    toCome: z.array(z.object({ from: legalDay, nameZh: z.string(), nameEn: z.string(), reason: z.string() })),
    presets: z.array(
      z.object({
        flow: segmentFlowJson,
        findings: z.array(
          z.object({
            kind: z.string(),
            segment: z.string().optional(),
            next: z.string().optional(),
            teamKind: z.string().optional(),
            stage: z.string().optional(),
            lane: z.string().optional(),
          }),
        ),
      }),
    ),
  }),
  refusals: {},
});

/** 段内案件 · Exactly the rows a number counts. */
export const segmentCases = endpoint({
  method: 'GET',
  path: '/courts/:court/segments/:segment/cases',
  permission: 'segments.view',
  params: inCourt.extend({ segment: segmentId }),
  query: z.object({ side: z.enum(['here', 'waiting', 'late']), after: dayKey.optional() }),
  reply: pageOf(
    z.object({
      caseId: idOf<'case'>(),
      caseNumber: z.string(),
      summary: z.string(),
      officerName: z.string().nullable(),
      filedOn: legalDay,
      waitsFor: z.string().nullable(),
      dueOn: legalDay.nullable(),
      late: z.boolean(),
    }),
  ),
  refusals: {},
});

/** 采用流程 · From a day that is not past, with its reason. */
export const adoptSegmentFlow = endpoint({
  method: 'PUT',
  path: '/courts/:court/segments',
  permission: 'segments.adopt',
  // The numbers beside the flow move with every case: they are no change of the flow.
  changedBy: { acts: ['assignment.flow-adopted'], subject: 'court', shows: ['inForce', 'toCome'] },
  params: inCourt,
  body: z.object({ preset: words(40), from: legalDay, reason: words(500) }),
  reply: z.object({ from: legalDay }),
  refusals: {
    'unknown-court': 404,
    'unknown-flow': 422,
    'flow-in-the-past': 422,
    'flow-not-sound': 422,
    'other-flow-that-day': 409,
  } satisfies Record<AdoptRefusal['kind'], RefusalStatus>,
});

const transfer = z.object({
  transferId: idOf<'segment-transfer'>(),
  from: z.string(),
  to: z.string(),
  state: z.enum(['open', 'accepted', 'returned']),
  words: z.string(),
  checks: checksJson,
  dueOn: legalDay.nullable(),
  late: z.boolean(),
  handedByName: z.string(),
  handedUnder: z.string().nullable(),
  handedOn: legalDay,
  decision: z
    .object({
      byName: z.string(),
      under: z.string().nullable(),
      on: legalDay,
      checks: checksJson,
      words: z.string(),
      code: z.string().nullable(),
    })
    .nullable(),
});

/** 本案所在段 · Where it stands, what the next segments ask, every hand-over. */
export const caseSegment = endpoint({
  method: 'GET',
  path: '/cases/:case/segment',
  permission: 'segments.view',
  params: theCase,
  reply: z.object({
    flow: segmentFlowJson.nullable(),
    at: z.string().nullable(),
    waitsFor: z.string().nullable(),
    next: z.array(z.object({ segment: z.string(), leave: checksJson, enter: checksJson })),
    transfers: z.array(transfer),
    mentors: z.array(z.object({ personId: idOf<'person'>(), name: z.string() })),
  }),
  refusals: {},
});

/** 移交 · To a next segment. */
export const handToSegment = endpoint({
  method: 'POST',
  path: '/cases/:case/segment/transfers',
  permission: 'segments.work',
  params: theCase,
  body: z.object({ to: segmentId, words: words(500), mentor }),
  reply: z.object({ transferId: idOf<'segment-transfer'>(), dueOn: legalDay.nullable() }),
  refusals: {
    ...deskRefusals,
    ...({
      'case-closed': 409,
      'no-segment': 409,
      'waits-already': 409,
      'not-the-next': 422,
      'exit-not-met': 409,
      'entry-not-met': 409,
      'other-segments-work': 403,
      'mentor-needed': 422,
    } satisfies Record<HandOnRefusal['kind'], RefusalStatus>),
  },
});

/** 接收或者退回 · With what the receiving segment found. */
export const decideSegment = endpoint({
  method: 'POST',
  path: '/cases/:case/segment/transfers/:transfer/decision',
  permission: 'segments.work',
  params: theCase.extend({ transfer: idOf<'segment-transfer'>() }),
  body: z.object({
    decision: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('accepted'), found: words(500) }),
      z.object({ kind: z.literal('returned'), code: z.enum(SEGMENT_RETURN_CODES), found: words(500) }),
    ]),
    mentor,
  }),
  reply: z.object({ state: z.enum(['accepted', 'returned']) }),
  refusals: {
    ...deskRefusals,
    ...({
      'case-closed': 409,
      'nothing-handed-over': 409,
      'decided-already': 409,
      'own-hand-over': 403,
      'exit-not-met': 409,
      'other-segments-work': 403,
      'mentor-needed': 422,
    } satisfies Record<DecideRefusal['kind'], RefusalStatus>),
  },
});
