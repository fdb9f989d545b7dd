import type { Ctx } from '@duixian/audit/act';
import { caseNumberKey, parseCaseNumber } from '@duixian/cases/rules/case-number';
import { gramsOf } from '@duixian/cases/rules/grams';
import { plain } from '@duixian/contract/facts';
import { assert } from '@duixian/kernel/assert';
import { type CaseId, type CourtId, courtIdFrom, type Id, idFrom, type PersonId } from '@duixian/kernel/ids';
import { day, type LegalDay } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import { type ApplicationForm, type ApplicationState, type FilingReturnCode, isApplicationState } from '../rules/application.ts';
import { claimOf, type LintFinding } from '../rules/filing-lint.ts';
import type { EarlierFiling } from '../rules/same-filing.ts';
import { formFrom, sealedForm } from './sealed-form.ts';
import type { IntakeTables, ReadTables } from './tables.ts';

const intake = tablesOf<IntakeTables>;
const stored = tablesOf<ReadTables>;

export type ApplicationId = Id<'application'>;

export interface Receipt {
  readonly application: ApplicationId;
  readonly court: CourtId;
  readonly window: CourtId;
  readonly origin: 'window' | 'import';
  readonly receivedBy: PersonId;
  readonly receivedByName: string;
  readonly contentKey: string | null;
}

export interface SaidForm {
  readonly form: ApplicationForm;
  readonly findings: readonly LintFinding[];
  readonly confirmed: readonly string[];
}

/** One key for one title however its number was written; what is no court number stays as typed, without blanks. */
export function titleKey(number: string): string {
  const read = parseCaseNumber(number);
  return read.ok ? caseNumberKey(read.value) : number.replace(/\s/g, '');
}

function summaryOf(form: ApplicationForm, caseNumber: string | null) {
  const names = (role: string) =>
    form.parties
      .filter((party) => party.role === role)
      .map((party) => party.name)
      .join('、');
  const [applicants, debtors] = [names('applicant'), names('debtor')];
  return {
    ...{ applicants, debtors },
    grams: [...gramsOf([applicants, debtors, form.title.number, caseNumber ?? ''])],
    title_number: form.title.number,
    title_key: titleKey(form.title.number),
    claim_fen: claimOf(form),
  };
}

export async function insertApplication(ctx: Ctx, of: Receipt, said: SaidForm): Promise<void> {
  await intake(ctx.tx)
    .insertInto('intake.application')
    .values({
      region_id: ctx.region,
      application_id: of.application,
      court_id: of.court,
      received_court_id: of.window,
      state: 'received',
      origin: of.origin,
      received_on: ctx.today.toString(),
      received_by: of.receivedBy,
      received_by_name: of.receivedByName,
      ...summaryOf(said.form, null),
      content_key: of.contentKey,
      case_id: null,
      case_number: null,
      filed_on: null,
      filed_by: null,
      checked_on: null,
      checked_by: null,
      return_code: null,
      return_words: null,
      returns: 0,
      version: 1,
      created_at: ctx.now.toString(),
    })
    .execute();
  await insertVersion(ctx, of, 1, said);
}

export async function insertVersion(
  ctx: Ctx,
  of: { application: ApplicationId; court: CourtId; window: CourtId },
  version: number,
  said: SaidForm,
): Promise<void> {
  await intake(ctx.tx)
    .insertInto('intake.application_version')
    .values({
      region_id: ctx.region,
      application_id: of.application,
      version,
      court_id: of.court,
      received_court_id: of.window,
      form: sealedForm(ctx.tx, said.form, { in: 'application', id: of.application, version }),
      findings: JSON.stringify(plain(said.findings)),
      confirmed: [...said.confirmed],
      saved_by: ctx.actor.personId,
      saved_by_name: ctx.actor.name,
      saved_at: ctx.now.toString(),
    })
    .execute();
}

export interface HeldApplication {
  readonly application: ApplicationId;
  readonly court: CourtId;
  readonly window: CourtId;
  readonly state: ApplicationState;
  readonly receivedOn: LegalDay;
  readonly receivedBy: PersonId;
  readonly caseId: CaseId | null;
  readonly caseNumber: string | null;
  readonly filedBy: PersonId | null;
  readonly version: number;
  readonly form: ApplicationForm;
  readonly confirmed: readonly string[];
  /** Who wrote the version that stands now. */
  readonly savedBy: PersonId;
}

/** The application held until the act ends, with what it says now. */
export async function lockApplication(ctx: Ctx, application: ApplicationId): Promise<HeldApplication | undefined> {
  const row = await stored(ctx.tx)
    .selectFrom('intake.application')
    .selectAll()
    .where('region_id', '=', ctx.region)
    .where('application_id', '=', application)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const said = await stored(ctx.tx)
    .selectFrom('intake.application_version')
    .select(['form', 'confirmed', 'saved_by'])
    .where('region_id', '=', ctx.region)
    .where('application_id', '=', application)
    .where('version', '=', row.version)
    .executeTakeFirstOrThrow();
  assert(isApplicationState(row.state), row.state);
  return {
    application: idFrom<'application'>(row.application_id),
    court: courtIdFrom(row.court_id),
    window: courtIdFrom(row.received_court_id),
    state: row.state,
    receivedOn: day(row.received_on),
    receivedBy: idFrom<'person'>(row.received_by),
    caseId: row.case_id === null ? null : idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    filedBy: row.filed_by === null ? null : idFrom<'person'>(row.filed_by),
    version: row.version,
    form: formFrom(ctx.tx, said.form, { in: 'application', id: application, version: row.version }),
    confirmed: said.confirmed,
    savedBy: idFrom<'person'>(said.saved_by),
  };
}

async function change(ctx: Ctx, application: ApplicationId, set: Partial<IntakeTables['intake.application']>): Promise<void> {
  await intake(ctx.tx)
    .updateTable('intake.application')
    .set(set)
    .where('region_id', '=', ctx.region)
    .where('application_id', '=', application)
    .execute();
}

export function markFiled(ctx: Ctx, held: HeldApplication, of: { caseId: CaseId; caseNumber: string }): Promise<void> {
  return change(ctx, held.application, {
    grams: summaryOf(held.form, of.caseNumber).grams,
    state: 'filed',
    case_id: of.caseId,
    case_number: of.caseNumber,
    filed_on: ctx.today.toString(),
    filed_by: ctx.actor.personId,
  });
}

export function markPassed(ctx: Ctx, application: ApplicationId): Promise<void> {
  return change(ctx, application, {
    state: 'passed',
    checked_on: ctx.today.toString(),
    checked_by: ctx.actor.personId,
    return_code: null,
    return_words: null,
  });
}

export async function markReturned(ctx: Ctx, held: HeldApplication, code: FilingReturnCode, words: string): Promise<void> {
  const row = await stored(ctx.tx)
    .selectFrom('intake.application')
    .select('returns')
    .where('region_id', '=', ctx.region)
    .where('application_id', '=', held.application)
    .executeTakeFirstOrThrow();
  await change(ctx, held.application, { state: 'returned', return_code: code, return_words: words, returns: row.returns + 1 });
}

export async function amend(ctx: Ctx, held: HeldApplication, said: SaidForm): Promise<number> {
  const version = held.version + 1;
  await insertVersion(ctx, held, version, said);
  await change(ctx, held.application, {
    state: held.state === 'returned' ? 'filed' : held.state,
    version,
    return_code: null,
    return_words: null,
    ...summaryOf(said.form, held.caseNumber),
  });
  return version;
}

/** The application already received for one content at one court. */
export async function receivedBefore(ctx: Ctx, court: CourtId, contentKey: string): Promise<ApplicationId | undefined> {
  const row = await intake(ctx.tx)
    .selectFrom('intake.application')
    .select('application_id')
    .where('region_id', '=', ctx.region)
    .where('court_id', '=', court)
    .where('content_key', '=', contentKey)
    .executeTakeFirst();
  return row && idFrom<'application'>(row.application_id);
}

/** Other applications on the same title, as far as this actor may know of them. */
export async function sameTitle(ctx: Ctx, titleNumber: string, except: ApplicationId | undefined): Promise<readonly EarlierFiling[]> {
  const key = titleKey(titleNumber);
  if (key === '') return [];
  const rows = await intake(ctx.tx)
    .selectFrom('intake.application')
    .select(['application_id', 'case_id', 'case_number', 'title_number', 'applicants', 'debtors'])
    .where('region_id', '=', ctx.region)
    .where('title_key', '=', key)
    .orderBy('application_id')
    .limit(50)
    .execute();
  return rows
    .filter((row) => row.application_id !== except)
    .map((row) => ({
      number: row.case_number ?? row.title_number,
      caseId: row.case_id,
      applicants: row.applicants.split('、'),
      debtors: row.debtors.split('、'),
    }));
}
