import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { ON_PAPER } from '../rules/service-way.ts';
import { lockSendings, savePrinted } from '../store/printed.ts';
import type { ServiceId } from '../store/services.ts';

export type PrintRefusal = { readonly kind: 'not-found' } | { readonly kind: 'not-on-paper' };

/** 已打印 · The desk says that these papers came out of the printer; a paper printed once more is said to be. */
export async function notePrinted(
  ctx: Ctx,
  of: { readonly services: readonly ServiceId[] },
): Promise<Result<{ readonly printed: number; readonly again: number }, PrintRefusal>> {
  const asked = [...new Set(of.services)];
  const printed = await lockSendings(ctx, asked);
  // Of one that is not known or not on paper nothing is noted, nor of the others.
  if (printed.length < asked.length) return refuse({ kind: 'not-found' });
  if (printed.some(({ channel }) => !ON_PAPER.some((way) => way === channel))) return refuse({ kind: 'not-on-paper' });
  await savePrinted(ctx, asked);
  await ctx.record(
    printed.map((one) => ({
      type: 'documents.printed',
      subject: one.documentId,
      case: one.caseId,
      facts: { service: one.serviceId, again: one.before },
    })),
  );
  return ok({ printed: printed.length, again: printed.filter((one) => one.before).length });
}
