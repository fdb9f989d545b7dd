import type { Ctx } from '@duixian/audit/act';
import { correctCase } from '@duixian/cases/commands/correct-case';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ApplicationForm } from '../rules/application.ts';
import { caseOfForm } from '../rules/case-of-form.ts';
import { differingFields } from '../rules/differing-fields.ts';
import { blocking, claimOf } from '../rules/filing-lint.ts';
import type { AmendRefusal } from '../rules/refusals.ts';
import { type ApplicationId, amend, type HeldApplication, lockApplication } from '../store/applications.ts';
import { insertTitleText } from '../store/title-texts.ts';
import { versionsFrom } from '../store/versions.ts';
import type { TitleText } from '../title-text-json.ts';
import { lintForm } from './lint-form.ts';

export interface AmendInput {
  readonly application: ApplicationId;
  /** The version the form was made from: somebody else's change in between is not written over. */
  readonly version: number;
  readonly form: ApplicationForm;
  readonly confirmed: readonly string[];
  readonly titleText?: TitleText | undefined;
}

/** 补正 · A new version of what was said: before filing at the window, or after the check has sent it back. The former versions stay. */
export async function amendApplication(ctx: Ctx, input: AmendInput): Promise<Result<{ version: number }, AmendRefusal>> {
  const held = await lockApplication(ctx, input.application);
  if (!held) return refuse({ kind: 'not-found' });
  if (held.court !== ctx.actor.courtId && held.state !== 'received') return refuse({ kind: 'other-court-files' });
  if (held.version !== input.version) return refuse(await changedSince(ctx, held, input.version));
  if (held.state !== 'received' && held.state !== 'returned') return refuse({ kind: 'not-open-to-amendment', state: held.state });
  // The court an application is for was settled when it was taken in.
  const form = { ...input.form, court: held.court };
  const findings = await lintForm(ctx, form, { titleSum: null, except: held.application, ownCase: held.caseId });
  const open = blocking(findings, input.confirmed);
  if (open.length > 0) return refuse({ kind: 'application-not-complete', findings: open });

  const version = await amend(ctx, held, { form, findings, confirmed: input.confirmed });
  if (input.titleText !== undefined) await insertTitleText(ctx, held, version, input.titleText);
  const facts = { version, before: claimOf(held.form).toString(), after: claimOf(form).toString() };
  if (held.caseId === null) {
    await ctx.record({ type: 'intake.application-amended', subject: held.application, facts });
    return ok({ version });
  }
  const content = caseOfForm(form, { party: () => ctx.newId<'party'>(), obligation: () => ctx.newId<'obligation'>() });
  const corrected = await correctCase(ctx, held.caseId, content);
  if (!corrected.ok) return corrected;
  await ctx.record({
    type: 'intake.application-amended',
    subject: held.application,
    case: held.caseId,
    facts,
    tasks: [
      { kind: 'complete', task: 'amend-application' },
      { kind: 'open', task: 'check-filing', facts: { caseNumber: held.caseNumber, version, application: held.application } },
    ],
  });
  return ok({ version });
}

async function changedSince(ctx: Ctx, held: HeldApplication, read: number): Promise<AmendRefusal> {
  const [before, ...since] = await versionsFrom(ctx, held.application, read);
  return {
    kind: 'changed-meanwhile',
    version: held.version,
    by: [...new Set(since.map((one) => one.savedByName))],
    fields: before?.version === read ? differingFields(before.form, held.form) : [],
    at: since.at(-1)?.savedAt ?? null,
  };
}
