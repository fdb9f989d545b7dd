import { z } from 'zod';

/** 立案筛选 · Lives in the address; the desk opens one application by it. */
export const filingFilter = z.object({
  state: z.string().optional().catch(undefined),
  case: z.string().optional().catch(undefined),
  application: z.string().optional().catch(undefined),
});
