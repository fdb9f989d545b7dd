import { LANES } from '@duixian/cases/rules/stage';
import { z } from 'zod';
import { CONDITION_KINDS } from './rules/segments/condition.ts';
import { OWNER_KINDS } from './rules/segments/segment-flow.ts';

const conditionJson = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stage-is'), stages: z.array(z.enum(['check', 'search', 'triage', 'assignment', 'enforcement'])) }),
  z.object({ kind: z.literal('lane-is'), lanes: z.array(z.enum(LANES)) }),
  z.object({ kind: z.literal('officer-named') }),
  z.object({ kind: z.literal('search-returned') }),
  z.object({ kind: z.literal('notice-served') }),
  z.object({ kind: z.literal('property-held') }),
  z.object({ kind: z.literal('property-to-sell') }),
  z.object({ kind: z.literal('nothing-to-sell') }),
  z.object({ kind: z.literal('no-money-waiting') }),
]);

/** 分段流程 · As it is kept and as the screens read it. */
export const segmentFlowJson = z.object({
  id: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  segments: z.array(
    z.object({
      id: z.string(),
      nameZh: z.string(),
      nameEn: z.string(),
      owner: z.enum(OWNER_KINDS),
      enter: z.array(conditionJson),
      leave: z.array(conditionJson),
      next: z.array(z.string()),
      acceptDays: z.number().int(),
      mentored: z.boolean(),
    }),
  ),
});

export const checksJson = z.array(z.object({ condition: z.enum(CONDITION_KINDS), holds: z.boolean() }));
