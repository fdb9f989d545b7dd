import { idType } from '@duixian/agencies/adapter';
import { fenAmount } from '@duixian/agencies/amounts';
import { bounceReason, paymentOrder, statementLine } from '@duixian/agencies/court-bank';
import { foundAsset } from '@duixian/agencies/found-property';
import { legalDay } from '@duixian/contract/wire';
import { z } from 'zod';

/** 冻结记录 · One hold of the office on one thing, as the agency keeps it. */
const freeze = z.object({
  freezeNo: z.string(),
  assetId: z.string(),
  owner: z.string(),
  court: z.string(),
  caseNumber: z.string(),
  amount: fenAmount.nullable(),
  from: legalDay,
  until: legalDay,
});

const effect = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('frozen'), freeze }),
  z.object({ kind: z.literal('renewed'), assetId: z.string(), freezeNo: z.string(), until: legalDay, amount: fenAmount.nullable() }),
  z.object({ kind: z.literal('lifted'), assetId: z.string(), freezeNo: z.string() }),
  z.object({ kind: z.literal('deducted'), assetId: z.string(), freezeNo: z.string(), amount: fenAmount, line: statementLine }),
]);

export const FAULT_MODES = [
  'none',
  'slow',
  'silent',
  'server-error',
  'malformed',
  'partial',
  'wrong-person',
  'duplicate',
  'late-correction',
  'out-of-order',
  'bounce',
] as const;

/** 故障 · How an agency misbehaves. `times`: how often still, null for ever; `share`: of how many calls. */
export const fault = z.object({
  mode: z.enum(FAULT_MODES),
  delayMs: z.int().min(0).max(600_000).default(8000),
  times: z.int().min(1).nullable().default(null),
  share: z.number().gt(0).max(1).default(1),
  bounce: bounceReason.default('payee-name-differs'),
});

export const propertySet = z.object({
  type: z.literal('property-set'),
  agency: z.string(),
  name: z.string().min(1),
  idType,
  idNumber: z.string().min(1),
  assets: z.array(foundAsset).max(50),
});

/** Everything that can change the city. The journal holds nothing else, and the state is what these lines add up to. */
export const entry = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('answered'),
    agency: z.string(),
    requestNo: z.string(),
    digest: z.string(),
    reply: z.json(),
    readyAtMs: z.number(),
    effect: effect.nullable(),
  }),
  propertySet,
  z.object({ type: z.literal('arrived'), line: statementLine }),
  z.object({
    type: z.literal('ordered'),
    order: paymentOrder,
    digest: z.string(),
    bounced: bounceReason.nullable(),
    readyAtMs: z.number(),
    line: statementLine.nullable(),
  }),
  z.object({ type: z.literal('fault-set'), agency: z.string(), fault }),
]);

export type Entry = z.output<typeof entry>;
export type Effect = z.output<typeof effect>;
export type Freeze = z.output<typeof freeze>;
export type FaultSetting = z.output<typeof fault>;
export type PropertySet = z.output<typeof propertySet>;
