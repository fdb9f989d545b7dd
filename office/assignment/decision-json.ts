import { LANES } from '@duixian/cases/rules/stage';
import { z } from 'zod';
import { TEAM_KINDS } from './rules/weights.ts';

const hundredths = z.number().int();
const lanes = <T extends z.ZodType>(of: T) => z.object({ simple: of, ordinary: of, complex: of });

/** 权重 as it is kept and sent. */
export const loadWeightsJson = z.object({
  lane: lanes(hundredths.max(10_000)),
  perAsset: hundredths.max(10_000),
  perFurtherParty: hundredths.max(10_000),
  mostOpenCases: z.number().int().max(10_000).nullable(),
  teamsFor: lanes(z.array(z.enum(TEAM_KINDS)).max(10)),
  relatedFirst: z.boolean(),
});

const officer = z.object({
  officer: z.string(),
  name: z.string(),
  team: z.string(),
  teamKind: z.string(),
  onLeave: z.boolean(),
  loan: z.string().optional(),
  open: z.number().int(),
  load: hundredths,
});

/** 分案输入 · Kept with a decision, so that it can be run again. */
export const assignInputsJson = z.object({
  of: z.object({
    caseId: z.string(),
    lane: z.enum(LANES),
    assets: z.number().int(),
    parties: z.number().int(),
    recused: z.array(z.object({ officer: z.string(), ground: z.string() })),
    related: z.array(z.object({ officer: z.string(), cases: z.number().int() })),
  }),
  officers: z.array(officer),
  weights: loadWeightsJson,
  orderedBy: z.string(),
  seed: z.string(),
});

/** 整批输入 · Kept once with the batch. */
export const batchInputsJson = z.object({
  cases: z.array(
    z.object({
      caseId: z.string(),
      lane: z.enum(LANES),
      assets: z.number().int(),
      parties: z.number().int(),
      recused: z.array(z.object({ officer: z.string(), ground: z.string() })),
      related: z.array(z.object({ officer: z.string(), cases: z.number().int() })),
      debtors: z.array(z.string()),
    }),
  ),
  officers: z.array(officer),
  weights: loadWeightsJson,
  orderedBy: z.string(),
  seed: z.string(),
});

export const exclusionJson = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('recused'), ground: z.string() }),
  z.object({ kind: z.literal('on-leave') }),
  z.object({ kind: z.literal('orders-the-assignment') }),
  z.object({ kind: z.literal('at-the-cap'), open: z.number().int(), cap: z.number().int() }),
  z.object({ kind: z.literal('other-speciality'), teamKind: z.string() }),
]);

/** 为何是我 · The reason as structure; the screen words it. */
export const whyMeJson = z.object({
  decidedBy: z.enum(['related-cases', 'only-candidate', 'least-load', 'drawn-among-equals', 'levelled']),
  weight: hundredths,
  load: hundredths,
  open: z.number().int(),
  teamKind: z.string(),
  relatedCases: z.number().int(),
  others: z.array(z.object({ officer: z.string(), name: z.string(), load: hundredths, open: z.number().int() })),
  excluded: z.array(z.object({ officer: z.string(), name: z.string(), because: exclusionJson })),
  drawnAmong: z.array(z.string()),
});
