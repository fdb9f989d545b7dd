import type { Ctx } from '@duixian/audit/act';
import { must } from '@duixian/kernel/assert';
import type { Fen } from '@duixian/kernel/money';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ApplicationForm } from '../rules/application.ts';
import { blocking, claimOf, type LintFinding } from '../rules/filing-lint.ts';
import type { AcceptRefusal } from '../rules/refusals.ts';
import { type ApplicationId, insertApplication } from '../store/applications.ts';
import { closeDraft, type DraftId } from '../store/drafts.ts';
import { insertTitleText } from '../store/title-texts.ts';
import type { TitleText } from '../title-text-json.ts';
import { courtOfRegion, lintForm } from './lint-form.ts';

export interface AcceptInput {
  readonly form: ApplicationForm;
  /** Kinds of findings the receiver has looked at and means as they stand. */
  readonly confirmed: readonly string[];
  /** Sum read from the title's text, to compare with. */
  readonly titleSum: Fen | null;
  readonly draft: DraftId | null;
  /** The text the form was filled from, for whoever checks. */
  readonly titleText?: TitleText | undefined;
}

export interface Accepted {
  readonly application: ApplicationId;
  readonly findings: readonly LintFinding[];
}

/**
 * 收取申请 · Any window takes an application for any court of the region; who received it first stays with it
 * (首问负责). What is missing is named and nothing is taken in until it is there.
 */
export async function acceptApplication(ctx: Ctx, input: AcceptInput): Promise<Result<Accepted, AcceptRefusal>> {
  const findings = await lintForm(ctx, input.form, { titleSum: input.titleSum });
  const open = blocking(findings, input.confirmed);
  if (open.length > 0) return refuse({ kind: 'application-not-complete', findings: open });
  const court = await courtOfRegion(ctx, must(input.form.court, 'the lint asks for a court'));
  if (!court) return refuse({ kind: 'court-not-in-region' });

  const application = ctx.newId<'application'>();
  const receipt = {
    application,
    court: court.courtId,
    window: ctx.actor.courtId,
    origin: 'window',
    receivedBy: ctx.actor.personId,
    receivedByName: ctx.actor.name,
    contentKey: null,
  } as const;
  await insertApplication(ctx, receipt, { form: input.form, findings, confirmed: input.confirmed });
  if (input.titleText !== undefined) await insertTitleText(ctx, receipt, 1, input.titleText);
  if (input.draft !== null) await closeDraft(ctx, input.draft);
  await ctx.record({
    type: 'intake.application-received',
    subject: application,
    facts: {
      court: court.courtId,
      window: ctx.actor.courtId,
      title: input.form.title.number,
      claimFen: claimOf(input.form).toString(),
      confirmed: input.confirmed,
    },
  });
  return ok({ application, findings });
}
