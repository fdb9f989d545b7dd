import type { Ctx } from '@duixian/audit/act';
import { recordLook } from '@duixian/audit/commands/record-look';
import type { Handle } from '@duixian/http/handle';
import { courtIdFrom, idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { applicationFile } from './queries.ts';
import * as contract from './reception-contract.ts';
import { receptionPaper } from './rules/reception-paper.ts';
import { formFrom } from './store/sealed-form.ts';

/** Sets a paper; the office's typesetter is one. */
export interface PaperSetter {
  typesetPdf(input: {
    readonly template: string;
    readonly data: object;
    readonly createdAtUnixSeconds: number;
  }): Promise<Result<Uint8Array, { readonly kind: 'glyph-missing'; readonly characters: readonly string[] }>>;
}

/** 初次接待笔录接口 */
export function receptionRoutes(handle: Handle<Ctx>, doors: { readonly papers: PaperSetter }): void {
  handle(contract.receptionRecord, async (ctx, { params }) => {
    const file = await applicationFile(ctx, params.application);
    const newest = file?.versions[0];
    if (!file || !newest) return refuse({ kind: 'not-found' });
    const { row } = file;
    const form = formFrom(ctx.tx, newest.form, { in: 'application', id: row.application_id, version: newest.version });
    const data = receptionPaper({
      windowZh: row.window_zh,
      courtZh: row.court_zh,
      receivedOn: day(row.received_on),
      receivedByName: row.received_by_name,
      caseNumber: row.case_number,
      version: newest.version,
      form,
    });
    const createdAtUnixSeconds = Math.floor(newest.saved_at.epochMilliseconds / 1_000);
    const set = await doors.papers.typesetPdf({ template: 'reception-record.typ', data, createdAtUnixSeconds });
    if (!set.ok) return set;
    // Once it is filed, who reads it has looked at the case.
    const { case_id: of, court_id } = row;
    if (of !== null) await recordLook(ctx, { case: idFrom<'case'>(of), court: courtIdFrom(court_id), what: 'intake.reception-record' });
    return ok({ name: `初次接待笔录 ${row.applicants.slice(0, 40)}.pdf`, mime: 'application/pdf', bytes: set.value });
  });
}
