import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, instantText, words } from '@duixian/contract/wire';
import { z } from 'zod';
import {
  type AcceptInvitationRefusal,
  type ChangePasswordRefusal,
  type ConfirmFactorRefusal,
  type EnrolRefusal,
  type IssueTokenRefusal,
  MOST_TOKEN_DAYS,
} from './rules/account.ts';
import { MOST_PASSWORD_LENGTH } from './rules/password.ts';
import { PERMISSIONS } from './rules/permissions.ts';

const password = z.string().min(1).max(MOST_PASSWORD_LENGTH);
const code = z.string().trim().min(1).max(20);

/** A sign-in that stands: where, since when, and through which door. */
export const sessionShown = z.object({
  sessionId: idOf<'session'>(),
  address: z.string().nullable(),
  through: z.enum(['password', 'provider']),
  startedAt: instantText,
  seenAt: instantText,
  endsAt: instantText,
});

/** 我的账号 · How one comes in: second factor, sessions, tokens. */
export const showAccount = endpoint({
  method: 'GET',
  path: '/account',
  permission: 'signed-in',
  reply: z.object({
    login: z.string(),
    secondFactor: z.boolean(),
    /** Whose name at the provider opens this account as well. */
    identities: z.array(z.object({ subject: z.string(), name: z.string(), linkedAt: instantText })),
    sessions: z.array(sessionShown.extend({ here: z.boolean() })),
    tokens: z.array(
      z.object({
        tokenId: idOf<'api-token'>(),
        name: z.string(),
        permissions: z.array(z.string()),
        createdAt: instantText,
        expiresAt: instantText,
        endedAt: instantText.nullable(),
      }),
    ),
  }),
  refusals: {},
});

export const changePassword = endpoint({
  method: 'POST',
  path: '/account/password',
  permission: 'signed-in',
  guessed: true,
  body: z.object({ current: password, next: password }),
  reply: z.object({ changed: z.literal(true) }),
  refusals: {
    'wrong-password': 422,
    'same-password': 422,
    'password-too-short': 422,
    'password-guessable': 422,
  } satisfies Record<ChangePasswordRefusal['kind'], RefusalStatus>,
});

export const enrolSecondFactor = endpoint({
  method: 'POST',
  path: '/account/second-factor',
  permission: 'signed-in',
  secretReply: true,
  reply: z.object({ secret: z.string(), uri: z.string() }),
  refusals: { 'second-factor-stands': 409 } satisfies Record<EnrolRefusal['kind'], RefusalStatus>,
});

export const confirmSecondFactor = endpoint({
  method: 'POST',
  path: '/account/second-factor/confirm',
  permission: 'signed-in',
  guessed: true,
  secretReply: true,
  body: z.object({ code }),
  reply: z.object({ recoveryCodes: z.array(z.string()) }),
  refusals: {
    'no-second-factor-proposed': 409,
    'second-factor-stands': 409,
    'wrong-code': 422,
  } satisfies Record<ConfirmFactorRefusal['kind'], RefusalStatus>,
});

export const endSession = endpoint({
  method: 'POST',
  path: '/account/sessions/:session/end',
  permission: 'signed-in',
  params: z.object({ session: idOf<'session'>() }),
  reply: z.object({ ended: z.literal(true) }),
  refusals: {},
});

export const issueToken = endpoint({
  method: 'POST',
  path: '/account/tokens',
  permission: 'courts.issue-token',
  secretReply: true,
  body: z.object({
    name: words(60),
    permissions: z.array(z.enum(PERMISSIONS)).min(1).max(40),
    days: z.number().int().min(1).max(MOST_TOKEN_DAYS),
  }),
  reply: z.object({ tokenId: idOf<'api-token'>(), token: z.string() }),
  refusals: { 'rights-beyond-ones-own': 403 } satisfies Record<IssueTokenRefusal['kind'], RefusalStatus>,
});

export const endToken = endpoint({
  method: 'POST',
  path: '/account/tokens/:token/end',
  permission: 'signed-in',
  params: z.object({ token: idOf<'api-token'>() }),
  reply: z.object({ ended: z.literal(true) }),
  refusals: {},
});

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/invitation',
  permission: 'public',
  guessed: true,
  body: z.object({ token: z.string().min(1).max(100), password }),
  reply: z.object({ login: z.string() }),
  refusals: {
    'invitation-not-valid': 422,
    'password-too-short': 422,
    'password-guessable': 422,
  } satisfies Record<AcceptInvitationRefusal['kind'], RefusalStatus>,
});
