import type { Ctx } from '@duixian/audit/act';
import type { PersonId } from '@duixian/kernel/ids';
import { isBefore, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { holderOfPost } from '../queries.ts';
import type { AuthoriseRefusal } from '../rules/authority.ts';
import { saveAuthorisedOfficer } from '../store.ts';

export interface Certificate {
  readonly person: PersonId;
  readonly certificateNumber: string;
  readonly untilOn: LegalDay | null;
}

/** 报备查控人员 · Puts down whom the court has registered with the agencies, under which certificate (法释〔2013〕20号 art. 2). */
export async function authoriseOfficer(ctx: Ctx, input: Certificate): Promise<Result<{ person: PersonId }, AuthoriseRefusal>> {
  if (input.untilOn !== null && isBefore(input.untilOn, ctx.today))
    return refuse({ kind: 'certificate-ends-before-today', untilOn: input.untilOn });
  const name = await holderOfPost(ctx.tx, input.person, ctx.actor.courtId, ctx.today);
  if (name === undefined) return refuse({ kind: 'not-at-this-court' });
  await saveAuthorisedOfficer(ctx.tx, ctx.region, { ...input, court: ctx.actor.courtId, name, fromOn: ctx.today });
  await ctx.record({ type: 'agencies.officer-authorised', subject: input.person, facts: { name, certificate: input.certificateNumber } });
  return ok({ person: input.person });
}
