import type { Ctx } from '@duixian/audit/act';
import { casesOnTitle } from '@duixian/cases/queries/cases-on-title';
import { parseCaseNumber, printCaseNumber } from '@duixian/cases/rules/case-number';
import { allCourts } from '@duixian/courts/queries';
import type { CaseId, CourtId } from '@duixian/kernel/ids';
import type { Fen } from '@duixian/kernel/money';
import type { ApplicationForm } from '../rules/application.ts';
import { type LintFinding, lintApplication } from '../rules/filing-lint.ts';
import { type ApplicationId, sameTitle } from '../store/applications.ts';
import { newsOf } from '../store/register-news.ts';

/** The lint with what the office knows: today, and other filings on the same title. */
export async function lintForm(
  ctx: Ctx,
  form: ApplicationForm,
  of: { titleSum: Fen | null; except?: ApplicationId; ownCase?: CaseId | null },
): Promise<readonly LintFinding[]> {
  const applied = await sameTitle(ctx, form.title.number, of.except);
  const read = parseCaseNumber(form.title.number);
  const written = [...new Set([form.title.number.trim(), ...(read.ok ? [printCaseNumber(read.value)] : [])])];
  const cases = await casesOnTitle(
    ctx,
    written.filter((number) => number !== ''),
    50,
  );
  const own = of.ownCase;
  const sameTitles = [...applied, ...cases.filter((one) => one.caseId !== own).map((one) => ({ ...one, number: one.caseNumber }))];
  const registers = await newsOf(
    ctx,
    form.parties.map((party) => party.identityNumber),
  );
  return lintApplication(form, { today: ctx.today, titleSum: of.titleSum, sameTitle: sameTitles, registers });
}

/** The court an application is for, if it is one of this region. */
export async function courtOfRegion(ctx: Ctx, court: CourtId) {
  return (await allCourts(ctx.tx)).find((one) => one.courtId === court && one.region === ctx.region);
}
