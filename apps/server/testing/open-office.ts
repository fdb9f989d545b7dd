import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openJournal } from '@duixian/app-agencies/journal';
import { agenciesServer } from '@duixian/app-agencies/server';
import { openSimulator } from '@duixian/app-agencies/simulator';
import type { Ctx } from '@duixian/audit/act';
import { fixedClock } from '@duixian/clock/clock';
import type { Asked, Endpoint, Replied } from '@duixian/contract/endpoint';
import type { IdentityProvider } from '@duixian/courts/identity-provider';
import type { Door } from '@duixian/http/handle';
import { PAGE_HEADER, routeMaker, SESSION_COOKIE } from '@duixian/http/routes';
import { httpServer } from '@duixian/http/server';
import { assert } from '@duixian/kernel/assert';
import { regionIdFrom } from '@duixian/kernel/ids';
import { drain } from '@duixian/outbox/drain';
import type { Database } from '@duixian/postgres/pool';
import { DEMO_PASSWORD } from '@duixian/seed/city';
import { planCity } from '@duixian/seed/load-city';
import { loadDemo } from '@duixian/seed/load-demo';
import { pino } from 'pino';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { courtsKept, makeDoor } from '../door.ts';
import { editHistory } from '../edit-history.ts';
import { listenersOf, pollsOf } from '../listeners.ts';
import { mountModules } from '../modules.ts';
import { openWorkIn } from '../open-work.ts';
import { makeServices } from '../services.ts';
import { makeSignInDesk } from '../sign-in-desk.ts';
import { systemDesk } from '../system.ts';

export type Answer<E extends Endpoint> =
  | { readonly ok: true; readonly value: Replied<E> }
  | { readonly ok: false; readonly status: number; readonly kind: string; readonly facts: Readonly<Record<string, unknown>> };

/** What a stranger may leave out or put in. */
export interface Bare {
  readonly foreign?: boolean;
  readonly payload?: string | Buffer;
  readonly mime?: string;
  readonly key?: string;
}

export type OpenOffice = Awaited<ReturnType<typeof openOffice>>;

/** The whole office for a test: real doors, real database, the agencies over loopback; jobs run when the test says so. */
export async function openOffice(of: {
  db: Database;
  owner: Database;
  startsAt: string;
  cases: number;
  provider?: IdentityProvider;
  /** Somebody who stands at the door beside the porter. */
  beside?: (door: Door<Ctx>) => Door<Ctx>;
}) {
  const folder = mkdtempSync(join(tmpdir(), 'duixian-office-'));
  const clock = fixedClock(of.startsAt, 11);
  await loadDemo(of.owner, { cases: of.cases, today: clock.today(), loadedAt: clock.now().toString() });
  const simulator = openSimulator(
    (read) => openJournal(join(folder, 'agencies'), read),
    () => clock.now().epochMilliseconds,
  );
  const agencies = agenciesServer(simulator, { thinking: false });
  const agenciesUrl = await agencies.listen({ host: '127.0.0.1', port: 0 });
  const config = readConfig({ DUIXIAN_DATA: folder });
  const services = await makeServices({ config, agenciesUrl, blobFolder: join(folder, 'blobs'), clock });
  const region = regionIdFrom(1);
  const app = await httpServer({
    logger: pino({ level: 'silent' }),
    requestsPerMinute: 100_000,
    https: false,
    uploadLimit: 33_554_432,
    ready: async () => true,
  });
  const porter = makeDoor({ db: of.db, clock, publicRegion: region, onKept: () => undefined });
  const door = of.beside?.(porter) ?? porter;
  const { handle, endpoints } = routeMaker(app, door, { secureCookie: false, guessesPerMinute: 100_000, edits: editHistory });
  mountModules(handle, {
    services,
    desk: makeSignInDesk({
      demo: true,
      provider: of.provider,
      openWorkOf: openWorkIn({ db: of.db, clock, courts: courtsKept(of.db, clock) }),
    }),
  });

  const desk = systemDesk({ db: of.db, clock, region, courts: courtsKept(of.db, clock), signal: new AbortController().signal });
  const listeners = listenersOf(services, () => desk);
  const tokens = new Map<string, string>();
  let keys = 0;
  const changeReplies: { readonly door: string; readonly text: string }[] = [];

  async function send<E extends Endpoint>(login: string | null, endpoint: E, asked: Partial<Asked<E>>, key?: string): Promise<Answer<E>> {
    const response = await app.inject({
      method: endpoint.method,
      url: `/api${pathOf(endpoint, asked)}`,
      headers: {
        [PAGE_HEADER]: '1',
        ...(endpoint.body ? { 'content-type': 'application/json' } : {}),
        ...(endpoint.method === 'GET' ? {} : { 'idempotency-key': key ?? `key-${++keys}` }),
      },
      cookies: login === null ? {} : { [SESSION_COOKIE]: await tokenOf(login) },
      ...(endpoint.body ? { payload: JSON.stringify(z.encode(endpoint.body, asked.body as never)) } : {}),
    });
    if (endpoint.method !== 'GET') changeReplies.push({ door: `${endpoint.method} ${endpoint.path}`, text: response.body });
    if (response.statusCode === 200) {
      const value = endpoint.carries === 'bytes' ? response.rawPayload : z.decode(endpoint.reply, response.json());
      return { ok: true, value: value as Replied<E> };
    }
    const problem = response.json<{ kind: string; facts: Record<string, unknown> }>();
    return { ok: false, status: response.statusCode, kind: problem.kind, facts: problem.facts };
  }

  async function tokenOf(login: string): Promise<string> {
    const known = tokens.get(login);
    if (known) return known;
    const response = await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { [PAGE_HEADER]: '1' },
      payload: { login, password: DEMO_PASSWORD },
    });
    const token = response.cookies.find((cookie) => cookie.name === SESSION_COOKIE)?.value;
    assert(token !== undefined, `${login} signs in: ${response.body}`);
    tokens.set(login, token);
    return token;
  }

  return {
    logins: new Map<string, string>(planCity().people.map((person) => [person.personId, person.login])),
    clock,
    simulator,
    endpoints,
    services,
    /** What doors that change something have answered to `send`, word for word. */
    changeReplies,
    send,
    /** Does an act that must succeed. */
    async done<E extends Endpoint>(login: string, endpoint: E, asked: Partial<Asked<E>>): Promise<Replied<E>> {
      const answer = await send(login, endpoint, asked);
      assert(answer.ok, answer.ok ? '' : `${login} ${endpoint.method} ${endpoint.path}: ${JSON.stringify(answer)}`);
      return answer.value;
    },
    /** A request put together by the test itself. */
    inject: app.inject.bind(app),
    tokenOf,
    /** A session that was opened elsewhere, under a name of the test's own. */
    keepToken: (login: string, token: string) => void tokens.set(login, token),
    /** Everybody's session has run out: the next request of each signs in anew. */
    signInAnew: () => tokens.clear(),
    /** A bare request, as a stranger would send it: whatever stands in it goes over the wire as it is. */
    async raw(login: string | null, method: Endpoint['method'], path: string, options: Bare = {}) {
      const response = await app.inject({
        method,
        url: `/api${path}`,
        headers: {
          ...(options.foreign ? {} : { [PAGE_HEADER]: '1' }),
          ...(options.key === undefined ? {} : { 'idempotency-key': options.key }),
          ...(options.payload === undefined ? {} : { 'content-type': options.mime ?? 'application/json' }),
        },
        cookies: login === null ? {} : { [SESSION_COOKIE]: await tokenOf(login) },
        ...(options.payload === undefined ? {} : { payload: options.payload }),
      });
      const body: unknown = response.headers['content-type']?.toString().includes('json') ? response.json() : {};
      const kind = typeof body === 'object' && body !== null && 'kind' in body ? String(body.kind) : '';
      return { status: response.statusCode, kind, text: response.body };
    },
    /** Carries all news, asks all polls, until nothing moves. */
    async settle(): Promise<void> {
      for (let round = 0; round < 3; round++) {
        await drain({ db: of.db, clock, listeners }, [region]);
        for (const poll of pollsOf(services)) await poll.run(desk);
        // What an agency or a retry asked to wait for comes due.
        clock.advance(30_000);
      }
      await drain({ db: of.db, clock, listeners }, [region]);
    },
    async close(): Promise<void> {
      await app.close();
      await agencies.close();
      await services.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function pathOf<E extends Endpoint>(endpoint: E, asked: Partial<Asked<E>>): string {
  const params = endpoint.params ? (z.encode(endpoint.params, asked.params as never) as Record<string, string>) : {};
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  if (!endpoint.query || asked.query === undefined) return path;
  const query = z.encode(endpoint.query, asked.query as never) as Record<string, string | undefined>;
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(String(value))}`],
  );
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}
