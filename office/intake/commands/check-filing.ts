import type { Ctx } from '@duixian/audit/act';
import { moveTo } from '@duixian/cases/commands/move-case';
import { assert, must } from '@duixian/kernel/assert';
import type { CaseId } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { FilingReturnCode } from '../rules/application.ts';
import { mayCheck } from '../rules/may-check.ts';
import type { CheckRefusal } from '../rules/refusals.ts';
import { type ApplicationId, lockApplication, markPassed, markReturned } from '../store/applications.ts';

export interface CheckInput {
  readonly application: ApplicationId;
  readonly verdict: { readonly kind: 'pass' } | { readonly kind: 'return'; readonly code: FilingReturnCode; readonly words: string };
}

/**
 * 核查立案信息 · The centre looks at what the window filed: passed on to the search, or returned with a reason.
 * Checking is never done by a hand that made the filing.
 */
export async function checkFiling(
  ctx: Ctx,
  input: CheckInput,
): Promise<Result<{ caseId: CaseId; state: 'passed' | 'returned' }, CheckRefusal>> {
  const held = await lockApplication(ctx, input.application);
  if (!held) return refuse({ kind: 'not-found' });
  const may = mayCheck(held, ctx.actor.personId);
  if (!may.ok) return may;
  const caseId = must(held.caseId, 'a filed application has its case');

  if (input.verdict.kind === 'return') {
    const { code, words } = input.verdict;
    await markReturned(ctx, held, code, words);
    await ctx.record({
      type: 'intake.filing-returned',
      subject: held.application,
      case: caseId,
      facts: { code, words },
      tasks: [
        { kind: 'complete', task: 'check-filing' },
        { kind: 'open', task: 'amend-application', facts: { code, words, caseNumber: held.caseNumber, application: held.application } },
      ],
      events: [{ type: 'intake.filing-returned', facts: { case: caseId, application: held.application, code }, serialKey: caseId }],
    });
    return ok({ caseId, state: 'returned' });
  }

  const moved = await moveTo(ctx, caseId, 'search');
  assert(moved.ok, 'a case whose filing waits for its check is in the check stage');
  await markPassed(ctx, held.application);
  await ctx.record({
    type: 'intake.filing-passed',
    subject: held.application,
    case: caseId,
    facts: { version: held.version },
    clocks: [{ kind: 'start', term: 'net-query-start', on: ctx.today }],
    tasks: [{ kind: 'complete', task: 'check-filing' }],
    events: [{ type: 'intake.filing-passed', facts: { case: caseId }, serialKey: caseId }],
  });
  return ok({ caseId, state: 'passed' });
}
