import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { ok, refuse } from '@duixian/kernel/result';
import { linkIdentity, unlinkIdentity } from './commands/identity.ts';
import { endSessionOf, givePassword } from './commands/persons-account.ts';
import { resetSecondFactor, setFactorRule } from './commands/second-factor.ts';
import type { IdentityProvider } from './identity-provider.ts';
import * as contract from './people-contract.ts';
import { courtsOverseenBy } from './queries/overseen.ts';
import { oversees } from './queries/oversees.ts';
import { factorRulesOf, identitiesOf, passwordOf, secondFactorStands, sessionsOf, waitingIdentities } from './queries/own-account.ts';
import { rulesInForce } from './rules/factor-rule.ts';

/** 账号管理 · What an administrator sees and does about how people come in. */
export function peopleAccountRoutes(handle: Handle<Ctx>, provider: IdentityProvider | undefined): void {
  handle(contract.showPersonsAccount, async (ctx, { params }) => {
    const { person } = params;
    if (!(await oversees(ctx, person))) return refuse({ kind: 'not-found' });
    const { login, password_given: passwordGiven } = await passwordOf(ctx.tx, person);
    const identities = await identitiesOf(ctx.tx, person);
    return ok({
      login,
      passwordGiven,
      secondFactor: await secondFactorStands(ctx.tx, person),
      provider: provider === undefined ? null : { labelZh: provider.labelZh, labelEn: provider.labelEn },
      identities,
      sessions: await sessionsOf(ctx.tx, ctx.region, person, ctx.now),
    });
  });
  handle(contract.endPersonsSession, (ctx, { params }) => endSessionOf(ctx, params));
  handle(contract.givePassword, (ctx, { params, body }) => givePassword(ctx, { ...params, ...body }));
  handle(contract.waitingIdentities, async (ctx) =>
    ok({ rows: provider === undefined ? [] : await waitingIdentities(ctx.tx, provider.issuer) }),
  );
  handle(contract.linkIdentity, (ctx, { params, body }) => linkIdentity(ctx, { ...params, ...body, issuer: provider?.issuer }));
  handle(contract.unlinkIdentity, (ctx, { params }) => unlinkIdentity(ctx, params));
  handle(contract.resetSecondFactor, (ctx, { params }) => resetSecondFactor(ctx, params.person));
  handle(contract.listFactorRules, async (ctx, { params }) => {
    if (!(await courtsOverseenBy(ctx)).includes(params.court)) return refuse({ kind: 'not-found' });
    const rules = await factorRulesOf(ctx.tx, params.court);
    const now = rulesInForce(rules, ctx.today);
    return ok({ rows: rules.map((rule) => ({ role: rule.role, from: rule.from, required: rule.required, inForce: now.includes(rule) })) });
  });
  handle(contract.setFactorRule, (ctx, { params, body }) => setFactorRule(ctx, { court: params.court, ...body }));
}
