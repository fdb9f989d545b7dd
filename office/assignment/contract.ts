import { LANES } from '@duixian/cases/rules/stage';
import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { cappedCount, dayKey, idOf, legalDay, pageOf, plainFacts, words } from '@duixian/contract/wire';
import { courtId, courtInPath } from '@duixian/courts/contract';
import { z } from 'zod';
import { loadWeightsJson, whyMeJson } from './decision-json.ts';
import type { AssignRefusal } from './rules/assign.ts';
import type { ByHandRefusal } from './rules/by-hand.ts';
import type { WeightsRefusal } from './rules/weights.ts';

const theCase = z.object({ case: idOf<'case'>() });
const assignRefusals = {
  'wrong-stage': 409,
  'case-closed': 409,
  'officer-inactive': 409,
  ...({ 'no-officer-available': 409 } satisfies Record<AssignRefusal['kind'], RefusalStatus>),
  ...({
    'not-an-officer-here': 422,
    'not-to-oneself': 403,
    'officer-excluded': 422,
    'reason-for-choice-needed': 422,
  } satisfies Record<ByHandRefusal['kind'], RefusalStatus>),
} as const;

const assigned = z.object({
  decisionId: idOf<'assignment'>(),
  officer: idOf<'person'>(),
  officerName: z.string(),
  team: idOf<'team'>(),
  how: z.enum(['by-rule', 'by-hand', 'handed-on']),
  why: whyMeJson.nullable(),
});

/** 待分案 · Cases with a lane and without an officer, the oldest filing first. */
export const assignmentQueue = endpoint({
  method: 'GET',
  path: '/assignment/queue',
  permission: 'assignment.assign',
  query: z.object({ after: dayKey.optional() }),
  reply: pageOf(
    z.object({
      caseId: idOf<'case'>(),
      court: courtId,
      caseNumber: z.string(),
      summary: z.string(),
      lane: z.enum(LANES).nullable(),
      filedOn: legalDay,
    }),
  ).extend({ total: cappedCount }),
  refusals: {},
});

/** 分案记录 · Who was given the case, and why. */
export const showAssignment = endpoint({
  method: 'GET',
  path: '/cases/:case/assignment',
  permission: 'assignment.view',
  params: theCase,
  reply: z.object({
    decisions: z.array(
      z.object({
        decisionId: idOf<'assignment'>(),
        officerName: z.string(),
        how: z.string(),
        why: whyMeJson.nullable(),
        reason: z.string().nullable(),
        ruleVersion: z.string(),
        decidedBy: z.string(),
        decidedOn: legalDay,
      }),
    ),
  }),
  refusals: {},
});

/** 试算 · Whom the rule would name now; nothing is changed. */
export const previewAssignment = endpoint({
  method: 'GET',
  path: '/cases/:case/assignment/preview',
  permission: 'assignment.assign',
  params: theCase,
  reply: z.object({
    officer: z.string(),
    officerName: z.string(),
    why: whyMeJson,
    officers: z.array(z.object({ officer: z.string(), name: z.string() })),
  }),
  refusals: { 'wrong-stage': 409, 'case-closed': 409, 'no-officer-available': 409 },
});

/** 分案 · By rule, or to a named officer with a reason. */
export const assignCase = endpoint({
  method: 'POST',
  path: '/cases/:case/assignment',
  permission: 'assignment.assign',
  params: theCase,
  body: z.object({ byHand: z.object({ officer: idOf<'person'>(), reason: words(500).nullable() }).nullish() }),
  reply: assigned,
  refusals: assignRefusals,
});

/** 批量分案 · Up to two hundred cases, each with its own result. */
export const assignMany = endpoint({
  method: 'POST',
  path: '/assignment/batch',
  permission: 'assignment.assign',
  body: z.object({ cases: z.array(idOf<'case'>()).min(1).max(200) }),
  reply: z.object({
    results: z.array(
      z.object({
        caseId: idOf<'case'>(),
        assigned: assigned.nullable(),
        refusal: z.object({ kind: z.string(), facts: plainFacts }).nullable(),
      }),
    ),
  }),
  refusals: {},
});

/** 复算 · The decision run again on the inputs on record. */
export const replayAssignment = endpoint({
  method: 'GET',
  path: '/assignments/:decision/replay',
  permission: 'assignment.view',
  params: z.object({ decision: idOf<'assignment'>() }),
  reply: z.object({
    caseId: idOf<'case'>(),
    decided: z.string(),
    again: z.string().nullable(),
    same: z.boolean(),
    ruleThen: z.string(),
    ruleNow: z.string(),
  }),
  refusals: {},
});

/** 回避 · An officer who may not have the case, with the ground. */
export const recordRecusal = endpoint({
  method: 'POST',
  path: '/cases/:case/recusals',
  permission: 'assignment.assign',
  params: theCase,
  body: z.object({ officer: idOf<'person'>(), ground: words(500) }),
  reply: z.object({ fresh: z.boolean() }),
  refusals: { 'not-an-officer-here': 422 },
});

/** 法官负担 · Raw and weighted, side by side. */
export const courtLoads = endpoint({
  method: 'GET',
  path: '/courts/:court/loads',
  permission: 'assignment.view',
  params: z.object({ court: courtInPath }),
  reply: z.object({
    officers: z.array(
      z.object({
        officer: z.string(),
        name: z.string(),
        teamKind: z.string(),
        onLeave: z.boolean(),
        open: z.number().int(),
        load: z.number().int(),
      }),
    ),
    weights: loadWeightsJson,
    from: legalDay,
    ownSetting: z.boolean(),
  }),
  refusals: {},
});

/** 负担权重 · What each kind of work weighs at a court today; what is set stands at the same address. */
export const showLoadWeights = endpoint({
  method: 'GET',
  path: '/courts/:court/load-weights',
  permission: 'assignment.view',
  params: z.object({ court: courtInPath }),
  reply: z.object({ weights: loadWeightsJson, from: legalDay, ownSetting: z.boolean() }),
  refusals: {},
});

export const setLoadWeights = endpoint({
  method: 'PUT',
  path: '/courts/:court/load-weights',
  permission: 'assignment.set-weights',
  changedBy: { acts: ['assignment.weights-set'], subject: 'court' },
  params: z.object({ court: courtInPath }),
  body: z.object({ from: legalDay, weights: loadWeightsJson, reason: words(500) }),
  reply: z.object({ from: legalDay }),
  refusals: {
    'weight-not-positive': 422,
    'weight-negative': 422,
    'lane-without-team': 422,
    'cap-not-positive': 422,
    'weights-in-the-past': 422,
    'unknown-court': 404,
  } satisfies Record<WeightsRefusal['kind'], RefusalStatus>,
});
