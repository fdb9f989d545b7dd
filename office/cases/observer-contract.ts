import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import type { EndGrantRefusal, GrantLookRefusal } from './rules/observer-grant.ts';

const inCase = z.object({ case: idOf<'case'>() });

/** 外部观察授权 · Who from outside may look at this case, and who could be allowed to. */
export const caseObservers = endpoint({
  method: 'GET',
  path: '/cases/:case/observers',
  permission: 'cases.grant-look',
  params: inCase,
  reply: z.object({
    latest: legalDay,
    grants: z.array(
      z.object({
        grantId: idOf<'observer-grant'>(),
        name: z.string(),
        reason: z.string(),
        grantedOn: legalDay,
        until: legalDay,
        grantedBy: z.string(),
        endedOn: legalDay.nullable(),
        endReason: z.string().nullable(),
        running: z.boolean(),
      }),
    ),
    observers: z.array(z.object({ person: idOf<'person'>(), name: z.string() })),
  }),
  refusals: {},
});

export const grantLook = endpoint({
  method: 'POST',
  path: '/cases/:case/observers',
  permission: 'cases.grant-look',
  params: inCase,
  body: z.object({ person: idOf<'person'>(), until: legalDay, reason: words(300) }),
  reply: z.object({ grantId: idOf<'observer-grant'>() }),
  refusals: {
    'not-an-observer': 422,
    'grant-in-the-past': 422,
    'grant-too-long': 422,
    'already-granted': 409,
    'too-many-grants': 409,
  } satisfies Record<GrantLookRefusal['kind'], RefusalStatus>,
});

export const endGrant = endpoint({
  method: 'POST',
  path: '/observer-grants/:grant/end',
  permission: 'cases.grant-look',
  params: z.object({ grant: idOf<'observer-grant'>() }),
  body: z.object({ reason: words(300) }),
  reply: z.null(),
  refusals: { 'grant-over': 409 } satisfies Record<EndGrantRefusal['kind'], RefusalStatus>,
});
