import type { Ctx, Facts } from '@duixian/audit/act';
import type { CourtId, PersonId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import type { NoticeKind } from '../rules/notices.ts';
import { toldOf } from '../store/notices.ts';
import { stampOf } from '../store/tables.ts';
import { sendNotice } from './send-notice.ts';

/** 账号变动告知 · The person whose account it is learns who changed it and from where, once for each change. */
export async function tellOfAccount(
  ctx: Ctx,
  of: { readonly change: string; readonly person: PersonId; readonly court: CourtId; readonly kind: NoticeKind; readonly news: Facts },
): Promise<Result<{ told: number }, never>> {
  if ((await toldOf(stampOf(ctx), of.change)).has(of.person)) return ok({ told: 0 });
  const notice = { court: of.court, to: of.person, kind: of.kind, source: of.change, caseId: null, facts: of.news };
  const events = await sendNotice(ctx, notice);
  await ctx.record({ type: 'hub.account-told', subject: of.change, facts: { person: of.person }, events });
  return ok({ told: 1 });
}
