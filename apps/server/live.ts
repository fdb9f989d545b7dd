import type { Ctx } from '@duixian/audit/act';
import type { Clock } from '@duixian/clock/clock';
import { type Court, withCourtsBelow } from '@duixian/courts/queries';
import { roleSpec } from '@duixian/courts/rules/roles';
import type { Door } from '@duixian/http/handle';
import { type routeMaker, sendRefusal } from '@duixian/http/routes';
import type { CourtId, RegionId } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import type { Database } from '@duixian/postgres/pool';
import { LiveFeed, type LiveNews } from './live-feed.ts';

const HEARTBEAT_MS = 20_000;
/** How long a stream may outlive the session it was opened with. */
const ASK_AGAIN_MS = 60_000;
const MOST_STREAMS = 2_000;
const LIVE_PATH = '/live';

type App = Parameters<typeof routeMaker>[0];

/** What of a request the stream looks at. */
interface Asking {
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly ip: string;
}

interface Watcher {
  readonly region: RegionId;
  readonly courts: ReadonlySet<CourtId>;
}

/**
 * 实时更新 · One endpoint of server-sent events: that something happened in a part of the office at a court the reader stands in or
 * over. No case, no name. Whoever comes back with the last id gets what was missed, or is told to look at everything again.
 */
export function mountLive(
  app: App,
  of: { door: Door<Ctx>; db: Database; clock: Clock; courts: () => Promise<readonly Court[]>; cookie: string },
): { readonly feedOf: (region: RegionId) => LiveFeed } {
  const feeds = new Map<RegionId, LiveFeed>();
  const open = new Set<() => void>();
  const feedOf = (region: RegionId): LiveFeed => {
    const feed = feeds.get(region) ?? new LiveFeed({ db: of.db, clock: of.clock, courts: of.courts, region });
    feeds.set(region, feed);
    return feed;
  };

  async function watcherOf(request: Asking) {
    const pass = await of.door.admit({
      path: LIVE_PATH,
      permission: 'signed-in',
      changes: false,
      token: request.cookies[of.cookie],
      machine: false,
      secretReply: false,
      address: request.ip,
    });
    if (!pass.ok) return pass;
    const courts = await of.courts();
    let watcher: Watcher | undefined;
    const entered = await pass.value.enter(
      { idempotencyKey: undefined, contentHash: '', params: {}, query: {} },
      async ({ actor, region }) => {
        const seen = roleSpec(actor.role)?.below ? withCourtsBelow(courts, actor.courtId) : [actor.courtId];
        watcher = { region, courts: new Set(seen) };
        return ok(true);
      },
    );
    return entered.ok && watcher !== undefined ? ok(watcher) : entered.ok ? pass : entered;
  }

  app.get(`/api${LIVE_PATH}`, async (request, reply) => {
    const found = await watcherOf(request);
    if (!found.ok) return sendRefusal(reply, undefined, found.refusal);
    if (open.size >= MOST_STREAMS || !isWatcher(found.value)) return sendRefusal(reply, undefined, { kind: 'try-again' });
    const watcher = found.value;
    const feed = feedOf(watcher.region);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    raw.write('retry: 3000\n\n');
    const last = request.headers['last-event-id'];
    if (typeof last === 'string' && last !== '') {
      const missed = feed.after(last);
      if (missed === undefined) raw.write('event: all\ndata: {}\n\n');
      else tell(missed);
    }
    function tell(news: readonly LiveNews[]): void {
      const mine = news.filter((one) => watcher.courts.has(one.court));
      const newest = mine.at(-1);
      if (newest === undefined) return;
      raw.write(`id: ${newest.id}\ndata: ${JSON.stringify({ topics: [...new Set(mine.map((one) => one.topic))].sort() })}\n\n`);
    }
    const deaf = feed.listen(tell);
    const beat = setInterval(() => raw.write(': here\n\n'), HEARTBEAT_MS);
    const again = setInterval(() => {
      watcherOf(request).then(
        (still) => {
          if (!still.ok) end();
        },
        () => end(),
      );
    }, ASK_AGAIN_MS);
    function end(): void {
      deaf();
      clearInterval(beat);
      clearInterval(again);
      open.delete(end);
      raw.end();
    }
    open.add(end);
    raw.on('close', end);
    return reply;
  });
  app.addHook('preClose', async () => {
    for (const end of [...open]) end();
    for (const feed of feeds.values()) feed.stop();
  });
  return { feedOf };
}

function isWatcher(value: unknown): value is Watcher {
  return typeof value === 'object' && value !== null && 'courts' in value;
}
