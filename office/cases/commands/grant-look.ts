import type { Ctx } from '@duixian/audit/act';
import { allCourts, courtsAbove } from '@duixian/courts/queries';
import type { CaseId, CourtId, PersonId } from '@duixian/kernel/ids';
import type { LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { casesGranted, observersAt } from '../queries/observer-grants.ts';
import { visibleCase } from '../queries.ts';
import { type EndGrantRefusal, type GrantLookRefusal, isRunningOn, mayGrantLook } from '../rules/observer-grant.ts';
import { type GrantId, grantsOf, insertGrant, saveGrantEnd } from '../store/observer-grants.ts';
import { holdCase } from './move-case.ts';

type NotFound = { readonly kind: 'not-found' };

/** Observers of a case: those with a post at its court, or at a court above it. */
export async function observersFor(ctx: Omit<Ctx, 'record'>, court: CourtId) {
  return observersAt(ctx, courtsAbove(await allCourts(ctx.tx), court));
}

/** 准予查阅 · One person from outside may look at one case, until the end of one day. */
export async function grantLook(
  ctx: Ctx,
  of: { readonly case: CaseId; readonly person: PersonId; readonly until: LegalDay; readonly reason: string },
): Promise<Result<{ grantId: GrantId }, GrantLookRefusal | NotFound>> {
  const held = await holdCase(ctx, of.case);
  if (!held.ok) return held;
  const observer = (await observersFor(ctx, held.value.court)).find((one) => one.person === of.person);
  const given = await grantsOf(ctx, { case: of.case });
  const decided = mayGrantLook({
    isObserver: observer !== undefined,
    today: ctx.today,
    until: of.until,
    running: given.find((one) => one.person === of.person && isRunningOn(one, ctx.today))?.until,
    held: (await casesGranted(ctx, of.person)).length,
  });
  if (!decided.ok) return decided;
  const grantId = ctx.newId<'observer-grant'>();
  await insertGrant(ctx, { ...of, grantId, court: held.value.court });
  await ctx.record({
    type: 'cases.look-granted',
    subject: grantId,
    case: of.case,
    facts: { person: observer?.name ?? '', until: of.until.toString(), reason: of.reason },
  });
  return ok({ grantId });
}

/** 收回查阅 · From the next question on, the case is not there for the observer. */
export async function endGrant(
  ctx: Ctx,
  of: { readonly grant: GrantId; readonly reason: string },
): Promise<Result<null, EndGrantRefusal | NotFound>> {
  const [grant] = await grantsOf(ctx, { grant: of.grant });
  if (!grant) return refuse({ kind: 'not-found' });
  const seen = await visibleCase(ctx, grant.caseId);
  if (!seen.ok) return seen;
  if (!isRunningOn(grant, ctx.today) || !(await saveGrantEnd(ctx, of.grant, of.reason))) return refuse({ kind: 'grant-over' });
  await ctx.record({
    type: 'cases.look-ended',
    subject: of.grant,
    case: grant.caseId,
    facts: { person: grant.name, reason: of.reason },
  });
  return ok(null);
}
