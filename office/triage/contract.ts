import { LANES } from '@duixian/cases/rules/stage';
import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { cappedCount, idOf, legalDay, pageOf, plainFacts, words } from '@duixian/contract/wire';
import { courtId, courtInPath } from '@duixian/courts/contract';
import { z } from 'zod';
import { laneScopeJson, triageCardJson } from './card-json.ts';
import { type LaneMoveRefusal, MOVE_CAUSES } from './rules/lane-move.ts';
import type { ScopeRefusal } from './rules/lane-scope.ts';
import type { TriageRefusal } from './rules/triage.ts';

const theCase = z.object({ case: idOf<'case'>() });
const lane = z.enum(LANES);
const stageRefusals = { 'wrong-stage': 409, 'case-closed': 409 } as const;
const laneMoveRefusals = { 'lane-the-same': 409, 'lane-not-placed': 409, 'move-reason-needed': 422 } satisfies Record<
  LaneMoveRefusal['kind'],
  RefusalStatus
>;
const confirmRefusals = {
  ...stageRefusals,
  ...({ 'nothing-proposed': 409, 'reason-needed': 422 } satisfies Record<TriageRefusal['kind'], RefusalStatus>),
  ...laneMoveRefusals,
} as const;

/** 分流卡 · The provisional lane, the proposals with their three answers, and what was decided. */
export const showTriage = endpoint({
  method: 'GET',
  path: '/cases/:case/triage',
  permission: 'triage.view',
  params: theCase,
  reply: z.object({
    provisional: lane,
    proposals: z.array(
      z.object({
        proposalId: idOf<'proposal'>(),
        state: z.string(),
        card: triageCardJson,
        scope: laneScopeJson,
        scopeFrom: legalDay,
        proposedOn: legalDay,
        decided: z.object({ lane, by: z.string(), on: legalDay, reason: z.string().nullable() }).nullable(),
      }),
    ),
  }),
  refusals: {},
});

/** 待确认分流 · What waits for a judge or the centre. */
export const triageQueue = endpoint({
  method: 'GET',
  path: '/triage/queue',
  permission: 'triage.confirm',
  query: z.object({ after: z.uuid().optional() }),
  reply: pageOf(
    z.object({
      proposalId: idOf<'proposal'>(),
      caseId: idOf<'case'>(),
      court: courtId,
      caseNumber: z.string(),
      summary: z.string(),
      filedOn: legalDay,
      proposedOn: legalDay,
      lane,
      provisional: lane,
      card: triageCardJson,
    }),
  ).extend({ total: cappedCount }),
  refusals: {},
});

/** 重新建议 · Runs triage again on what is known now. */
export const proposeAgain = endpoint({
  method: 'POST',
  path: '/cases/:case/triage/proposal',
  permission: 'triage.confirm',
  params: theCase,
  reply: z.object({ proposalId: idOf<'proposal'>(), card: triageCardJson }),
  refusals: stageRefusals,
});

/** 确认分流 · The proposed lane, or another with a reason. */
export const confirmTriage = endpoint({
  method: 'POST',
  path: '/cases/:case/triage/confirm',
  permission: 'triage.confirm',
  params: theCase,
  body: z.object({ lane, reason: words(500).nullable() }),
  reply: z.object({ lane, proposed: lane }),
  refusals: confirmRefusals,
});

/** 批量确认 · Up to two hundred at once, each with its own result. */
export const confirmManyTriages = endpoint({
  method: 'POST',
  path: '/triage/confirmations',
  permission: 'triage.confirm',
  body: z.object({
    items: z
      .array(z.object({ case: idOf<'case'>(), lane, reason: words(500).nullable() }))
      .min(1)
      .max(200),
  }),
  reply: z.object({
    results: z.array(
      z.object({ caseId: idOf<'case'>(), lane: lane.nullable(), refusal: z.object({ kind: z.string(), facts: plainFacts }).nullable() }),
    ),
  }),
  refusals: {},
});

/** 繁简范围 · What this court calls simple and complex today. */
export const showLaneScope = endpoint({
  method: 'GET',
  path: '/courts/:court/lane-scope',
  permission: 'triage.view',
  params: z.object({ court: courtInPath }),
  reply: z.object({ scope: laneScopeJson, from: legalDay, ownSetting: z.boolean(), presets: z.array(laneScopeJson) }),
  refusals: {},
});

export const setLaneScope = endpoint({
  method: 'PUT',
  path: '/courts/:court/lane-scope',
  permission: 'triage.set-scope',
  changedBy: { acts: ['triage.scope-set'], subject: 'court' },
  params: z.object({ court: courtInPath }),
  body: z.object({ from: legalDay, scope: laneScopeJson, reason: words(500) }),
  reply: z.object({ from: legalDay }),
  refusals: {
    'coverage-not-a-share': 422,
    'complex-below-simple': 422,
    'scope-in-the-past': 422,
    'unknown-court': 404,
  } satisfies Record<ScopeRefusal['kind'], RefusalStatus>,
});

/** 转道 · Another lane for a placed case, with a reason; each move is counted. */
export const changeLane = endpoint({
  method: 'POST',
  path: '/cases/:case/lane-moves',
  permission: 'triage.confirm',
  params: theCase,
  body: z.object({ lane, reason: words(500) }),
  reply: z.object({ bounces: z.number().int() }),
  refusals: { ...stageRefusals, ...laneMoveRefusals },
});

/** 转道记录 · Every move with its cause, the counter, the flag of passing to and fro, and the simple case's period. */
export const laneMoves = endpoint({
  method: 'GET',
  path: '/cases/:case/lane-moves',
  permission: 'triage.view',
  params: theCase,
  reply: z.object({
    moves: z.array(
      z.object({
        moveId: z.uuid(),
        from: lane,
        to: lane,
        cause: z.enum(MOVE_CAUSES),
        reason: z.string(),
        by: z.string(),
        on: legalDay,
        bounces: z.number().int(),
      }),
    ),
    pingPong: z.boolean(),
    period: z.object({ beganOn: legalDay, dueOn: legalDay, endedOn: legalDay.nullable(), endedHow: z.string().nullable() }).nullable(),
  }),
  refusals: {},
});

const share = z.object({ cases: z.number().int(), load: z.number(), days: z.number().nullable() });
const side = z.object({ simple: share, ordinary: share, complex: share });

/** 规则复演 · Last year's cases of a court under a scope that is not switched on yet. Changes nothing. */
export const replayScope = endpoint({
  method: 'POST',
  path: '/courts/:court/lane-scope/replay',
  permission: 'triage.set-scope',
  params: z.object({ court: courtInPath }),
  body: z.object({
    scope: laneScopeJson,
    weights: z.object({
      simple: z.number().int().min(1).max(10_000),
      ordinary: z.number().int().min(1).max(10_000),
      complex: z.number().int().min(1).max(10_000),
    }),
  }),
  reply: z.object({
    from: legalDay,
    cases: z.number().int(),
    before: side,
    after: side,
    daysBefore: z.number().nullable(),
    daysAfter: z.number().nullable(),
    moved: z.array(z.object({ caseId: idOf<'case'>(), caseNumber: z.string(), from: lane, to: lane })),
  }),
  refusals: { 'coverage-not-a-share': 422, 'complex-below-simple': 422, 'scope-in-the-past': 422, 'unknown-court': 404 },
});
