import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { fenText, idOf, instantText, legalDay, plainFacts, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { DeductRefusal } from './rules/decide-deduct.ts';
import type { FreezeRefusal } from './rules/decide-freeze.ts';
import type { ValuationRefusal } from './rules/merge-rows.ts';
import type { CommonRefusal, ControlRefusal, ReleaseRefusal, RetryRefusal } from './rules/refusals.ts';
import type { RenewalRefusal } from './rules/renewal.ts';
import type { RulingRefusal } from './rules/ruling-number.ts';
import { thingSource } from './source-contract.ts';

const COMMON = { 'no-authorised-officer': 409, 'agency-not-connected': 409, 'paper-not-sealed': 422, 'not-found': 404 } satisfies Record<
  CommonRefusal['kind'],
  RefusalStatus
>;

const CONTROL = { ...COMMON, 'money-not-looked-at': 409 } satisfies Record<ControlRefusal['kind'], RefusalStatus>;

const inCase = z.object({ case: idOf<'case'>() });
const ofMeasure = inCase.extend({ measure: idOf<'measure'>() });
const ofAsset = inCase.extend({ asset: idOf<'asset'>() });
const paper = { rulingNumber: words(80), noticeNumber: words(80) };
/** 不待查明到款的理由 · Needed only where money nobody has matched names the debtor. */
const despiteMoney = words(300).nullish();

const measureRow = z.object({
  measureId: idOf<'measure'>(),
  assetId: idOf<'asset'>(),
  state: z.string(),
  term: z.string(),
  asked: fenText.nullable(),
  held: fenText.nullable(),
  waiting: fenText.nullable(),
  deducted: fenText,
  /** What may be deducted of it now; null when nothing may. */
  deductible: fenText.nullable(),
  rank: z.number().int().nullable(),
  rulingNumber: z.string(),
  noticeNumber: z.string(),
  from: legalDay,
  printedEnd: legalDay,
  countedEnd: legalDay,
  alarmOn: legalDay,
  /** quiet, prepare, urgent, last-day, lapsed; null once it is over. */
  rung: z.string().nullable(),
  endedOn: legalDay.nullable(),
  pending: z.string().nullable(),
  decision: z.string().nullable(),
  decisionReason: z.string().nullable(),
  /** 债权现状 · Of a frozen claim: what came, what is disputed, what is missing, by which day. */
  claim: z.object({ paid: fenText, disputed: fenText, missing: fenText, answerBy: legalDay.nullable(), overdue: z.boolean() }).nullable(),
});

const assetRow = z.object({
  assetId: idOf<'asset'>(),
  party: idOf<'party'>(),
  kind: z.string(),
  /** It has a balance, and a hold on it names a sum. */
  inMoney: z.boolean(),
  agency: z.string(),
  agencyZh: z.string(),
  agencyEn: z.string(),
  label: z.string(),
  exempt: z.boolean(),
  balance: fenText.nullable(),
  available: fenText.nullable(),
  value: fenText.nullable(),
  /** As the agency named it, in the words of the adapter. */
  facts: plainFacts,
  source: thingSource,
  firstSeenAt: instantText,
  seenAt: instantText,
  version: z.number().int(),
  /** The row this one turned out to be a second mention of. */
  mergedInto: idOf<'asset'>().nullable(),
  mayHold: z.boolean(),
  mostToFreeze: fenText.nullable(),
});

const instructionRow = z.object({
  instructionId: idOf<'instruction'>(),
  measureId: idOf<'measure'>(),
  act: z.string(),
  state: z.string(),
  amount: fenText.nullable(),
  attempts: z.number().int(),
  settledAt: instantText.nullable(),
  transferNo: z.string().nullable(),
  failureKind: z.string().nullable(),
  failureDetail: z.string().nullable(),
});

export const caseAssets = endpoint({
  method: 'GET',
  path: '/cases/:case/assets',
  permission: 'assets.view',
  params: inCase,
  reply: z.object({
    meter: z.object({ owed: fenText, held: fenText, headroom: fenText, excess: fenText, unvalued: z.number().int() }),
    deductible: fenText,
    /** 超标的解除建议 · What to let go of above the debt; `indivisible` stays above it because it cannot be divided. */
    release: z.object({
      steps: z.array(z.object({ measure: z.string(), how: z.enum(['whole', 'part']), frees: fenText, keep: fenText })),
      indivisible: fenText,
    }),
    assets: z.array(assetRow),
    measures: z.array(measureRow),
    instructions: z.array(instructionRow),
  }),
  refusals: {},
});

export const requestFreeze = endpoint({
  method: 'POST',
  path: '/cases/:case/assets/:asset/freeze',
  permission: 'assets.control',
  params: ofAsset,
  body: z.object({ amount: fenText.nullable(), until: legalDay.nullable(), despiteMoney, ...paper }),
  /** Either the measure goes out, or it waits for a second person. */
  reply: z.object({ measure: idOf<'measure'>().nullable(), proposal: idOf<'proposal'>().nullable(), printedEnd: legalDay }),
  refusals: {
    ...CONTROL,
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
  } satisfies Record<(FreezeRefusal | ControlRefusal)['kind'], RefusalStatus>,
});

export const requestDeduct = endpoint({
  method: 'POST',
  path: '/cases/:case/measures/:measure/deduct',
  permission: 'assets.control',
  params: ofMeasure,
  body: z.object({ amount: fenText, despiteMoney, ...paper }),
  reply: z.object({ instruction: idOf<'instruction'>() }),
  refusals: {
    ...CONTROL,
    'case-closed': 409,
    'not-a-deposit': 422,
    'not-held': 409,
    'hold-has-ended': 409,
    'instruction-pending': 409,
    'amount-not-positive': 422,
    'above-held': 422,
    'above-owed': 422,
    'ruling-not-of-this-case': 422,
  } satisfies Record<(DeductRefusal | ControlRefusal)['kind'], RefusalStatus>,
});

export const releaseMeasure = endpoint({
  method: 'POST',
  path: '/cases/:case/measures/:measure/release',
  permission: 'assets.control',
  params: ofMeasure,
  body: z.object({ reason: words(300), ...paper }),
  reply: z.object({ instruction: idOf<'instruction'>() }),
  refusals: { ...COMMON, 'not-running': 409, 'instruction-pending': 409, 'ruling-not-of-this-case': 422 } satisfies Record<
    (ReleaseRefusal | CommonRefusal)['kind'],
    RefusalStatus
  >,
});

export const decideRenewal = endpoint({
  method: 'POST',
  path: '/cases/:case/measures/:measure/renewal',
  permission: 'assets.control',
  params: ofMeasure,
  body: z.discriminatedUnion('decision', [
    z.object({ decision: z.literal('renew'), until: legalDay.nullable(), reason: words(300), ...paper }),
    z.object({ decision: z.literal('let-lapse'), reason: words(300) }),
  ]),
  reply: z.object({ printedEnd: legalDay }),
  refusals: {
    ...COMMON,
    'not-running': 409,
    'renewal-too-late': 409,
    'instruction-pending': 409,
    'term-too-long': 422,
    'term-ends-before-it-starts': 422,
    'ruling-not-of-this-case': 422,
  } satisfies Record<(RenewalRefusal | RulingRefusal | CommonRefusal)['kind'], RefusalStatus>,
});

export const retryInstruction = endpoint({
  method: 'POST',
  path: '/cases/:case/instructions/:instruction/retry',
  permission: 'assets.control',
  params: inCase.extend({ instruction: idOf<'instruction'>() }),
  reply: z.object({ retried: z.literal(true) }),
  refusals: {
    'case-closed': 409,
    'instruction-not-failed': 409,
    'already-held': 409,
    'instruction-pending': 409,
    'exempt-property': 422,
    'nothing-owed': 409,
    'over-seizure': 422,
    'not-running': 409,
    'hold-has-ended': 409,
    'above-held': 422,
    'above-owed': 422,
  } satisfies Record<RetryRefusal['kind'], RefusalStatus>,
});

export const valueAsset = endpoint({
  method: 'POST',
  path: '/cases/:case/assets/:asset/value',
  permission: 'assets.control',
  params: ofAsset,
  body: z.object({ value: fenText, ground: words(300), valuedOn: legalDay }),
  reply: z.object({ value: fenText }),
  refusals: {
    'deposit-values-itself': 422,
    'merged-away': 409,
    'amount-not-positive': 422,
    'valued-after-today': 422,
  } satisfies Record<ValuationRefusal['kind'], RefusalStatus>,
});
