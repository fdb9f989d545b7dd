import type { JobHandler, Poll } from '@duixian/audit/job';
import { courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { z } from 'zod';
import { tellOfAccount } from './commands/tell-of-account.ts';
import { tellOfBooking } from './commands/tell-of-booking.ts';
import { verifyOrder } from './commands/verify-order.ts';
import type { NoticeGateway } from './notice-gateway.ts';
import { ordersToVerify } from './queries/orders.ts';
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
      await desk.act((ctx) => tellOfBooking(ctx, { change, people: to, court: courtIdFrom(court), news }));
    },
    'courts.account-changed': async (event, desk) => {
      const { person, part, court, ...news } = ofAccount.parse(event.facts);
      const to = { change: event.eventId, person: idFrom<'person'>(person), court: courtIdFrom(court), kind: ACCOUNT_NOTICES[part], news };
      await desk.act((ctx) => tellOfAccount(ctx, to));
    },
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
  ];
}
