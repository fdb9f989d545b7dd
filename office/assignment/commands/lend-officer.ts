import type { Ctx } from '@duixian/audit/act';
import { allCourts, judgesOn, teamsOf, withCourtsBelow } from '@duixian/courts/queries';
import type { CourtId, PersonId } from '@duixian/kernel/ids';
import { compareDays, type LegalDay } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { courtOfOfficer, loanOf, overlapping } from '../queries/loans.ts';
import { type LoanRefusal, loanDaysProblem } from '../rules/loans.ts';
import { endLoan, insertLoan } from '../store/loans.ts';
import type { LoanId } from '../store.ts';
import { stampOf } from './assign-case.ts';

export interface Lending {
  readonly officer: PersonId;
  readonly to: CourtId;
  readonly from: LegalDay;
  readonly until: LegalDay;
  readonly reason: string;
}

/** 借调 · Lends an officer to another court of the group for certain days. What is given to them there counts on this loan. */
export async function lendOfficer(ctx: Ctx, input: Lending): Promise<Result<{ loanId: LoanId }, LoanRefusal>> {
  if (input.officer === ctx.actor.personId) return refuse({ kind: 'not-to-oneself' });
  const wrong = loanDaysProblem(input.from, input.until, ctx.today);
  if (wrong) return refuse(wrong);
  const mine = withCourtsBelow(await allCourts(ctx.tx), ctx.actor.courtId);
  const home = await courtOfOfficer(ctx, input.officer);
  if (home === undefined || !mine.includes(home)) return refuse({ kind: 'not-an-officer-here' });
  if (!mine.includes(input.to)) return refuse({ kind: 'unknown-court' });
  if (home === input.to) return refuse({ kind: 'same-court' });
  const officer = (await judgesOn(ctx.tx, home, ctx.today)).find((judge) => judge.personId === input.officer);
  if (!officer) return refuse({ kind: 'not-an-officer-here' });
  const lent = await overlapping(ctx, input.officer, input.from, input.until);
  if (lent) return refuse({ kind: 'lent-already', until: lent.toString() });
  const teams = await teamsOf(ctx.tx, input.to);
  // The team of the same kind there, else the first that takes cases.
  const team =
    teams.find((one) => one.kind === officer.teamKind) ?? teams.find((one) => ['ordinary', 'fast', 'disposal'].includes(one.kind));
  if (!team) return refuse({ kind: 'no-team-there' });
  const loanId = ctx.newId<'loan'>();
  await insertLoan(stampOf(ctx), {
    loanId,
    person: input.officer,
    from: home,
    to: input.to,
    team: team.teamId,
    fromOn: input.from,
    untilOn: input.until,
    reason: input.reason,
  });
  await ctx.record({
    type: 'assignment.officer-lent',
    subject: loanId,
    facts: {
      person: officer.name,
      from: home,
      to: input.to,
      on: input.from.toString(),
      until: input.until.toString(),
      reason: input.reason,
    },
  });
  return ok({ loanId });
}

/** 借调结束 · Before its last day, with a reason. Cases given there stay with the officer until they are handed on. */
export async function returnOfficer(
  ctx: Ctx,
  input: { loan: LoanId; reason: string },
): Promise<Result<{ ended: true }, LoanRefusal | { readonly kind: 'not-found' }>> {
  const loan = await loanOf(ctx, input.loan);
  if (!loan) return refuse({ kind: 'not-found' });
  const endOn = compareDays(ctx.today, loan.fromOn) < 0 ? loan.fromOn : ctx.today;
  if (!(await endLoan(stampOf(ctx), input.loan, endOn, input.reason))) return refuse({ kind: 'loan-ended' });
  await ctx.record({ type: 'assignment.loan-ended', subject: input.loan, facts: { reason: input.reason } });
  return ok({ ended: true });
}
