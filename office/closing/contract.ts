import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, legalDay } from '@duixian/contract/wire';
import { z } from 'zod';
import { GATE_CONDITIONS, type GateRefusal } from './rules/gate.ts';

const theCase = z.object({ case: idOf<'case'>() });

const gateItem = z.object({
  condition: z.enum(GATE_CONDITIONS),
  met: z.boolean(),
  evidence: z.record(z.string(), z.union([z.string(), z.number()])),
  link: z.enum(['money', 'property', 'tasks', 'papers', 'search']),
});

/** 结案关口 · Every condition with its evidence, met or not. */
export const showGate = endpoint({
  method: 'GET',
  path: '/cases/:case/closing',
  permission: 'closing.view',
  params: theCase,
  reply: z.object({
    open: z.boolean(),
    items: z.array(gateItem),
    stage: z.string(),
    closed: z.object({ kind: z.string(), on: legalDay, by: z.string() }).nullable(),
    basis: z.array(z.string()),
  }),
  refusals: {},
});

/** 结案 · As performed; the refusal names everything that is still open. */
export const closeCase = endpoint({
  method: 'POST',
  path: '/cases/:case/closing',
  permission: 'closing.close',
  params: theCase,
  reply: z.object({ closingId: idOf<'closing'>(), on: legalDay }),
  refusals: {
    'wrong-stage': 409,
    'case-closed': 409,
    ...({ 'gate-not-passed': 409 } satisfies Record<GateRefusal['kind'], RefusalStatus>),
  },
});
