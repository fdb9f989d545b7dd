import type { Ctx } from '@duixian/audit/act';
import { allCourts } from '@duixian/courts/queries';
import type { CourtId } from '@duixian/kernel/ids';
import type { Fen } from '@duixian/kernel/money';
import type { ApplicationForm } from '../rules/application.ts';
import { type LintFinding, lintApplication } from '../rules/filing-lint.ts';
import { type ApplicationId, sameTitle } from '../store/applications.ts';

/** The lint with what the office knows: today, and other filings on the same title. */
export async function lintForm(
  ctx: Ctx,
  form: ApplicationForm,
  of: { titleSum: Fen | null; except?: ApplicationId },
): Promise<readonly LintFinding[]> {
  return lintApplication(form, { today: ctx.today, titleSum: of.titleSum, sameTitle: await sameTitle(ctx, form, of.except) });
}

/** The court an application is for, if it is one of this region. */
export async function courtOfRegion(ctx: Ctx, court: CourtId) {
  return (await allCourts(ctx.tx)).find((one) => one.courtId === court && one.region === ctx.region);
}
