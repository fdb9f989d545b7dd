import { endpoint } from '@duixian/contract/endpoint';
import { instantText, pageOf } from '@duixian/contract/wire';
import { z } from 'zod';

/** 被拒的尝试 · What was refused at the doors of the courts this inspector oversees, newest first. */
export const listAttempts = endpoint({
  method: 'GET',
  path: '/refused-attempts',
  permission: 'cases.view-interference',
  query: z.object({ before: z.uuid().optional() }),
  reply: pageOf(
    z.object({
      entryId: z.uuid(),
      type: z.string(),
      personName: z.string(),
      /** The name of the refusal. */
      why: z.string().nullable(),
      door: z.string().nullable(),
      changes: z.boolean(),
      address: z.string().nullable(),
      at: instantText,
    }),
  ),
  refusals: {},
});
