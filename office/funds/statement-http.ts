import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { must } from '@duixian/kernel/assert';
import { ok, refuse } from '@duixian/kernel/result';
import { bringStatement, type FileKeeper } from './commands/bring-statement.ts';
import { listStatements, statementFile } from './queries/statements.ts';
import * as contract from './statement-contract.ts';

const PAGE = 50;
const ROWS = 200;

/** 对账单接口 · Files of the bank, and what became of their lines. */
export function statementRoutes(handle: Handle<Ctx>, doors: { readonly files: FileKeeper }): void {
  handle(contract.bringStatement, (ctx, { body }) => bringStatement(ctx, body.file, doors.files));
  handle(contract.listStatements, async (ctx, { query }) => {
    const rows = await listStatements(ctx, query.before, PAGE);
    return ok({ rows, next: rows.length === PAGE ? (rows.at(-1)?.file ?? null) : null });
  });
  handle(contract.showStatement, async (ctx, { params, query }) => {
    const found = await statementFile(ctx, params.file, { result: query.result, after: Number(query.after ?? '0') }, ROWS);
    if (found === undefined) return refuse({ kind: 'not-found' });
    const last = found.rows.at(-1);
    return ok({ ...found, next: found.rows.length === ROWS && last ? String(last.row) : null });
  });
  handle(contract.statementBytes, async (ctx, { params }) => {
    const [file] = await listStatements(ctx, undefined, 1, params.file);
    if (file === undefined) return refuse({ kind: 'not-found' });
    const bytes = must(await doors.files.get(file.sha256), 'the bytes of a file that was brought are there');
    return ok({ name: file.name, mime: 'application/octet-stream', bytes });
  });
}
