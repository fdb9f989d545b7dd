import type { Ctx } from '@duixian/audit/act';
import { exportMark, recordExport } from '@duixian/audit/export-mark';
import type { Handle } from '@duixian/http/handle';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { reconcile, signReconciliation } from './commands/reconcile.ts';
import { monthSignOffs } from './queries/month-sign-offs.ts';
import { differencesOf, listReconciliations, reportFacts } from './queries/reconciliations.ts';
import * as contract from './reconciliation-contract.ts';
import { reportPaper } from './rules/reconciliation-paper.ts';

const PAGE = 40;

/** Sets a paper; the office's typesetter is one. */
export interface PaperSetter {
  typesetPdf(input: {
    readonly template: string;
    readonly data: object;
    readonly createdAtUnixSeconds: number;
  }): Promise<Result<Uint8Array, { readonly kind: 'glyph-missing'; readonly characters: readonly string[] }>>;
}

/** 对账接口 */
export function reconciliationRoutes(handle: Handle<Ctx>, doors: { readonly papers: PaperSetter }): void {
  handle(contract.reconcile, (ctx, { body }) => reconcile(ctx, { court: ctx.actor.courtId, on: body.on }));
  handle(contract.listReconciliations, async (ctx, { query }) => {
    const [on, id] = query.after?.split('_') ?? [];
    const rows = await listReconciliations(ctx, { before: on !== undefined && id !== undefined ? { on, id } : undefined }, PAGE);
    const last = rows.at(-1);
    return ok({ rows, next: rows.length === PAGE && last ? `${last.on.toString()}_${last.reconciliation}` : null });
  });
  handle(contract.showReconciliation, async (ctx, { params }) => {
    const [report] = await listReconciliations(ctx, { only: params.reconciliation }, 1);
    return report === undefined ? refuse({ kind: 'not-found' }) : ok({ report, rows: await differencesOf(ctx, params.reconciliation) });
  });
  handle(contract.reconciliationPaper, async (ctx, { params, query }) => {
    const found = await reportFacts(ctx, params.reconciliation);
    if (found === undefined) return refuse({ kind: 'not-found' });
    const { facts, madeAtSeconds } = found;
    await recordExport(ctx, { what: 'funds.reconciliation-report', purpose: query.purpose, facts: { ...params }, rows: facts.rows.length });
    const data = { ...reportPaper(facts), mark: exportMark(ctx, query.purpose) };
    const set = await doors.papers.typesetPdf({ template: 'reconciliation-report.typ', data, createdAtUnixSeconds: madeAtSeconds });
    if (!set.ok) return set;
    return ok({ name: `${data.title} ${facts.on.toString()}.pdf`, mime: 'application/pdf', bytes: set.value });
  });
  handle(contract.monthSignOffs, async (ctx) => ok({ months: await monthSignOffs(ctx) }));
  handle(contract.signReconciliation, (ctx, { params, body }) => signReconciliation(ctx, { ...params, ...body }));
}
