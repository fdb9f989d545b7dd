import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import { withoutNumbers } from '@duixian/cases/rules/masking';
import { factsOf } from '@duixian/contract/facts';
import type { Handle } from '@duixian/http/handle';
import { courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import type { ReadPaper } from './apart/order.ts';
import { readPaperApart, readTextApart } from './apart/read-apart.ts';
import { acceptApplication } from './commands/accept-application.ts';
import { amendApplication } from './commands/amend-application.ts';
import { checkFiling } from './commands/check-filing.ts';
import { fileApplication } from './commands/file-application.ts';
import { lintForm } from './commands/lint-form.ts';
import { saveDraft } from './commands/save-draft.ts';
import * as contract from './contract.ts';
import { importRoutes } from './import-http.ts';
import { prefilledFrom } from './prefilled.ts';
import { type ApplicationKey, applicationFile, countApplications, listApplications, myDraft, myDrafts } from './queries.ts';
import { type PaperSetter, receptionRoutes } from './reception-http.ts';
import { isApplicationState } from './rules/application.ts';
import type { LintFinding } from './rules/filing-lint.ts';
import { usualOrder } from './rules/list-order.ts';
import { isOwnTyping, maskedForm } from './rules/masked-form.ts';
import { mayCheck } from './rules/may-check.ts';
import type { ReadingRefusal } from './rules/prefill/reading.ts';
import type { FileRefusal } from './rules/sheet.ts';
import type { HolderBook } from './rules/stock-holds.ts';
import { formFrom } from './store/sealed-form.ts';
import { hasTitleText, titleTextOf } from './store/title-texts.ts';
import type { TitleText } from './title-text-json.ts';

const PAGE = 50;

export function intakeRoutes(handle: Handle<Ctx>, doors: { readonly papers: PaperSetter; readonly book: HolderBook }): void {
  handle(
    contract.prefillText,
    async (ctx, _, __, paper: Result<ReadPaper, ReadingRefusal>) => (paper.ok ? ok(prefilledFrom(paper.value, ctx.today)) : paper),
    ({ body }) => readTextApart(body.text),
  );
  handle(
    contract.prefillFile,
    async (ctx, _, __, paper: Result<ReadPaper, FileRefusal | ReadingRefusal>) =>
      paper.ok ? ok(prefilledFrom(paper.value, ctx.today)) : paper,
    ({ body }) => readPaperApart(body.file),
  );
  handle(contract.lintForm, async (ctx, { body }) => ok({ findings: shown(await lintForm(ctx, body.form, { titleSum: body.titleSum })) }));

  handle(contract.saveDraft, (ctx, { params, body }) => saveDraft(ctx, { draft: params.draft, form: body.form }));
  handle(contract.listDrafts, async (ctx) => ok({ rows: await myDrafts(ctx) }));
  handle(contract.showDraft, async (ctx, { params }) => {
    const draft = await myDraft(ctx, params.draft);
    return draft ? ok(draft) : refuse({ kind: 'not-found' });
  });

  handle(contract.acceptApplication, async (ctx, { body }) => {
    const accepted = await acceptApplication(ctx, body);
    return accepted.ok ? ok({ ...accepted.value, findings: shown(accepted.value.findings) }) : accepted;
  });
  handle(contract.listApplications, async (ctx, { query }) => {
    const { after, order = usualOrder(query.state), ...filter } = query;
    const rows = await listApplications(ctx, { ...filter, order }, keyFrom(after), PAGE);
    const last = rows.at(-1);
    return ok({
      rows,
      total: await countApplications(ctx, filter),
      next: rows.length === PAGE && last ? `${last.receivedOn.toString()}_${last.application}` : null,
    });
  });
  handle(contract.showApplication, (ctx, { params }) => showApplication(ctx, params.application));
  handle(contract.revealForm, (ctx, { params, query }) => revealForm(ctx, { ...params, ...query }));
  handle(contract.showTitleText, async (ctx, { params }) => {
    const seen = await applicationFile(ctx, params.application);
    if (!seen) return refuse({ kind: 'not-found' });
    const { case_id: of } = seen.row;
    return ok({ caseId: of === null ? null : idFrom<'case'>(of), paper: masksOf(await titleTextOf(ctx, params.application)) });
  });
  handle(contract.fileApplication, (ctx, { params }) => fileApplication(ctx, params));
  handle(contract.checkFiling, (ctx, { params, body }) => checkFiling(ctx, { ...params, ...body }));
  handle(contract.amendApplication, (ctx, { params, body }) => amendApplication(ctx, { ...params, ...body }));

  importRoutes(handle, doors.book);
  receptionRoutes(handle, doors);
}

async function showApplication(ctx: Ctx, application: Parameters<typeof applicationFile>[1]) {
  const file = await applicationFile(ctx, application);
  const newest = file?.versions[0];
  if (!file || !newest || !isApplicationState(file.row.state)) return refuse({ kind: 'not-found' } as const);
  const { row } = file;
  const form = formFrom(ctx.tx, newest.form, { in: 'application', id: row.application_id, version: newest.version });
  const state = file.row.state;
  const own = row.court_id === ctx.actor.courtId;
  const may = (permission: string) => ctx.actor.permissions.has(permission);
  const checkable = {
    state,
    filedBy: idOrNull(row.filed_by),
    receivedBy: idFrom<'person'>(row.received_by),
    savedBy: idFrom<'person'>(newest.saved_by),
  };
  const whole = isOwnTyping(checkable, ctx.actor.personId);
  const acts: ('file' | 'amend' | 'check')[] = [];
  if (state === 'received' && own && may('intake.file')) acts.push('file');
  if ((state === 'received' || (state === 'returned' && own)) && may('intake.accept')) acts.push('amend');
  if (may('intake.check') && mayCheck(checkable, ctx.actor.personId).ok) acts.push('check');
  return ok({
    application,
    court: courtIdFrom(row.court_id),
    courtZh: row.court_zh,
    courtEn: row.court_en,
    windowZh: row.window_zh,
    windowEn: row.window_en,
    state,
    origin: row.origin,
    receivedOn: day(row.received_on),
    receivedByName: row.received_by_name,
    caseId: row.case_id === null ? null : idFrom<'case'>(row.case_id),
    caseNumber: row.case_number,
    filedOn: row.filed_on === null ? null : day(row.filed_on),
    checkedOn: row.checked_on === null ? null : day(row.checked_on),
    returnCode: row.return_code,
    returnWords: row.return_words,
    returns: row.returns,
    version: row.version,
    form: whole ? form : maskedForm(form),
    whole,
    findings: shown(
      await lintForm(ctx, form, {
        titleSum: null,
        except: application,
        ownCase: row.case_id === null ? null : idFrom<'case'>(row.case_id),
      }),
    ),
    confirmed: newest.confirmed,
    versions: file.versions.map((version) => ({ version: version.version, savedByName: version.saved_by_name, savedAt: version.saved_at })),
    hasTitleText: await hasTitleText(ctx, application),
    acts,
  });
}

/**
 * 查看完整号码 · For whoever files, mends or checks it, as long as that is being done.
 */
async function revealForm(ctx: Ctx, of: { application: Parameters<typeof applicationFile>[1]; purpose: string }) {
  const file = await applicationFile(ctx, of.application);
  const newest = file?.versions[0];
  if (!file || !newest) return refuse({ kind: 'not-found' } as const);
  const { row } = file;
  if (row.state === 'passed') return refuse({ kind: 'numbers-with-case' } as const);
  await recordLook(ctx, {
    case: row.case_id === null ? null : idFrom<'case'>(row.case_id),
    court: courtIdFrom(row.court_id),
    what: 'intake.reveal-form',
    facts: { application: of.application, version: newest.version },
    purpose: of.purpose,
  });
  const form = formFrom(ctx.tx, newest.form, { in: 'application', id: row.application_id, version: newest.version });
  return ok({ form, paper: (await titleTextOf(ctx, of.application)) ?? null });
}

/** The marks stay where they are: a masked number is as long as it was. */
function masksOf(paper: TitleText | undefined): TitleText | null {
  return paper === undefined ? null : { ...paper, text: withoutNumbers(paper.text) };
}

function idOrNull(text: string | null) {
  return text === null ? null : idFrom<'person'>(text);
}

function shown(findings: readonly LintFinding[]) {
  return findings.map((finding) => {
    const { level, ...facts } = factsOf(finding);
    return { level: finding.level, kind: finding.kind, facts };
  });
}

function keyFrom(after: string | undefined): ApplicationKey | undefined {
  const match = after === undefined ? null : /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(after);
  return match?.[1] !== undefined && match[2] !== undefined ? { receivedOn: match[1], id: match[2] } : undefined;
}
