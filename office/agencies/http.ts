import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import { visibleCase } from '@duixian/cases/queries';
import type { Handle } from '@duixian/http/handle';
import { ok, refuse } from '@duixian/kernel/result';
import { authoriseOfficer } from './commands/authorise-officer.ts';
import * as contract from './contract.ts';
import type { RawKeeper } from './keep-raw.ts';
import { authorisedOfficersOf, exchangeDigests, exchangesOf } from './queries.ts';
import { rereadExchange } from './reread-exchange.ts';

export function agenciesRoutes(handle: Handle<Ctx>, deps: { readonly raw: RawKeeper }): void {
  handle(contract.caseExchanges, async (ctx, { params, query }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    return ok(await exchangesOf(ctx.tx, ctx.region, params.case, query.before));
  });
  handle(contract.exchangeBytes, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const digests = await exchangeDigests(ctx.tx, ctx.region, params.case, params.exchange);
    const sha256 = params.side === 'request' ? digests?.requestSha256 : digests?.replySha256;
    const bytes = sha256 && (await deps.raw.get(sha256));
    if (!digests || !bytes) return refuse({ kind: 'not-found' });
    await recordLook(ctx, { case: params.case, court: seen.value.court, what: 'agencies.exchange-bytes' });
    // Whatever an agency sent is shown as text, never run as a page.
    return ok({ name: `${digests.requestNo}-${params.side}.json`, mime: 'text/plain; charset=utf-8', bytes });
  });
  handle(contract.rereadExchange, async (ctx, { params }) => {
    const seen = await visibleCase(ctx, params.case);
    if (!seen.ok) return seen;
    const logged = await exchangeDigests(ctx.tx, ctx.region, params.case, params.exchange);
    if (!logged) return refuse({ kind: 'not-found' });
    const reply = logged.replySha256 === null ? undefined : await deps.raw.get(logged.replySha256);
    if (!reply || logged.act === 'statement' || logged.act === 'pay') return refuse({ kind: 'no-reply-kept' });
    const request = logged.requestSha256 === null ? undefined : await deps.raw.get(logged.requestSha256);
    await recordLook(ctx, { case: params.case, court: seen.value.court, what: 'agencies.exchange-bytes' });
    const { names, ...read } = rereadExchange(logged, reply, request);
    return ok({ ...read, names: [...names] });
  });
  handle(contract.authorisedOfficers, async (ctx) => ok({ rows: await authorisedOfficersOf(ctx.tx, ctx.region, ctx.actor.courtId) }));
  handle(contract.authoriseOfficer, (ctx, { body }) => authoriseOfficer(ctx, body));
}
