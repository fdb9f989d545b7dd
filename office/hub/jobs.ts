import type { JobHandler, Poll } from '@duixian/audit/job';
import { courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { z } from 'zod';
import { tellOfOverdue } from './commands/tell-of-overdue.ts';
import { tellOnce } from './commands/tell-once.ts';
import { verifyOrder } from './commands/verify-order.ts';
import { watchNoticeGaps } from './commands/watch-notice-gaps.ts';
import type { NoticeGateway } from './notice-gateway.ts';
import { isOnDuty, teamOnDuty } from './queries/addressees.ts';
import { ordersToTellOverdue, ordersToVerify } from './queries/orders.ts';
import { ACCOUNT_NOTICES } from './rules/notices.ts';
import { noticeToSend, saveOutcome } from './store/notices.ts';
import { stampOf } from './store/tables.ts';

const ofOrder = z.object({ order: z.uuid() });
const ofNotice = z.object({ notice: z.uuid() });
const ofBooking = z.object({
  change: z.uuid(),
  kind: z.string(),
  place: z.string(),
  people: z.array(z.uuid()),
  court: z.number().int(),
  by: z.string(),
  from: z.string(),
});

const ofAccount = z.object({
  person: z.uuid(),
  part: z.enum(['password', 'second-factor', 'identity', 'token']),
  by: z.string(),
  court: z.number().int(),
  address: z.string(),
});

const ofSegment = z.object({
  transfer: z.uuid(),
  case: z.uuid(),
  court: z.number().int(),
  /** The team that has to act now. */
  teamKind: z.string(),
  /** Who handed it over and is told of its return; the whole team where that person is away. */
  person: z.uuid().nullable(),
  by: z.string(),
  from: z.string(),
  fromEn: z.string(),
  to: z.string(),
  toEn: z.string(),
});

const segmentJob =
  (kind: 'segment-waiting' | 'segment-returned'): JobHandler =>
  async (event, desk) => {
    const { transfer, case: caseId, court: at, teamKind, person, ...news } = ofSegment.parse(event.facts);
    const court = courtIdFrom(at);
    await desk.act(async (ctx) => {
      const one = person === null ? undefined : idFrom<'person'>(person);
      const people = one !== undefined && (await isOnDuty(ctx, court, one)) ? [one] : await teamOnDuty(ctx, court, teamKind);
      return tellOnce(ctx, { told: 'hub.segment-told', kind, source: transfer, court, caseId: idFrom<'case'>(caseId), people, news });
    });
  };

/** 指挥中心作业 · An answer is verified by the data; a notice goes to its gateway, and what came back is kept. */
export function hubJobs(of: { readonly gateway: NoticeGateway }): Readonly<Record<string, JobHandler>> {
  return {
    'hub.order-answered': async (event, desk) => {
      const order = idFrom<'order'>(ofOrder.parse(event.facts).order);
      await desk.act((ctx) => verifyOrder(ctx, { order }));
    },
    'booking.changed': async (event, desk) => {
      const { change, people, court, ...news } = ofBooking.parse(event.facts);
      const to = people.map((person) => idFrom<'person'>(person));
      const what = { told: 'hub.booking-told', kind: 'booking-changed', source: change, caseId: null } as const;
      await desk.act((ctx) => tellOnce(ctx, { ...what, people: to, court: courtIdFrom(court), news }));
    },
    'courts.account-changed': async (event, desk) => {
      const { person, part, court, ...news } = ofAccount.parse(event.facts);
      const of = { told: 'hub.account-told', kind: ACCOUNT_NOTICES[part], source: event.eventId, caseId: null } as const;
      await desk.act((ctx) => tellOnce(ctx, { ...of, people: [idFrom<'person'>(person)], court: courtIdFrom(court), news }));
    },
    'assignment.segment-handed': segmentJob('segment-waiting'),
    'assignment.segment-returned': segmentJob('segment-returned'),
    'hub.notice-sent': async (event, desk) => {
      const notice = idFrom<'notice'>(ofNotice.parse(event.facts).notice);
      const found = await desk.act(async (ctx) => ok(await noticeToSend(stampOf(ctx), notice)));
      if (!found.ok || found.value === undefined) return;
      const { channel, kind, address } = found.value;
      const answer =
        address === null
          ? ({ kind: 'failed', reason: 'address-unknown' } as const)
          : await of.gateway.send({ noticeId: notice, channel, address, kind });
      await desk.act(async (ctx) => {
        await saveOutcome(stampOf(ctx), notice, answer.kind === 'received' ? { receipt: answer.receipt } : { reason: answer.reason });
        return ok(true);
      });
    },
  };
}

const MOST_AT_ONCE = 200;

/** 督办复核 · Once a day the data is asked again about every answer that it did not bear out. */
export function hubPolls(): readonly Poll[] {
  return [
    {
      name: 'orders-to-verify',
      everySeconds: 600,
      run: async (desk) => {
        const found = await desk.act(async (ctx) => ok(await ordersToVerify(ctx, MOST_AT_ONCE)));
        if (!found.ok) return;
        for (const order of found.value) {
          if (desk.signal.aborted) return;
          await desk.act((ctx) => verifyOrder(ctx, { order }));
        }
      },
    },
    {
      name: 'notice-gaps',
      everySeconds: 600,
      run: async (desk) => {
        await desk.act((ctx) => watchNoticeGaps(ctx));
      },
    },
    {
      name: 'orders-overdue',
      everySeconds: 600,
      run: async (desk) => {
        const found = await desk.act(async (ctx) => ok(await ordersToTellOverdue(ctx, MOST_AT_ONCE)));
        if (!found.ok) return;
        for (const order of found.value) {
          if (desk.signal.aborted) return;
          await desk.act((ctx) => tellOfOverdue(ctx, { order }));
        }
      },
    },
  ];
}
