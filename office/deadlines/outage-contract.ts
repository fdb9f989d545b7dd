import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, instantText, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { bothLanguages, termId } from './clock-schema.ts';
import type { DecideReliefRefusal } from './rules/relief.ts';

const outage = {
  outageId: idOf<'outage'>(),
  fromAt: instantText,
  toAt: instantText,
};

/** 停机记录 · When the office could not work, and what was offered for it in the reader's courts. */
export const listOutages = endpoint({
  method: 'GET',
  path: '/outages',
  permission: 'deadlines.view',
  reply: z.object({
    rows: z.array(z.object({ ...outage, proposed: z.number().int(), accepted: z.number().int(), declined: z.number().int() })),
  }),
  refusals: {},
});

/** 停机证明 · The down-time as the server itself saw it, and each clock it touched. */
export const showOutage = endpoint({
  method: 'GET',
  path: '/outages/:outage',
  permission: 'deadlines.view',
  params: z.object({ outage: idOf<'outage'>() }),
  reply: z.object({
    ...outage,
    daysLost: z.array(legalDay),
    settings: z.object({ shortestMinutes: z.number(), lostMinutes: z.number(), windowDays: z.number(), reason: bothLanguages }),
    /** The article of the party's right, as it stood on the day. */
    basis: bothLanguages,
    reliefs: z.array(
      z.object({
        clockId: idOf<'clock'>(),
        caseId: idOf<'case'>(),
        caseNumber: z.string(),
        summary: z.string(),
        term: termId,
        name: bothLanguages,
        dueOn: legalDay,
        nowDueOn: legalDay.nullable(),
        lost: z.object({ value: z.number().int(), unit: z.string() }),
        basis: z.enum(['party-right', 'office-policy']),
        state: z.enum(['proposed', 'accepted', 'declined']),
        reason: z.string().nullable(),
        decidedBy: z.string().nullable(),
        decidedAt: instantText.nullable(),
      }),
    ),
  }),
  refusals: {},
});

const ofRelief = z.object({ outage: idOf<'outage'>(), clock: idOf<'clock'>() });

const refusals = {
  'not-found': 404,
  'relief-decided': 409,
  'clock-already-stopped': 409,
  'application-needed': 422,
  'application-too-late': 422,
  'day-in-future': 422,
} as const satisfies Record<DecideReliefRefusal['kind'], RefusalStatus>;

export const acceptRelief = endpoint({
  method: 'POST',
  path: '/outages/:outage/reliefs/:clock/accept',
  permission: 'deadlines.extend',
  params: ofRelief,
  /** The day the party asked, for a party's own period. */
  body: z.object({ appliedOn: legalDay.nullable() }),
  reply: z.object({ dueOn: legalDay.nullable() }),
  refusals,
});

export const declineRelief = endpoint({
  method: 'POST',
  path: '/outages/:outage/reliefs/:clock/decline',
  permission: 'deadlines.extend',
  params: ofRelief,
  body: z.object({ reason: words(300) }),
  reply: z.object({ declined: z.literal(true) }),
  refusals,
});
