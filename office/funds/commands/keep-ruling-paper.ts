import type { Ctx } from '@duixian/audit/act';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { KeepPaperRefusal } from '../rules/payee-ruling.ts';
import { type PayeeRulingId, rulingById, saveRulingPaper } from '../store/payee-rulings.ts';
import type { FileKeeper } from './bring-statement.ts';
import { heldRuling } from './name-payee.ts';

/**
 * 书面凭据留存 · The creditor's paper as it came (法发〔2017〕6号第十三条), beside the request until it is decided. A better scan takes
 * the place of the former; the bytes of both stay, and the record of the act names them.
 */
export async function keepRulingPaper(
  ctx: Ctx,
  input: { readonly ruling: PayeeRulingId; readonly file: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array } },
  keeper: FileKeeper,
): Promise<Result<{ readonly rulingId: PayeeRulingId }, KeepPaperRefusal>> {
  // Its bytes are under their own digest: put before the act's locks are taken, and harmless where the act is refused.
  if ((await rulingById(ctx, input.ruling)) === undefined) return refuse({ kind: 'not-found' });
  const { sha256 } = await keeper.put(input.file.bytes);
  const held = await heldRuling(ctx, input.ruling);
  if (!held.ok) return held;
  const { rulingId, state, caseId, paper: former } = held.value;
  if (state !== 'proposed') return refuse({ kind: 'payee-ruling-state', state });
  if (former?.sha256 === sha256) return ok({ rulingId });
  const name = input.file.name.slice(0, 200);
  await saveRulingPaper(ctx, rulingId, { name, mime: input.file.mime, sha256 });
  await ctx.record({
    type: 'funds.payee-paper-kept',
    subject: rulingId,
    case: caseId,
    facts: { name, sha256, size: input.file.bytes.length, former: former?.sha256 ?? null },
  });
  return ok({ rulingId });
}
