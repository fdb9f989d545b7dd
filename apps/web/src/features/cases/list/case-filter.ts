import { LANES, STAGES } from '@duixian/cases/rules/stage';
import { z } from 'zod';

const STATES = ['open', 'suspended', 'closed'] as const;

/** 案件筛选 · What a list of cases is narrowed by. It lives in the address, so that a link or a tile can name exactly its rows. */
export const caseFilter = z.object({
  q: z.string().max(100).optional().catch(undefined),
  state: z.enum(STATES).optional().catch(undefined),
  stage: z.enum(STAGES).optional().catch(undefined),
  lane: z.enum(LANES).optional().catch(undefined),
  mine: z.literal('yes').optional().catch(undefined),
});

export type CaseFilter = z.output<typeof caseFilter>;

export const FILTER_STATES: readonly NonNullable<CaseFilter['state']>[] = STATES;

/** As the endpoint wants it: absent fields are absent, not `undefined`. */
export function questionOf(filter: CaseFilter, after: string | undefined) {
  return {
    ...(filter.state === undefined ? {} : { state: filter.state }),
    ...(filter.stage === undefined ? {} : { stage: filter.stage }),
    ...(filter.lane === undefined ? {} : { lane: filter.lane }),
    ...(filter.mine === undefined ? {} : { mine: filter.mine }),
    ...(filter.q === undefined || filter.q.trim() === '' ? {} : { words: filter.q.trim() }),
    ...(after === undefined ? {} : { after }),
  };
}
