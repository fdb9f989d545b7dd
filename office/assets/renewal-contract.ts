import { endpoint } from '@duixian/contract/endpoint';
import { fenText, idOf, legalDay, plainFacts, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { ASSET_KINDS } from './rules/asset-kind.ts';
import { RENEWAL_STATES } from './rules/renewal-state.ts';

export const MOST_RENEWALS = 100;

const holdRow = z.object({
  measureId: idOf<'measure'>(),
  caseId: idOf<'case'>(),
  caseNumber: z.string(),
  label: z.string(),
  kind: z.string(),
  agency: z.string(),
  agencyZh: z.string(),
  agencyEn: z.string(),
  state: z.string(),
  held: fenText.nullable(),
  rank: z.number().int().nullable(),
  printedEnd: legalDay,
  alarmOn: legalDay,
  rung: z.string(),
  decision: z.string().nullable(),
  pending: z.string().nullable(),
  /** How far the papers of its renewal are; null where none is being prepared. */
  renewal: z.object({ state: z.enum(RENEWAL_STATES), until: legalDay }).nullable(),
});

/** 到期看板 · Holds that end soon, the nearest first, with what they are counted by: each count opens its rows. */
export const endingMeasures = endpoint({
  method: 'GET',
  path: '/measures/ending',
  permission: 'assets.view',
  query: z.object({
    within: z.coerce.number().int().min(0).max(400).default(90),
    kind: z.enum(ASSET_KINDS).optional(),
    agency: z.string().trim().min(1).max(80).optional(),
  }),
  reply: z.object({
    lapsedWithoutDecision: z.number().int(),
    groups: z.array(
      z.object({
        kind: z.string(),
        agency: z.string(),
        agencyZh: z.string(),
        agencyEn: z.string(),
        holds: z.number().int(),
        undecided: z.number().int(),
      }),
    ),
    rows: z.array(holdRow),
  }),
  refusals: {},
});

/** 脱保 · The rows behind the gauge that must be zero. */
export const lapsedMeasures = endpoint({
  method: 'GET',
  path: '/measures/lapsed',
  permission: 'assets.view',
  reply: z.object({ count: z.number().int(), rows: z.array(holdRow) }),
  refusals: {},
});

/** 批量准备续行 · One act for many holds; what cannot go on says why, and the others are prepared. */
export const prepareRenewals = endpoint({
  method: 'POST',
  path: '/measures/renewals',
  permission: 'assets.control',
  body: z.object({
    measures: z
      .array(z.object({ case: idOf<'case'>(), measure: idOf<'measure'>() }))
      .min(1)
      .max(MOST_RENEWALS),
    reason: words(300),
  }),
  reply: z.object({
    batch: idOf<'renewal-batch'>(),
    rows: z.array(
      z.object({
        measure: idOf<'measure'>(),
        renewal: idOf<'renewal'>().nullable(),
        refusal: z.object({ kind: z.string(), facts: plainFacts }).nullable(),
      }),
    ),
  }),
  refusals: {},
});
