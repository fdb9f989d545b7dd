import { ASSET_KINDS } from '@duixian/assets/rules/asset-kind';
import { z } from 'zod';

/** Which figure is open. */
export const foundFilter = z.object({
  kind: z.enum(ASSET_KINDS).optional().catch(undefined),
  source: z.string().max(40).optional().catch(undefined),
  district: z.string().max(20).optional().catch(undefined),
  agency: z.string().max(40).optional().catch(undefined),
  outcome: z.enum(['found', 'nothing', 'unanswered']).optional().catch(undefined),
});

export type FoundFilter = z.output<typeof foundFilter>;

/** Which district is walked; empty for what lies elsewhere. */
export const fieldFilter = z.object({ district: z.string().max(20).catch('') });
