import { APPLICATION_STATES } from '@duixian/intake/rules/application';
import { LIST_ORDERS } from '@duixian/intake/rules/list-order';
import { z } from 'zod';

/** 立案筛选 · Lives in the address, so that a number elsewhere can open exactly its rows. */
export const filingFilter = z.object({
  state: z.enum(APPLICATION_STATES).optional().catch(undefined),
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  order: z.enum(LIST_ORDERS).optional().catch(undefined),
  side: z.enum(['received', 'for']).optional().catch(undefined),
});

export type FilingFilter = z.output<typeof filingFilter>;

export function filingQuestion(filter: FilingFilter, after: string | undefined) {
  return {
    ...(filter.state === undefined ? {} : { state: filter.state }),
    ...(filter.side === undefined ? {} : { side: filter.side }),
    ...(filter.q === undefined ? {} : { text: filter.q }),
    ...(filter.order === undefined ? {} : { order: filter.order }),
    ...(after === undefined ? {} : { after }),
  };
}
