import { type CourtId, uuidV7 } from '@duixian/kernel/ids';
import { ok, type Result } from '@duixian/kernel/result';
import type { Ctx } from '../act.ts';
import { sha256 } from '../digest.ts';
import { CHAIN_START, linkHash } from '../rules/chain.ts';
import { holdSealing, insertLinks, linkAt, moveSealing, type NewLink, unsealed } from '../store/links.ts';

/** No act of the office lasts longer, so no record with an older id can still be on its way. */
export const SEAL_WAIT_MINUTES = 15;
const AT_ONCE = 2_000;

/**
 * 入链 · Gives the next records their links, each in the chain of its court, in the order of their ids. A job and not part of
 * the act: a chain written by the acts would make all acts of a court wait for one row. What stays without a link is
 * found by the check.
 */
export async function sealRecords(ctx: Ctx): Promise<Result<{ sealed: number; more: boolean }, never>> {
  const from = await holdSealing(ctx.tx, ctx.region);
  if (from === undefined) return ok({ sealed: 0, more: false });
  const found = await unsealed(ctx.tx, ctx.region, from, AT_ONCE);
  const ends = new Map<CourtId, { seq: bigint; hash: string }>();
  const links: NewLink[] = [];
  for (const record of found) {
    const { court } = record;
    const last = ends.get(court) ?? (await linkAt(ctx.tx, ctx.region, court, 'last')) ?? { seq: 0n, hash: CHAIN_START };
    const seq = last.seq + 1n;
    const hash = linkHash(sha256, { court, seq, before: last.hash }, record);
    links.push({ record, seq, hash });
    ends.set(court, { seq, hash });
  }
  await insertLinks(ctx.tx, ctx.region, links);
  const more = found.length === AT_ONCE;
  const settled = uuidV7(ctx.now.subtract({ minutes: SEAL_WAIT_MINUTES }).epochMilliseconds, new Uint8Array(10));
  const [next = settled] = [more ? (found.at(-1)?.recordId ?? from) : settled, settled].sort();
  if (next > from) await moveSealing(ctx.tx, ctx.region, next);
  return ok({ sealed: links.length, more });
}
