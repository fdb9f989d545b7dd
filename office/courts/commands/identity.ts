import type { Ctx } from '@duixian/audit/act';
import type { Id, PersonId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { oversees } from '../queries/oversees.ts';
import { identitiesOf, passwordOf, waitingIdentities } from '../queries/own-account.ts';
import type { LinkIdentityRefusal } from '../rules/provider.ts';
import { endIdentity, insertIdentity, personLinkedTo } from '../store/identities.ts';
import { accountNews } from './account-news.ts';

/** 关联身份 · Joins an identity of the provider to a person, on the administrator's word. One person, one identity, one provider. */
export async function linkIdentity(
  ctx: Ctx,
  input: { person: PersonId; issuer: string | undefined; subject: string },
): Promise<Result<{ identityId: Id<'identity'> }, LinkIdentityRefusal>> {
  const { person, issuer, subject } = input;
  if (issuer === undefined) return refuse({ kind: 'no-provider' });
  if (!(await oversees(ctx, person))) return refuse({ kind: 'not-found' });
  const linked = await personLinkedTo(ctx.tx, issuer, subject);
  if (linked) return refuse({ kind: 'identity-linked-already', name: linked.name });
  if ((await identitiesOf(ctx.tx, person)).some((one) => one.issuer === issuer)) return refuse({ kind: 'person-linked-already' });
  const waiting = (await waitingIdentities(ctx.tx, issuer)).find((one) => one.subject === subject);
  const id = ctx.newId<'identity'>();
  const name = waiting?.name ?? '';
  await insertIdentity(ctx.tx, { id, person, issuer, subject, name, by: ctx.actor.personId, at: ctx.now });
  const { login } = await passwordOf(ctx.tx, person);
  await ctx.record({
    type: 'courts.identity-linked',
    subject: person,
    facts: { login, issuer, identity: subject, name },
    events: accountNews(ctx, person, 'identity'),
  });
  return ok({ identityId: id });
}

/** 解除关联 · The identity opens nothing here any more. Sessions it opened before are ended by their own act. */
export async function unlinkIdentity(
  ctx: Ctx,
  input: { person: PersonId; identity: Id<'identity'> },
): Promise<Result<{ ended: true }, { readonly kind: 'not-found' }>> {
  if (!(await oversees(ctx, input.person))) return refuse({ kind: 'not-found' });
  if (!(await endIdentity(ctx.tx, input.person, input.identity, ctx.now))) return refuse({ kind: 'not-found' });
  const { login } = await passwordOf(ctx.tx, input.person);
  await ctx.record({
    type: 'courts.identity-unlinked',
    subject: input.person,
    facts: { login, identity: input.identity },
    events: accountNews(ctx, input.person, 'identity'),
  });
  return ok({ ended: true });
}
