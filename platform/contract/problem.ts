import { z } from 'zod';

/** RFC 9457 body of a refusal. `kind` and `facts` are what the screen words; nothing internal is in it. */
export const problem = z.object({
  type: z.literal('refusal'),
  status: z.number().int(),
  kind: z.string(),
  facts: z.record(z.string(), z.json()),
});

export type Problem = z.output<typeof problem>;
