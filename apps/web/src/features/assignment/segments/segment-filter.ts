import { z } from 'zod';

/** Which number of which segment is open. */
export const segmentFilter = z.object({
  segment: z.string().max(40).optional().catch(undefined),
  side: z.enum(['here', 'waiting', 'late']).optional().catch(undefined),
});
