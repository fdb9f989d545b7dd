import type { Ctx, Facts, OfficeEvent } from '@duixian/audit/act';
import type { CaseId, CourtId, PersonId } from '@duixian/kernel/ids';
import type { NoticeKind } from '../rules/notices.ts';
import { addressesOf, insertNotice } from '../store/notices.ts';
import { stampOf } from '../store/tables.ts';

export interface Notice {
  readonly court: CourtId;
  readonly to: PersonId;
  readonly kind: NoticeKind;
  readonly source: string;
  readonly caseId: CaseId | null;
  readonly facts: Facts;
}

/**
 * 通知 · One row for the screen and one for each address the person gave, in the transaction of the act they tell of. What
 * goes outside is carried by the events this returns, which the act records with its own.
 */
export async function sendNotice(ctx: Omit<Ctx, 'record'>, of: Notice): Promise<readonly OfficeEvent[]> {
  const at = stampOf(ctx);
  const events: OfficeEvent[] = [];
  await insertNotice(at, { ...of, noticeId: ctx.newId<'notice'>(), channel: 'in-app' });
  for (const { channel } of await addressesOf(at, of.to)) {
    const noticeId = ctx.newId<'notice'>();
    await insertNotice(at, { ...of, noticeId, channel });
    events.push({ type: 'hub.notice-sent', facts: { notice: noticeId }, serialKey: of.to });
  }
  return events;
}
