import type { Ctx, Facts, OfficeEvent } from '@duixian/audit/act';
import type { CourtId, PersonId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import { toldOf } from '../store/notices.ts';
import { stampOf } from '../store/tables.ts';
import { sendNotice } from './send-notice.ts';

/** 排期告知 · Whoever is booked, moved or let go is told once for each change, however often the news comes. */
export async function tellOfBooking(
  ctx: Ctx,
  of: { change: string; people: readonly PersonId[]; court: CourtId; news: Facts },
): Promise<Result<{ told: number }, never>> {
  const told = await toldOf(stampOf(ctx), of.change);
  const people = of.people.filter((person) => !told.has(person));
  const events: OfficeEvent[] = [];
  for (const to of people)
    events.push(
      ...(await sendNotice(ctx, { court: of.court, to, kind: 'booking-changed', source: of.change, caseId: null, facts: of.news })),
    );
  if (people.length > 0) await ctx.record({ type: 'hub.booking-told', subject: of.change, facts: { people: people.length }, events });
  return ok({ told: people.length });
}
