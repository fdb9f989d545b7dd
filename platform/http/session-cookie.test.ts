import { instantFromUnixMs } from '@duixian/kernel/legal-day';
import { ok } from '@duixian/kernel/result';
import fastifyCookie from '@fastify/cookie';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PAGE_HEADER, routeMaker } from './routes.ts';

async function served(secureCookie: boolean) {
  const app = fastify();
  await app.register(fastifyCookie);
  const seen: (string | undefined)[] = [];
  const door = {
    admit: async ({ token }: { token: string | undefined }) => {
      seen.push(token);
      return ok({ enter: (_: unknown, run: (ctx: undefined) => Promise<never>) => run(undefined) });
    },
  };
  const { handle } = routeMaker(app, door, { secureCookie, guessesPerMinute: 10 });
  const endpoint = { method: 'POST', path: '/in', permission: 'public', reply: z.object({}), refusals: {} } as const;
  handle(endpoint, async (_ctx, _asked, cookie) => {
    cookie.keep('a-token', instantFromUnixMs(0));
    return ok({});
  });
  const ask = (cookies: Record<string, string>) => app.inject({ method: 'POST', url: '/api/in', headers: { [PAGE_HEADER]: '1' }, cookies });
  return { ask, seen };
}

test('by https the cookie is one no neighbour can set, and no other is believed', async () => {
  const { ask, seen } = await served(true);
  const response = await ask({ duixian: 'from-a-neighbour' });
  expect(String(response.headers['set-cookie'])).toMatch(/^__Host-duixian=a-token; Path=\/; .*HttpOnly; Secure; SameSite=Strict/);
  expect(String(response.headers['set-cookie'])).toMatch(/,duixian-here=1; Path=\/; Expires=[^;]+; Secure; SameSite=Strict$/);
  await ask({ '__Host-duixian': 'ours' });
  expect(seen).toEqual([undefined, 'ours']);
});
