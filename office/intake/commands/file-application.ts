import type { Ctx } from '@duixian/audit/act';
import { allotNumber, openCase } from '@duixian/cases/commands/open-case';
import { openAccount } from '@duixian/funds/commands/open-account';
import { must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { caseOfForm } from '../rules/case-of-form.ts';
import { blocking } from '../rules/filing-lint.ts';
import type { FileRefusal } from '../rules/refusals.ts';
import { type ApplicationId, lockApplication, markFiled } from '../store/applications.ts';
import { courtOfRegion, lintForm } from './lint-form.ts';

export interface Filed {
  readonly caseId: CaseId;
  readonly caseNumber: string;
  readonly accountNumber: string;
}

/**
 * 立案 · Gives the application its case number and the case its account, and starts the clocks that run from here.
 *
 * 执行工作规定第十六条: the court decides within seven days of receipt, so that clock runs from the day of the window and
 * ends here. A second click finds the case of the first.
 */
export async function fileApplication(ctx: Ctx, input: { application: ApplicationId }): Promise<Result<Filed, FileRefusal>> {
  const held = await lockApplication(ctx, input.application);
  if (!held) return refuse({ kind: 'not-found' });
  if (held.caseId !== null && held.caseNumber !== null)
    return refuse({ kind: 'filed-already', caseId: held.caseId, caseNumber: held.caseNumber });
  if (held.court !== ctx.actor.courtId) return refuse({ kind: 'other-court-files' });
  const open = blocking(await lintForm(ctx, held.form, { titleSum: null, except: held.application }), held.confirmed);
  if (open.length > 0) return refuse({ kind: 'application-not-complete', findings: open });

  const court = must(await courtOfRegion(ctx, held.court), 'an application is for a court of its region');
  const number = await allotNumber(ctx, { court: held.court, courtCode: court.code, typeWord: '执', year: ctx.today.year });
  const caseId = ctx.newId<'case'>();
  const { accountNumber } = await openAccount(ctx, { case: caseId, court: held.court, courtCode: court.code, ...number });
  const content = caseOfForm(held.form, { party: () => ctx.newId<'party'>(), obligation: () => ctx.newId<'obligation'>() });
  await openCase(ctx, { caseId, court: held.court, ...number, appliedOn: held.receivedOn, filedOn: ctx.today, accountNumber, ...content });
  await markFiled(ctx, held, { caseId, caseNumber: number.caseNumber });

  await ctx.record({
    type: 'intake.case-filed',
    subject: held.application,
    case: caseId,
    facts: {
      caseNumber: number.caseNumber,
      account: accountNumber,
      claimFen: content.claim.toString(),
      receivedOn: held.receivedOn.toString(),
    },
    clocks: [
      { kind: 'start', term: 'filing-decision', on: held.receivedOn },
      { kind: 'satisfy', term: 'filing-decision', on: ctx.today },
      { kind: 'start', term: 'exec-notice-statutory', on: held.receivedOn },
      { kind: 'start', term: 'assign-judge', on: ctx.today },
      { kind: 'start', term: 'term-6m', on: ctx.today },
    ],
    tasks: [{ kind: 'open', task: 'check-filing', facts: { caseNumber: number.caseNumber, application: held.application } }],
    events: [{ type: 'intake.case-filed', facts: { case: caseId, application: held.application }, serialKey: caseId }],
  });
  return ok({ caseId, caseNumber: number.caseNumber, accountNumber });
}
