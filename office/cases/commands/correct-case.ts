import type { Ctx } from '@duixian/audit/act';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { NewCase } from '../rules/new-case.ts';
import { replaceContent } from '../store/insert-case.ts';
import { lockCase } from '../store.ts';

export type CaseContent = Pick<NewCase, 'title' | 'cause' | 'claim' | 'parties' | 'obligations'>;

export type CorrectRefusal = { readonly kind: 'not-found' } | { readonly kind: 'filing-checked-already' };

/**
 * 补正立案信息 · Writes parties, sums and title anew while the filing is still being checked. Part of the amending act,
 * which keeps the former version. Once the check has passed, a correction is an act of its own.
 */
export async function correctCase(ctx: Ctx, caseId: CaseId, content: CaseContent): Promise<Result<{ caseNumber: string }, CorrectRefusal>> {
  const held = await lockCase(ctx.tx, ctx.region, caseId);
  if (!held) return refuse({ kind: 'not-found' });
  if (held.stage !== 'check' || held.state !== 'open') return refuse({ kind: 'filing-checked-already' });
  await replaceContent(ctx.tx, ctx.region, held, content);
  return ok({ caseNumber: held.caseNumber });
}
