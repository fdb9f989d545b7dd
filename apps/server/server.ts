import { readFile } from 'node:fs/promises';
import { type Clock, systemClock } from '@duixian/clock/clock';
import { firstStart } from '@duixian/courts/commands/first-start';
import { openApi } from '@duixian/http/openapi';
import { routeMaker, sessionCookieName } from '@duixian/http/routes';
import { httpServer } from '@duixian/http/server';
import { webFiles } from '@duixian/http/web-files';
import { regionIdFrom } from '@duixian/kernel/ids';
import { migrate } from '@duixian/postgres/migrate';
import { type Database, statement } from '@duixian/postgres/pool';
import { sealPlain, tryKeys } from '@duixian/postgres/reseal';
import { DEMO_PASSWORD } from '@duixian/seed/city';
import { loadDemo } from '@duixian/seed/load-demo';
import type { Logger } from 'pino';
import { claimFolder, seePortFree } from './claims.ts';
import type { Config } from './config.ts';
import { type Databases, openDatabases } from './databases.ts';
import { demoLines } from './demo-lines.ts';
import { courtsKept, makeDoor } from './door.ts';
import { editHistory } from './edit-history.ts';
import { providerFrom } from './identity-provider.ts';
import { startJobs } from './jobs.ts';
import { mountLive } from './live.ts';
import { mountModules } from './modules.ts';
import { openWorkIn } from './open-work.ts';
import { progressBar } from './say.ts';
import { SEALED_COLUMNS } from './sealed-columns.ts';
import { makeServices } from './services.ts';
import { makeSignInDesk } from './sign-in-desk.ts';
import { startSimulator, writeAgencyJournal } from './simulator.ts';

export interface RunningServer {
  readonly url: string;
  /** Where the first administrator sets a password; only while nobody can sign in. */
  readonly invitation: string | undefined;
  /** The page of the simulated agencies, when they run beside the server. */
  readonly agencies: string | undefined;
  readonly demo: { readonly password: string; readonly lines: readonly string[] } | undefined;
  stop(): Promise<void>;
}

/** 启动 · Database, migrations, demo city, agencies, jobs and the door, in this order; `stop` goes the other way. */
export async function startServer(of: { config: Config; log: Logger; webFolder: string; blobFolder: string }): Promise<RunningServer> {
  const { config, log } = of;
  const simulates = config.DUIXIAN_AGENCIES_URL === undefined && config.DUIXIAN_ROLE !== 'api';
  await seePortFree('DUIXIAN_PORT', config.DUIXIAN_HOST, config.DUIXIAN_PORT);
  if (simulates) await seePortFree('DUIXIAN_AGENCIES_PORT', '127.0.0.1', config.DUIXIAN_AGENCIES_PORT);
  const release = simulates ? await claimFolder(config.DUIXIAN_DATA) : undefined;
  const databases = await openDatabases(config, log);
  try {
    return await serve(of, databases, async () => release?.());
  } catch (fault) {
    await databases.close();
    throw fault;
  }
}

async function serve(
  of: { config: Config; log: Logger; webFolder: string; blobFolder: string },
  databases: Databases,
  release: () => Promise<void>,
): Promise<RunningServer> {
  const { config, log } = of;
  const clock = systemClock;
  await migrate(databases.owner, { onStep: (step) => log.info(step, 'migrated') });
  await tryKeys(databases.owner, databases.vault, SEALED_COLUMNS);
  await sealPlain(databases.owner, databases.vault, SEALED_COLUMNS);
  if (config.DUIXIAN_DEMO) {
    await loadDemo(databases.owner, {
      cases: config.DUIXIAN_DEMO_CASES,
      today: clock.today(),
      loadedAt: clock.now().toString(),
      onAgencies: (journal) => writeAgencyJournal(config.DUIXIAN_DATA, journal),
      onProgress: progressBar('演示城市 / demo city'),
    });
  }

  const invitation = config.DUIXIAN_DEMO ? undefined : await inviteFirst(databases.owner, config, clock);

  const simulator =
    config.DUIXIAN_AGENCIES_URL === undefined && config.DUIXIAN_ROLE !== 'api'
      ? startSimulator({ port: config.DUIXIAN_AGENCIES_PORT, data: config.DUIXIAN_DATA, log })
      : undefined;
  const agenciesUrl = config.DUIXIAN_AGENCIES_URL ?? `http://127.0.0.1:${config.DUIXIAN_AGENCIES_PORT}`;
  const services = await makeServices({ config, agenciesUrl, blobFolder: of.blobFolder, clock });
  const courts = courtsKept(databases.app, clock);
  const jobs = config.DUIXIAN_ROLE === 'api' ? undefined : await startJobs({ databases, clock, log, services, courts });

  const publicRegion = regionIdFrom(1);
  const app = await httpServer({
    logger: log,
    requestsPerMinute: config.DUIXIAN_REQUESTS_PER_MINUTE,
    https: config.DUIXIAN_SECURE_COOKIE,
    uploadLimit: 32 * 1_048_576,
    ready: () =>
      statement(databases.app, 'select 1').then(
        () => true,
        () => false,
      ),
  });
  const door = makeDoor({ db: databases.app, clock, publicRegion, onKept: (region) => jobs?.wake(region) });
  const { handle, endpoints } = routeMaker(app, door, {
    secureCookie: config.DUIXIAN_SECURE_COOKIE,
    guessesPerMinute: config.DUIXIAN_SIGN_INS_PER_MINUTE,
    edits: editHistory,
  });
  mountModules(handle, {
    services,
    desk: makeSignInDesk({
      demo: config.DUIXIAN_DEMO,
      provider: await providerFrom(config),
      openWorkOf: openWorkIn({ db: databases.app, clock, courts }),
    }),
  });
  mountLive(app, { door, db: databases.app, clock, courts, cookie: sessionCookieName(config.DUIXIAN_SECURE_COOKIE) });
  const description = openApi(endpoints, { title: '兑现 Duixian', version: '0.1.0' });
  app.get('/openapi.json', () => description);
  await webFiles(app, of.webFolder);
  const address = await app.listen({ host: config.DUIXIAN_HOST, port: config.DUIXIAN_PORT });

  return {
    url: address.replace('127.0.0.1', 'localhost'),
    invitation: invitation && `${address.replace('127.0.0.1', 'localhost')}/welcome#${invitation}`,
    agencies: simulator && agenciesUrl.replace('127.0.0.1', 'localhost'),
    demo: config.DUIXIAN_DEMO ? { password: DEMO_PASSWORD, lines: demoLines() } : undefined,
    async stop() {
      await app.close();
      await jobs?.stop();
      await services.close();
      await simulator?.stop();
      await databases.close();
      await release();
    },
  };
}

async function inviteFirst(owner: Database, config: Config, clock: Clock): Promise<string | undefined> {
  const courtTable = config.DUIXIAN_COURTS === undefined ? undefined : await readFile(config.DUIXIAN_COURTS, 'utf8');
  const started = await firstStart(owner, { courtTable, now: clock.now(), today: clock.today(), newId: clock.newId });
  if (!started.ok) throw new Error(`DUIXIAN_COURTS: ${JSON.stringify(started.refusal)}`);
  return started.value.invitation;
}
