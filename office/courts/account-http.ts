import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok } from '@duixian/kernel/result';
import * as contract from './account-contract.ts';
import { endOwnSession, endToken, issueToken } from './commands/api-tokens.ts';
import { acceptInvitation, changePassword } from './commands/change-password.ts';
import { confirmFactor, enrolSecondFactor } from './commands/second-factor.ts';
import { identitiesOf, passwordOf, secondFactorStands, sessionsOf, tokensOf } from './queries/own-account.ts';

export function accountRoutes(handle: Handle<Ctx>): void {
  handle(contract.showAccount, async (ctx) => {
    const { personId, sessionId } = ctx.actor;
    const { login } = await passwordOf(ctx.tx, personId);
    const sessions = await sessionsOf(ctx.tx, ctx.region, personId, ctx.now);
    return ok({
      login,
      secondFactor: await secondFactorStands(ctx.tx, personId),
      identities: await identitiesOf(ctx.tx, personId),
      sessions: sessions.map((session) => ({ ...session, here: session.sessionId === sessionId })),
      tokens: await tokensOf(ctx.tx, personId),
    });
  });
  handle(contract.changePassword, (ctx, { body }) => changePassword(ctx, body));
  handle(contract.enrolSecondFactor, (ctx) => enrolSecondFactor(ctx));
  handle(contract.confirmSecondFactor, async (ctx, { body }) => {
    const done = await confirmFactor(ctx, body.code);
    return done.ok ? ok({ recoveryCodes: [...done.value.recoveryCodes] }) : done;
  });
  handle(contract.endSession, (ctx, { params }) => endOwnSession(ctx, params.session));
  handle(contract.issueToken, (ctx, { body }) => issueToken(ctx, body));
  handle(contract.endToken, (ctx, { params }) => endToken(ctx, params.token));
  handle(contract.acceptInvitation, (ctx, { body }) => acceptInvitation(ctx, body));
}
