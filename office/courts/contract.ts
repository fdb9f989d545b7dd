import { endpoint, type RefusalStatus } from '@duixian/contract/endpoint';
import { idOf, legalDay, pageOf, words } from '@duixian/contract/wire';
import { courtIdFrom } from '@duixian/kernel/ids';
import { z } from 'zod';
import type { AppointRefusal, SetActiveRefusal } from './rules/people.ts';
import type { SignInRefusal } from './rules/sign-in.ts';

export const courtId = z.codec(
  z.number().int(),
  z.custom<ReturnType<typeof courtIdFrom>>((value) => typeof value === 'number'),
  {
    decode: courtIdFrom,
    encode: (id) => id,
  },
);

/** A court's number inside a path or a query, where everything is text. */
export const courtInPath = z.codec(
  z.string().regex(/^\d{1,6}$/),
  z.custom<ReturnType<typeof courtIdFrom>>((value) => typeof value === 'number'),
  {
    decode: (text) => courtIdFrom(Number(text)),
    encode: (id) => String(id),
  },
);

const me = z.object({
  personId: z.uuid(),
  name: z.string(),
  role: z.string(),
  courtId,
  courtZh: z.string(),
  courtEn: z.string(),
  teamZh: z.string().nullable(),
  teamEn: z.string().nullable(),
  permissions: z.array(z.string()),
  today: legalDay,
  /** The role asks for a second factor that is not there yet: only one's own account is open. */
  mustEnrol: z.boolean(),
  /** The password was set by another hand: until it is changed, only one's own account is open. */
  mustChangePassword: z.boolean(),
});

export const signIn = endpoint({
  method: 'POST',
  path: '/session',
  permission: 'public',
  guessed: true,
  body: z.object({ login: words(60), password: z.string().min(1).max(200), code: z.string().trim().min(1).max(20).optional() }),
  reply: z.object({ signedIn: z.literal(true), mustEnrol: z.boolean() }),
  refusals: {
    'wrong-name-or-password': 401,
    locked: 423,
    'no-post-today': 403,
    'second-factor-needed': 401,
    'wrong-code': 401,
  } satisfies Record<SignInRefusal['kind'], RefusalStatus>,
});

export const signOut = endpoint({
  method: 'DELETE',
  path: '/session',
  permission: 'signed-in',
  /** Where the browser goes on to sign out, for whoever came in through the provider. */
  reply: z.object({ signedIn: z.literal(false), goodbye: z.string().nullable() }),
  refusals: {},
});

export const whoAmI = endpoint({ method: 'GET', path: '/session', permission: 'signed-in', reply: me, refusals: {} });

/** 演示账号 · Only in demo mode does the list have rows. */
export const demoLogins = endpoint({
  method: 'GET',
  path: '/demo-logins',
  permission: 'public',
  reply: z.object({
    password: z.string().nullable(),
    rows: z.array(z.object({ login: z.string(), name: z.string(), role: z.string(), courtZh: z.string(), courtEn: z.string() })),
  }),
  refusals: {},
});

export const listCourts = endpoint({
  method: 'GET',
  path: '/courts',
  permission: 'signed-in',
  reply: z.object({
    rows: z.array(
      z.object({ courtId, parentId: courtId.nullable(), level: z.string(), code: z.string(), nameZh: z.string(), nameEn: z.string() }),
    ),
  }),
  refusals: {},
});

export const listTeams = endpoint({
  method: 'GET',
  path: '/courts/:court/teams',
  permission: 'signed-in',
  params: z.object({ court: courtInPath }),
  reply: z.object({ rows: z.array(z.object({ teamId: idOf<'team'>(), kind: z.string(), nameZh: z.string(), nameEn: z.string() })) }),
  refusals: {},
});

export const listPeople = endpoint({
  method: 'GET',
  path: '/people',
  permission: 'courts.view-people',
  query: z.object({ after: z.uuid().optional() }),
  reply: pageOf(
    z.object({
      personId: idOf<'person'>(),
      login: z.string(),
      name: z.string(),
      active: z.boolean(),
      postId: idOf<'post'>(),
      courtZh: z.string(),
      courtEn: z.string(),
      teamZh: z.string().nullable(),
      teamEn: z.string().nullable(),
      role: z.string(),
      fromOn: legalDay,
      untilOn: legalDay.nullable(),
      /** 任职交流: the years in one post are over, or soon will be. */
      rotation: z.object({ since: legalDay, years: z.number().int(), dueOn: legalDay, state: z.enum(['due', 'coming']) }).nullable(),
    }),
  ),
  refusals: {},
});

const login = z.string().regex(/^[a-z][a-z0-9.-]{2,39}$/);

/** 师傅 · The login of a colleague under whom the post is held; left out for a post of one's own. */
export const mentorLogin = login.optional();

export const appointPerson = endpoint({
  method: 'POST',
  path: '/people',
  permission: 'courts.manage-people',
  body: z.object({
    login,
    name: words(60),
    password: z.string().max(200),
    court: courtId,
    team: idOf<'team'>().nullable(),
    role: words(40),
    mentor: mentorLogin,
  }),
  reply: z.object({ personId: idOf<'person'>(), postId: idOf<'post'>() }),
  refusals: {
    'login-taken': 409,
    'unknown-role': 422,
    'unknown-court': 422,
    'team-not-of-court': 422,
    'mentor-not-of-court': 422,
    'password-too-short': 422,
    'password-guessable': 422,
  } satisfies Record<AppointRefusal['kind'], RefusalStatus>,
});

export const setActive = endpoint({
  method: 'POST',
  path: '/people/:person/active',
  permission: 'courts.manage-people',
  params: z.object({ person: idOf<'person'>() }),
  body: z.object({ active: z.boolean() }),
  reply: z.object({ active: z.boolean() }),
  refusals: { 'not-oneself': 409, 'not-found': 404, 'has-open-work': 409 } satisfies Record<SetActiveRefusal['kind'], RefusalStatus>,
});
