import type { Ctx } from '@duixian/audit/act';
import type { CaseId, PersonId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { PUBLISHED_CALENDAR } from '@duixian/law/calendar/all';
import { workingDaysAfter } from '@duixian/law/working-days-after';
import { standingOf } from '../queries/segment-standings.ts';
import { type DeskRefusal, type HandOnRefusal, handOn } from '../rules/segments/segment-moves.ts';
import { insertTransfer, type TransferId } from '../store/segments.ts';
import { stampOf } from './assign-case.ts';
import { segmentDesk } from './segment-desk.ts';
import { segmentNews } from './segment-news.ts';

export type HandToSegmentRefusal = HandOnRefusal | DeskRefusal | { readonly kind: 'not-found' };

/** 段间移交 · Hands a case to the next segment, where it becomes an item with a day to accept or return it by. */
export async function handToSegment(
  ctx: Ctx,
  input: { caseId: CaseId; to: string; words: string; mentor: PersonId | null },
): Promise<Result<{ transferId: TransferId; dueOn: LegalDay | null }, HandToSegmentRefusal>> {
  const desk = await segmentDesk(ctx, input);
  if (!desk.ok) return desk;
  const { court, flow, last, hand } = desk.value;
  // The same hand-over sent again is the one that is open.
  if (last?.state === 'open' && last.to === input.to && last.handedBy === ctx.actor.personId) {
    return ok({ transferId: last.transferId, dueOn: last.dueOn });
  }
  const standing = (await standingOf(ctx, court, input.caseId))?.standing;
  const handed = handOn({ flow, standing, last, to: input.to, by: hand });
  if (!handed.ok) return refuse(handed.refusal);
  const { from, to, checks } = handed.value;
  const transferId = ctx.newId<'segment-transfer'>();
  const dueOn = workingDaysAfter(ctx.today, to.acceptDays, PUBLISHED_CALENDAR);
  const { caseId, words, mentor: under } = input;
  await insertTransfer(stampOf(ctx), { transferId, caseId, court, from: from.id, to: to.id, words, checks, dueOn, under });
  await ctx.record({
    type: 'assignment.segment-handed',
    subject: transferId,
    case: caseId,
    facts: { from: from.nameZh, to: to.nameZh, words, under },
    tasks: [
      ...(last?.state === 'returned' ? [{ kind: 'complete', task: 'mend-segment', subject: last.transferId } as const] : []),
      {
        kind: 'open',
        task: 'accept-segment',
        subject: transferId,
        forTeamKind: to.owner,
        facts: { from: from.nameZh, to: to.nameZh },
        ...(dueOn === undefined ? {} : { dueOn }),
      },
    ],
    events: [segmentNews('assignment.segment-handed', { transferId, caseId, court, by: ctx.actor.name, turn: to, person: null, from, to })],
  });
  return ok({ transferId, dueOn: dueOn ?? null });
}
