import type { CourtId } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import type { Ctx } from '../act.ts';
import type { Anchor } from '../rules/anchor.ts';
import { linkAt } from '../store/links.ts';

/** 取锚 · What the chains of these courts are now; those that have not grown since `known` are left out. Signing and keeping come after the transaction. */
export async function readAnchors(
  ctx: Ctx,
  courts: readonly CourtId[],
  known: (court: CourtId) => string | undefined,
): Promise<Result<readonly Anchor[], never>> {
  const anchors: Anchor[] = [];
  for (const court of courts) {
    const last = await linkAt(ctx.tx, ctx.region, court, 'last');
    const first = await linkAt(ctx.tx, ctx.region, court, 'first');
    if (!last || !first || known(court) === last.seq.toString()) continue;
    anchors.push({
      region: ctx.region,
      court,
      count: last.seq.toString(),
      firstAt: first.recordedAt.toString(),
      lastAt: last.recordedAt.toString(),
      head: last.hash,
      madeAt: ctx.now.toString(),
    });
  }
  return ok(anchors);
}
