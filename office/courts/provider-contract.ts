import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { z } from 'zod';
import type { BeginEntryRefusal, CodeEntryRefusal, FinishEntryRefusal } from './rules/provider.ts';

const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const inside = z.object({ signedIn: z.literal(true), mustEnrol: z.boolean() });

/** 登录方式 · What the sign-in page offers beside name and password. */
export const signInWays = endpoint({
  method: 'GET',
  path: '/sign-in-ways',
  permission: 'public',
  reply: z.object({ provider: z.object({ labelZh: z.string(), labelEn: z.string() }).nullable() }),
  refusals: {},
});

/** 去统一身份登录 · Where to send the browser, and the secret that stays in this window until it comes back. */
export const beginEntry = endpoint({
  method: 'POST',
  path: '/entries',
  permission: 'public',
  guessed: true,
  secretReply: true,
  reply: z.object({ secret: z.string(), address: z.url() }),
  refusals: { 'no-provider': 404, 'provider-unreachable': 503 } satisfies Record<BeginEntryRefusal['kind'], RefusalStatus>,
});

/** 统一身份登录 · With what the provider put behind the question mark. */
export const finishEntry = endpoint({
  method: 'POST',
  path: '/entries/finish',
  permission: 'public',
  guessed: true,
  secretReply: true,
  body: z.object({ secret, answer: z.string().max(8_000) }),
  reply: inside,
  refusals: {
    'no-provider': 404,
    'provider-unreachable': 503,
    'provider-refused': 401,
    'proof-not-valid': 401,
    'claim-missing': 401,
    'entry-not-begun-here': 401,
    'entry-over': 401,
    'identity-not-linked': 403,
    'account-closed': 403,
    'no-post-today': 403,
    'second-factor-needed': 401,
  } satisfies Record<FinishEntryRefusal['kind'], RefusalStatus>,
});

export const codeEntry = endpoint({
  method: 'POST',
  path: '/entries/code',
  permission: 'public',
  guessed: true,
  secretReply: true,
  body: z.object({ secret, code: z.string().trim().min(1).max(20) }),
  reply: inside,
  refusals: {
    'entry-not-begun-here': 401,
    'entry-over': 401,
    'account-closed': 403,
    'no-post-today': 403,
    locked: 423,
    'second-factor-needed': 401,
    'wrong-code': 401,
  } satisfies Record<CodeEntryRefusal['kind'], RefusalStatus>,
});
