import type { RegionId } from '@duixian/kernel/ids';
import type { Instant } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { Tx } from '@duixian/postgres/tx';
import type { Actor } from '../act.ts';
import { claimKey, keepReply } from '../store.ts';

export type OnceRefusal = { readonly kind: 'same-key-other-content' } | { readonly kind: 'done-and-shown-once' };

/**
 * 重复提交 · Runs an act once for a key: the second sending gets the first one's reply and changes nothing.
 * The same key with other content is refused; a refused act leaves its key free. A secret is not kept, so it is not shown again either:
 * the second sending is told that the act was done.
 */
export async function once<T, R extends { readonly kind: string }>(
  at: { tx: Tx; region: RegionId; actor: Actor; now: Instant },
  key: string,
  contentHash: string,
  run: () => Promise<Result<T, R>>,
  secret = false,
): Promise<Result<{ fresh: true; value: T } | { fresh: false; reply: unknown }, R | OnceRefusal>> {
  const kept = await claimKey(at.tx, at.region, at.actor.personId, key, contentHash, at.now);
  if (kept) {
    if (kept.contentHash !== contentHash) return refuse({ kind: 'same-key-other-content' } as const);
    return secret ? refuse({ kind: 'done-and-shown-once' } as const) : ok({ fresh: false as const, reply: kept.reply });
  }
  const result = await run();
  if (!result.ok) return result;
  await keepReply(at.tx, at.region, at.actor.personId, key, secret ? null : result.value);
  return ok({ fresh: true as const, value: result.value });
}
