import type { RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Tx } from '@duixian/postgres/tx';
import type { Actor } from '../act.ts';
import { claimKey, keepReply } from '../store.ts';

/**
 * 重复提交 · Runs an act once for a key: the second sending gets the first one's reply and changes nothing.
 * The same key with other content is refused; a refused act leaves its key free.
 */
export async function once<T, R extends { readonly kind: string }>(
  at: { tx: Tx; region: RegionId; actor: Actor; now: Instant },
  key: string,
  contentHash: string,
  run: () => Promise<Result<T, R>>,
): Promise<Result<{ fresh: true; value: T } | { fresh: false; reply: unknown }, R | { readonly kind: 'same-key-other-content' }>> {
  const kept = await claimKey(at.tx, at.region, at.actor.personId, key, contentHash, at.now);
  if (kept) {
    if (kept.contentHash !== contentHash) return refuse({ kind: 'same-key-other-content' } as const);
    return ok({ fresh: false as const, reply: kept.reply });
  }
  const result = await run();
  if (!result.ok) return result;
  await keepReply(at.tx, at.region, at.actor.personId, key, result.value);
  return ok({ fresh: true as const, value: result.value });
}
