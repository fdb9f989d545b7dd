import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { cappedCount, idOf, instantText, legalDay, pageOf, plainFacts, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { type AddressRefusal, NOTICE_KINDS } from './rules/notices.ts';

/** 我的通知 · Newest first; what is not yet confirmed is confirmed by the screen that shows it. */
export const myNotices = endpoint({
  method: 'GET',
  path: '/notices',
  permission: 'signed-in',
  query: z.object({ after: z.uuid().optional() }),
  reply: pageOf(
    z.object({
      noticeId: idOf<'notice'>(),
      kind: z.enum(NOTICE_KINDS),
      source: z.uuid(),
      caseId: idOf<'case'>().nullable(),
      facts: plainFacts,
      sentAt: instantText,
      received: z.boolean(),
      seen: z.boolean(),
    }),
  ).extend({ unseen: cappedCount }),
  refusals: {},
});

/** 到达回执 · The receiver's own screen has these. */
export const confirmNotices = endpoint({
  method: 'POST',
  path: '/notices/receipts',
  permission: 'signed-in',
  body: z.object({ notices: z.array(idOf<'notice'>()).min(1).max(100) }),
  reply: z.object({ confirmed: z.number().int() }),
  refusals: {},
});

/** 已看 · Puts away the notices of one thing. */
export const seeNotices = endpoint({
  method: 'POST',
  path: '/notices/seen',
  permission: 'signed-in',
  body: z.object({ source: z.uuid() }),
  reply: z.object({ seen: z.number().int() }),
  refusals: {},
});

const address = z.string().nullable();

/** 我的通知渠道 · Where I get notices besides the screen. */
export const myNoticeAddresses = endpoint({
  method: 'GET',
  path: '/notices/address',
  permission: 'signed-in',
  reply: z.object({ mail: address, sms: address }),
  refusals: {},
});

/** 通知地址 · Where a person wants notices besides the screen; null for no more there. */
export const setNoticeAddress = endpoint({
  method: 'PUT',
  path: '/notices/address',
  permission: 'signed-in',
  body: z.object({ channel: z.enum(['mail', 'sms']), address: words(200).nullable() }),
  reply: z.object({ kept: z.literal(true) }),
  refusals: { 'address-does-not-fit': 422 } satisfies Record<AddressRefusal['kind'], RefusalStatus>,
});

/** 通知收发 · Sent, received and missing of each day; a gap is an incident with its rows. */
export const noticeDays = endpoint({
  method: 'GET',
  path: '/hub/notices',
  permission: 'hub.view',
  reply: z.object({
    days: z.array(
      z.object({
        on: legalDay,
        sent: z.number().int(),
        received: z.number().int(),
        failed: z.number().int(),
        /** Not received and past the time in which it should have been: each of these is an incident. */
        gap: z.number().int(),
      }),
    ),
    gaps: z.array(
      z.object({
        noticeId: idOf<'notice'>(),
        kind: z.enum(NOTICE_KINDS),
        channel: z.string(),
        person: z.string(),
        sentOn: legalDay,
        reason: z.string().nullable(),
      }),
    ),
    incidents: z.array(
      z.object({
        incident: z.uuid(),
        on: legalDay,
        channel: z.string(),
        missing: z.number().int(),
        state: z.enum(['open', 'explained', 'gone']),
        openedOn: legalDay,
        dueOn: legalDay.nullable(),
        owner: z.string().nullable(),
        endedOn: legalDay.nullable(),
        endedBy: z.string().nullable(),
        words: z.string().nullable(),
      }),
    ),
  }),
  refusals: {},
});
