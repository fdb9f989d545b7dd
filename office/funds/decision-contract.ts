import { words } from '@duixian/contract/wire';
import { z } from 'zod';

/** 审批意见 · A decision on what an officer has asked for: whoever says no says why. */
export const decision = z.discriminatedUnion('approve', [
  z.object({ approve: z.literal(true), words: words(500).optional() }),
  z.object({ approve: z.literal(false), words: words(500) }),
]);
