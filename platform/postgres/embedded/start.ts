import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mayTryAgain } from '../faults.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { checkAndComplete, DATABASE, initialise, madeBy, socketUrl, writeAccess } from './initialise.ts';
import { defaultHome, type Layout, prepareLayout } from './layout.ts';
import { underLock } from './lock.ts';
import {
  clearStaleLocks,
  findPostmaster,
  isAlive,
  logTail,
  type ServerTuning,
  spawnPostmaster,
  stopPostmaster,
  untilReady,
} from './postmaster.ts';
import { type RunUser, runUser } from './run-user.ts';

const READY_MS = 120_000;
const SPAWN_TRIES = 40;
const CONNECT_TRIES = 8;
const WATCH_MS = 250;

export interface EmbeddedOptions extends Partial<ServerTuning> {
  readonly home?: string;
  /** Told when the server died without being asked and again when it is back. */
  readonly onChange?: (change: { readonly kind: 'died' | 'back' } | { readonly kind: 'lost'; readonly fault: unknown }) => void;
}

export interface EmbeddedServer {
  /** How this start came about, and how long it took. */
  readonly how: 'new' | 'started' | 'adopted';
  readonly tookMs: number;
  readonly home: string;
  readonly socketFolder: string;
  readonly pid: () => number;
  readonly url: (role: 'duixian_admin' | 'duixian_owner' | 'duixian_app', database?: string) => string;
  /** Leaves; the last user turns the server off. */
  readonly stop: () => Promise<void>;
}

/** One process may use a server several times; each use is left by itself. */
let starts = 0;

interface Place {
  readonly layout: Layout;
  readonly binaries: Binaries;
  readonly user: RunUser;
  readonly tuning: ServerTuning;
}

/** 内置数据库 · The packed PostgreSQL on a socket of this machine: made, started or adopted, and watched until `stop`. */
export async function startEmbedded(options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
  const startedAt = performance.now();
  const user = await runUser();
  const layout = await prepareLayout(options.home ?? defaultHome(process.env), user);
  const tuning: ServerTuning = { fast: options.fast ?? false, settings: options.settings ?? {} };
  starts += 1;
  const me = `${process.pid}.${starts}`;
  const first = await underLock(layout.home, async () => {
    const place = { layout, binaries: await findBinaries(user, layout.home), user, tuning };
    const running = await bringUp(place);
    await writeFile(join(layout.users, me), '');
    return { place, ...running };
  });
  let pid = first.pid;
  const watch = watchOver(
    first.place,
    () => pid,
    (next) => {
      pid = next;
    },
    options.onChange ?? (() => {}),
  );
  return {
    how: first.how,
    tookMs: performance.now() - startedAt,
    home: layout.home,
    socketFolder: layout.socket,
    pid: () => pid,
    url: (role, database = DATABASE) => socketUrl(layout, role, database),
    stop: async () => {
      await watch.end();
      await underLock(layout.home, async () => {
        await rm(join(layout.users, me), { force: true });
        if ((await otherUsers(layout)) === 0) await stopPostmaster(layout, pid);
      });
    },
  };
}

type BroughtUp = { readonly how: EmbeddedServer['how']; readonly pid: number };

/** A server that dies between being found and being asked is started anew; a fault that stays is told. */
async function bringUp(place: Place): Promise<BroughtUp> {
  for (let tries = 1; ; tries++) {
    try {
      return await bringUpOnce(place);
    } catch (fault) {
      if (!mayTryAgain(fault) || tries >= CONNECT_TRIES) throw fault;
      await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
    }
  }
}

async function bringUpOnce(place: Place): Promise<BroughtUp> {
  const { layout, binaries, user, tuning } = place;
  const version = await madeBy(layout);
  const main = binaries.version.split('.')[0];
  if (version !== undefined && version !== main) {
    throw new Error(
      `${layout.data} was made by PostgreSQL ${version}, this is ${main}: dump it with the old version or choose another DUIXIAN_DATA`,
    );
  }
  if (version === undefined) await initialise(layout, binaries, user, tuning.fast);
  const adopted = version === undefined ? undefined : await adopt(layout);
  const pid = adopted ?? (await spawnUntilReady(place));
  await checkAndComplete(layout);
  return { how: adopted !== undefined ? 'adopted' : version === undefined ? 'new' : 'started', pid };
}

/** A server that outlived its parent goes on serving; one that is on its way up or down is waited for. */
async function adopt(layout: Layout): Promise<number | undefined> {
  const found = await findPostmaster(layout);
  if (found.kind === 'not-ours') await clearStaleLocks(layout);
  if (found.kind !== 'ours') return undefined;
  const ready = await untilReady(layout, () => !isAlive(found.pid), READY_MS);
  return ready?.pid;
}

/** After a killed postmaster its last children need a moment to notice; PostgreSQL refuses to start until they have. */
async function spawnUntilReady(place: Place): Promise<number> {
  const { layout, binaries, user, tuning } = place;
  await writeAccess(layout, user);
  for (let tries = 1; ; tries++) {
    const child = await spawnPostmaster(layout, binaries, user, tuning);
    const ready = await untilReady(layout, () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined, READY_MS);
    if (ready) return ready.pid;
    const tail = await logTail(layout);
    const orphans = /pre-existing shared memory block|lock file "postmaster.pid" already exists|is another postmaster/.test(tail);
    if (!orphans || tries >= SPAWN_TRIES) throw new Error(`the database did not start:\n${tail}`);
    await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
  }
}

async function otherUsers(layout: Layout): Promise<number> {
  let alive = 0;
  for (const name of await readdir(layout.users)) {
    if (isAlive(Number.parseInt(name, 10))) alive += 1;
    else await rm(join(layout.users, name), { force: true });
  }
  return alive;
}

/** Brings a server back that died without being asked. Whoever notices first does it; the others adopt it. */
function watchOver(place: Place, pid: () => number, moved: (pid: number) => void, onChange: NonNullable<EmbeddedOptions['onChange']>) {
  let ended = false;
  let busy: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const found = await findPostmaster(place.layout);
    if (ended || (found.kind === 'ours' && found.pid === pid())) return;
    onChange({ kind: 'died' });
    const { pid: next } = await underLock(place.layout.home, () => bringUp(place));
    moved(next);
    onChange({ kind: 'back' });
  };
  let looking = false;
  const timer = setInterval(() => {
    if (looking || ended) return;
    looking = true;
    busy = look()
      .catch((fault: unknown) => onChange({ kind: 'lost', fault }))
      .finally(() => {
        looking = false;
      });
  }, WATCH_MS);
  timer.unref();
  return {
    end: async () => {
      ended = true;
      clearInterval(timer);
      await busy;
    },
  };
}
