import { newsSince } from '@duixian/audit/queries/news';
import type { Clock } from '@duixian/clock/clock';
import type { Court } from '@duixian/courts/queries';
import { type CourtId, type RegionId, uuidV7 } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import type { Database } from '@duixian/postgres/pool';
import { systemDesk } from './system.ts';

export interface LiveNews {
  readonly id: string;
  readonly court: CourtId;
  /** The part of the office it happened in: `tasks`, `funds`. Nothing of the case. */
  readonly topic: string;
}

/** An act that began before another may be kept after it: so far back is looked again, and what was told is not told twice. */
const LOOK_BACK_MS = 10_000;
const EVERY_MS = 1_000;
const MOST_AT_ONCE = 2_000;
const KEPT = 5_000;

/** 实时消息源 · One look a second for a region, however many people watch; the last few thousand are kept for who comes back. */
export class LiveFeed {
  readonly #told = new Map<string, number>();
  readonly #kept: LiveNews[] = [];
  readonly #listeners = new Set<(news: readonly LiveNews[]) => void>();
  readonly #of: { db: Database; clock: Clock; courts: () => Promise<readonly Court[]>; region: RegionId };
  #timer: ReturnType<typeof setInterval> | undefined;
  #running: Promise<void> | undefined;
  #begun = false;
  #lookedAt = 0;

  constructor(of: { db: Database; clock: Clock; courts: () => Promise<readonly Court[]>; region: RegionId }) {
    this.#of = of;
  }

  /** Everything after the id a reader had last; nothing when that is too long ago to be kept. */
  after(id: string): readonly LiveNews[] | undefined {
    // While nobody watched nobody looked: what happened then is not among what is kept.
    if (this.#of.clock.now().epochMilliseconds - this.#lookedAt > LOOK_BACK_MS) return undefined;
    const at = this.#kept.findIndex((one) => one.id === id);
    return at < 0 ? undefined : this.#kept.slice(at + 1);
  }

  listen(listener: (news: readonly LiveNews[]) => void): () => void {
    this.#listeners.add(listener);
    this.#timer ??= setInterval(() => void this.look(), EVERY_MS);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  /** One look; a second one meanwhile waits for the first. A fault is left to the next look. */
  look(): Promise<void> {
    this.#running ??= this.#lookNow()
      .catch(() => undefined)
      .finally(() => {
        this.#running = undefined;
      });
    return this.#running;
  }

  async #lookNow(): Promise<void> {
    const { db, clock, courts, region } = this.#of;
    const now = clock.now().epochMilliseconds;
    const from = uuidV7(now - LOOK_BACK_MS, new Uint8Array(10));
    const desk = systemDesk({ db, clock, courts, region, signal: new AbortController().signal });
    const found = await desk.act(async (ctx) => ok(await newsSince(ctx.tx, region, from, MOST_AT_ONCE)));
    this.#lookedAt = now;
    const fresh: LiveNews[] = [];
    for (const { entryId, court, type } of found.ok ? found.value : []) {
      if (this.#told.has(entryId)) continue;
      this.#told.set(entryId, now);
      fresh.push({ id: entryId, court, topic: type.slice(0, type.indexOf('.')) });
    }
    for (const [id, at] of this.#told) if (now - at > 2 * LOOK_BACK_MS) this.#told.delete(id);
    this.#kept.push(...fresh);
    this.#kept.splice(0, Math.max(0, this.#kept.length - KEPT));
    // What was there before anybody watched is no news.
    if (this.#begun && fresh.length > 0) for (const listener of this.#listeners) listener(fresh);
    this.#begun = true;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#listeners.clear();
  }
}
