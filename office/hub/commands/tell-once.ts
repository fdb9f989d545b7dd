import type { Ctx, Facts, OfficeEvent } from '@duixian/audit/act';
import type { CaseId, CourtId, PersonId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import type { NoticeKind } from '../rules/notices.ts';
import { toldOf } from '../store/notices.ts';
import { stampOf } from '../store/tables.ts';
import { sendNotice } from './send-notice.ts';

export interface News {
  /** The act on record: what kind of news people were told. */
  readonly told: 'hub.booking-told' | 'hub.account-told' | 'hub.segment-told';
  readonly kind: NoticeKind;
  /** The booking, account or hand-over that changed. */
  readonly source: string;
  readonly court: CourtId;
  readonly caseId: CaseId | null;
  readonly people: readonly PersonId[];
  readonly news: Facts;
}

/** 告知一次 · Everybody concerned is told of a change once, by every channel they chose, however often the news comes. */
export async function tellOnce(ctx: Ctx, of: News): Promise<Result<{ told: number }, never>> {
  const { kind, source, court, caseId, news: facts } = of;
  const told = await toldOf(stampOf(ctx), { source, kind });
  const people = of.people.filter((person) => !told.has(person));
  const events: OfficeEvent[] = [];
  for (const to of people) events.push(...(await sendNotice(ctx, { court, to, kind, source, caseId, facts })));
  if (people.length > 0)
    await ctx.record({
      type: of.told,
      subject: source,
      ...(caseId === null ? {} : { case: caseId }),
      facts: { notice: kind, people: people.length },
      events,
    });
  return ok({ told: people.length });
}
