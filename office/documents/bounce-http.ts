import type { Ctx } from '@duixian/audit/act';
import type { BlobStore } from '@duixian/blobs/blob-store';
import type { Handle } from '@duixian/http/handle';
import { type Id, idFrom } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import * as contract from './bounce-contract.ts';
import { type BounceInput, recordBounce } from './commands/record-bounce.ts';
import type { BounceEffect, BounceRefusal, ComeBack, ReportRefusal } from './rules/bounce.ts';

/** Reads a report of a mail system: which letter of ours it is about, and why it came back. */
export type BounceReader = (report: string) => Result<ComeBack & { readonly id: string }, ReportRefusal>;

/** 通知退回 · What else the office sends by mail and message: notices, which know no paper and no case. */
export type NoticeComeBack = (
  ctx: Ctx,
  of: ComeBack & { readonly notice: Id<'notice'> },
) => Promise<Result<{ effect: BounceEffect }, { readonly kind: 'not-found' }>>;

/** The doors by which a sending comes back. The report is in the store before the act begins, and in the file by the act. */
export function bounceRoutes(
  handle: Handle<Ctx>,
  doors: { readonly blobs: BlobStore; readonly readBounce: BounceReader; readonly ofNotice: NoticeComeBack },
): void {
  const come = async (ctx: Ctx, input: BounceInput): Promise<Result<{ effect: BounceEffect }, BounceRefusal>> => {
    const paper = await recordBounce(ctx, input);
    if (paper.ok || paper.refusal.kind !== 'not-found') return paper;
    return doors.ofNotice(ctx, { ...input.comeBack, notice: idFrom<'notice'>(input.service) });
  };
  const stored = async (report: string, mime: string) => ({ ...(await doors.blobs.put(new TextEncoder().encode(report))), mime });
  handle<typeof contract.recordMailBounce, Result<BounceInput, ReportRefusal>>(
    contract.recordMailBounce,
    (ctx, _asked, _cookie, ready) => (ready.ok ? come(ctx, ready.value) : Promise.resolve(ready)),
    async ({ body }) => {
      const read = doors.readBounce(body.report);
      if (!read.ok) return read;
      const { id, ...comeBack } = read.value;
      return ok({ service: idFrom<'service'>(id), comeBack, report: await stored(body.report, 'message/rfc822') });
    },
  );
  handle<typeof contract.recordSmsBounce, BounceInput>(
    contract.recordSmsBounce,
    (ctx, _asked, _cookie, ready) => come(ctx, ready),
    async ({ body }) => {
      const { id, ...comeBack } = body;
      return { service: idFrom<'service'>(id), comeBack, report: await stored(JSON.stringify(body), 'application/json') };
    },
  );
}
