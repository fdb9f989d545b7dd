import { idOf } from '@duixian/contract/wire';
import { z } from 'zod';

/** 财产来源 · The reply of an agency, the list of old cases a thing came in with, or what an officer found. */
export const thingSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exchange'), exchangeId: idOf<'exchange'>() }),
  z.object({ kind: z.literal('import'), importId: idOf<'import'>() }),
  z.object({ kind: z.literal('finding'), findingId: idOf<'finding'>() }),
]);
