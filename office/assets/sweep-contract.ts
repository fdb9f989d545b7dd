import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, instantText, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { DecideProposalRefusal } from './rules/approval.ts';
import type { FreezeRefusal } from './rules/decide-freeze.ts';
import type { ControlRefusal } from './rules/refusals.ts';
import type { PaperRefusal } from './rules/sealed-paper.ts';
import type { SweepRefusal } from './rules/sweep.ts';

const inCase = z.object({ case: idOf<'case'>() });

/** 持续查冻与待审批措施 · What is ordered to be looked for again, and what waits for a second person. */
export const caseOrders = endpoint({
  method: 'GET',
  path: '/cases/:case/control-orders',
  permission: 'assets.view',
  params: inCase,
  reply: z.object({
    sweeps: z.array(
      z.object({
        sweepId: idOf<'sweep'>(),
        rulingNumber: z.string(),
        everyHours: z.number().int(),
        until: legalDay,
        nextAt: instantText,
        rounds: z.number().int(),
        endedOn: legalDay.nullable(),
        endReason: z.string().nullable(),
      }),
    ),
    proposals: z.array(
      z.object({
        proposalId: idOf<'proposal'>(),
        asset: idOf<'asset'>(),
        amount: fenText.nullable(),
        until: legalDay.nullable(),
        rulingNumber: z.string(),
        grounds: z.array(z.string()),
        state: z.string(),
        proposedOn: legalDay,
        decisionReason: z.string().nullable(),
        mayDecide: z.boolean(),
      }),
    ),
  }),
  refusals: {},
});

export const orderSweep = endpoint({
  method: 'POST',
  path: '/cases/:case/control-orders',
  permission: 'assets.approve-control',
  params: inCase,
  body: z.object({ everyHours: z.number().int().min(1).max(720), until: legalDay, rulingNumber: words(80), noticeNumber: words(80) }),
  reply: z.object({ sweep: idOf<'sweep'>() }),
  refusals: {
    'case-closed': 409,
    'ruling-not-of-this-case': 422,
    'sweep-running': 409,
    'nothing-owed': 409,
    'sweep-ends-before-today': 422,
    'sweep-too-long': 422,
    'sweep-too-often': 422,
    'paper-not-sealed': 422,
  } satisfies Record<(SweepRefusal | PaperRefusal)['kind'], RefusalStatus>,
});

export const endSweep = endpoint({
  method: 'POST',
  path: '/cases/:case/control-orders/end',
  permission: 'assets.control',
  params: inCase,
  reply: z.object({ ended: z.literal(true) }),
  refusals: { 'no-sweep-running': 409 },
});

/** 待审批控制措施 · Every proposal that waits, oldest first. */
export const openProposals = endpoint({
  method: 'GET',
  path: '/proposals',
  permission: 'assets.approve-control',
  reply: z.object({
    rows: z.array(
      z.object({
        proposalId: idOf<'proposal'>(),
        caseId: idOf<'case'>(),
        caseNumber: z.string(),
        kind: z.string(),
        label: z.string(),
        amount: fenText.nullable(),
        rulingNumber: z.string(),
        grounds: z.array(z.string()),
        proposedOn: legalDay,
        own: z.boolean(),
      }),
    ),
  }),
  refusals: {},
});

export const decideProposal = endpoint({
  method: 'POST',
  path: '/cases/:case/proposals/:proposal/decision',
  permission: 'assets.approve-control',
  params: inCase.extend({ proposal: idOf<'proposal'>() }),
  body: z.object({ approve: z.boolean(), reason: words(300), despiteMoney: words(300).nullish() }),
  reply: z.object({ measure: idOf<'measure'>().nullable() }),
  refusals: {
    'proposal-decided': 409,
    'own-proposal': 403,
    'money-not-looked-at': 409,
    'no-authorised-officer': 409,
    'agency-not-connected': 409,
    'paper-not-sealed': 422,
    'not-found': 404,
    'case-closed': 409,
    'exempt-property': 422,
    'merged-away': 409,
    'already-held': 409,
    'already-proposed': 409,
    'amount-missing': 422,
    'amount-on-a-thing': 422,
    'amount-not-positive': 422,
    'starts-before-today': 422,
    'nothing-owed': 409,
    'over-seizure': 422,
    'term-too-long': 422,
    'term-ends-before-it-starts': 422,
    'ruling-not-of-this-case': 422,
  } satisfies Record<(DecideProposalRefusal | FreezeRefusal | ControlRefusal)['kind'], RefusalStatus>,
});
