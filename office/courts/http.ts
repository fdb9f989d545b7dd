import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import type { PersonId, RegionId } from '@duixian/kernel/ids';
import { ok } from '@duixian/kernel/result';
import { accountRoutes } from './account-http.ts';
import { appointPerson } from './commands/appoint-person.ts';
import { signOut } from './commands/end-session.ts';
import { endPost, transferPost } from './commands/leave-post.ts';
import { setActive } from './commands/set-active.ts';
import { signIn } from './commands/sign-in.ts';
import * as contract from './contract.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { peopleAccountRoutes } from './people-account-http.ts';
import * as posts from './post-contract.ts';
import { providerRoutes } from './provider-http.ts';
import { courtsOverseenBy } from './queries/overseen.ts';
import { cameThroughProvider } from './queries/own-account.ts';
import { rotationsOf } from './queries/rotations.ts';
import { allCourts, peopleOf, teamsOf } from './queries.ts';
import type { OpenWork } from './rules/people.ts';

/** What the sign-in page shows of the demo city. */
export interface SignInDesk {
  /** What a person still holds, in the whole region. */
  openWorkOf(region: RegionId, person: PersonId): Promise<OpenWork>;
  /** Beside the local accounts, when one is set. */
  readonly provider: IdentityProvider | undefined;
  demoLogins(): { readonly password: string | null; readonly rows: readonly DemoLogin[] };
}

export interface DemoLogin {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly courtZh: string;
  readonly courtEn: string;
}

const PAGE = 100;

export function courtsRoutes(handle: Handle<Ctx>, desk: SignInDesk): void {
  accountRoutes(handle);
  providerRoutes(handle, desk.provider);
  peopleAccountRoutes(handle, desk.provider);
  handle(contract.signIn, async (ctx, { body }, cookie) => {
    const result = await signIn(ctx, body);
    if (!result.ok) return result;
    cookie.keep(result.value.token, result.value.until);
    return ok({ signedIn: true as const, mustEnrol: result.value.mustEnrol });
  });
  handle(
    contract.signOut,
    async (ctx, _asked, cookie, goodbye: string | undefined) => {
      const { sessionId } = ctx.actor;
      const throughProvider = sessionId !== undefined && (await cameThroughProvider(ctx.tx, ctx.region, sessionId));
      await signOut(ctx);
      cookie.drop();
      return ok({ signedIn: false as const, goodbye: throughProvider ? (goodbye ?? null) : null });
    },
    async () => desk.provider?.goodbye(),
  );
  handle(contract.whoAmI, async (ctx) => ok(await cardOf(ctx)));
  handle(contract.demoLogins, async () => {
    const { password, rows } = desk.demoLogins();
    return ok({ password, rows: [...rows] });
  });
  handle(contract.listCourts, async (ctx) => ok({ rows: [...(await allCourts(ctx.tx))] }));
  handle(contract.listTeams, async (ctx, { params }) => ok({ rows: await teamsOf(ctx.tx, params.court) }));
  handle(contract.listPeople, async (ctx, { query }) => {
    const rows = await peopleOf(ctx.tx, { courts: await courtsOverseenBy(ctx), after: query.after, limit: PAGE });
    const rotations = await rotationsOf(ctx, rows);
    const shown = rows.map((row) => ({ ...row, rotation: rotations.get(row.postId) ?? null }));
    return ok({ rows: shown, next: rows.length === PAGE ? (rows.at(-1)?.postId ?? null) : null });
  });
  handle(contract.appointPerson, (ctx, { body }) => appointPerson(ctx, body));
  const openWorkFor = (ctx: Ctx) => (person: PersonId) => desk.openWorkOf(ctx.region, person);
  handle(posts.endPost, (ctx, { params, body }) => endPost(ctx, { ...params, ...body, openWork: openWorkFor(ctx) }));
  handle(posts.transferPost, (ctx, { params, body }) => transferPost(ctx, { ...params, ...body, openWork: openWorkFor(ctx) }));
  handle(contract.setActive, (ctx, { params, body }) =>
    setActive(ctx, { person: params.person, active: body.active, openWork: openWorkFor(ctx) }),
  );
}

async function cardOf(ctx: Ctx) {
  const court = (await allCourts(ctx.tx)).find((one) => one.courtId === ctx.actor.courtId);
  const team = (await teamsOf(ctx.tx, ctx.actor.courtId)).find((one) => one.teamId === ctx.actor.teamId);
  return {
    personId: ctx.actor.personId,
    name: ctx.actor.name,
    role: ctx.actor.role,
    courtId: ctx.actor.courtId,
    courtZh: court?.nameZh ?? '',
    courtEn: court?.nameEn ?? '',
    teamZh: team?.nameZh ?? null,
    teamEn: team?.nameEn ?? null,
    permissions: [...ctx.actor.permissions],
    today: ctx.today,
    mustEnrol: ctx.actor.mustEnrol ?? false,
    mustChangePassword: ctx.actor.mustChangePassword ?? false,
  };
}
