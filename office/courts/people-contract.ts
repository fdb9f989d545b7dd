import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, instantText, legalDay, words } from '@duixian/contract/wire';
import { z } from 'zod';
import { sessionShown } from './account-contract.ts';
import { courtInPath } from './contract.ts';
import type { SetFactorRuleRefusal } from './rules/factor-rule.ts';
import { MOST_PASSWORD_LENGTH, type PasswordRefusal } from './rules/password.ts';
import type { LinkIdentityRefusal } from './rules/provider.ts';

const params = z.object({ person: idOf<'person'>() });

/** 某人的账号 · How a person of one's own court or below comes in, for the administrator. */
export const showPersonsAccount = endpoint({
  method: 'GET',
  path: '/people/:person/account',
  permission: 'courts.manage-people',
  params,
  reply: z.object({
    login: z.string(),
    secondFactor: z.boolean(),
    passwordGiven: z.boolean(),
    /** The provider identities are joined at; `null` without one. */
    provider: z.object({ labelZh: z.string(), labelEn: z.string() }).nullable(),
    identities: z.array(z.object({ identityId: idOf<'identity'>(), subject: z.string(), name: z.string(), linkedAt: instantText })),
    sessions: z.array(sessionShown),
  }),
  refusals: {},
});

export const endPersonsSession = endpoint({
  method: 'POST',
  path: '/people/:person/sessions/:session/end',
  permission: 'courts.manage-people',
  params: params.extend({ session: idOf<'session'>() }),
  reply: z.object({ ended: z.literal(true) }),
  refusals: {},
});

export const givePassword = endpoint({
  method: 'POST',
  path: '/people/:person/password',
  permission: 'courts.manage-people',
  params,
  body: z.object({ password: z.string().min(1).max(MOST_PASSWORD_LENGTH) }),
  reply: z.object({ given: z.literal(true) }),
  refusals: {
    'not-oneself': 409,
    'password-too-short': 422,
    'password-guessable': 422,
  } satisfies Record<PasswordRefusal['kind'] | 'not-oneself', RefusalStatus>,
});

/** 待关联的身份 · Who came from the provider and belongs to nobody yet. */
export const waitingIdentities = endpoint({
  method: 'GET',
  path: '/identities/waiting',
  permission: 'courts.manage-people',
  reply: z.object({ rows: z.array(z.object({ subject: z.string(), name: z.string(), seenAt: instantText })) }),
  refusals: {},
});

export const linkIdentity = endpoint({
  method: 'POST',
  path: '/people/:person/identities',
  permission: 'courts.manage-people',
  params,
  body: z.object({ subject: words(255) }),
  reply: z.object({ identityId: idOf<'identity'>() }),
  refusals: {
    'not-found': 404,
    'no-provider': 409,
    'identity-linked-already': 409,
    'person-linked-already': 409,
  } satisfies Record<LinkIdentityRefusal['kind'], RefusalStatus>,
});

export const unlinkIdentity = endpoint({
  method: 'POST',
  path: '/people/:person/identities/:identity/end',
  permission: 'courts.manage-people',
  params: params.extend({ identity: idOf<'identity'>() }),
  reply: z.object({ ended: z.literal(true) }),
  refusals: {},
});

export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/people/:person/second-factor/reset',
  permission: 'courts.manage-people',
  params,
  reply: z.object({ reset: z.literal(true) }),
  refusals: {},
});

/** 动态码要求 · Every rule of the court, the newest of each role first. */
export const listFactorRules = endpoint({
  method: 'GET',
  path: '/courts/:court/second-factor-roles',
  permission: 'courts.view-people',
  params: z.object({ court: courtInPath }),
  reply: z.object({
    rows: z.array(z.object({ role: z.string(), from: legalDay, required: z.boolean(), inForce: z.boolean() })),
  }),
  refusals: {},
});

export const setFactorRule = endpoint({
  method: 'POST',
  path: '/courts/:court/second-factor-roles',
  permission: 'courts.manage-people',
  params: z.object({ court: courtInPath }),
  body: z.object({ role: words(40), from: legalDay, required: z.boolean() }),
  reply: z.object({ required: z.boolean() }),
  refusals: { 'unknown-role': 422, 'not-found': 404, 'rule-begins-in-the-past': 422 } satisfies Record<
    SetFactorRuleRefusal['kind'],
    RefusalStatus
  >,
});
