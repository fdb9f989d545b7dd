import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { must } from '@duixian/kernel/assert';
import { ok, refuse } from '@duixian/kernel/result';
import * as contract from './batch-contract.ts';
import type { FileKeeper } from './commands/bring-statement.ts';
import { openBatch } from './commands/pay-batch.ts';
import { batchFiles, batchItems, listBatches } from './queries/pay-batches.ts';

const PAGE = 30;
const ROWS = 200;

/** 付款批次接口 */
export function batchRoutes(handle: Handle<Ctx>, doors: { readonly files: FileKeeper }): void {
  handle(contract.openBatch, (ctx, { body }) => openBatch(ctx, body));
  handle(contract.listBatches, async (ctx, { query }) => {
    const rows = await listBatches(ctx, { before: query.before }, PAGE);
    return ok({ rows, next: rows.length === PAGE ? (rows.at(-1)?.batch ?? null) : null });
  });
  handle(contract.showBatch, async (ctx, { params, query }) => {
    const [batch] = await listBatches(ctx, { only: params.batch }, 1);
    if (batch === undefined) return refuse({ kind: 'not-found' });
    const rows = await batchItems(ctx, params.batch, { result: query.result, after: Number(query.after ?? '0') }, ROWS);
    const last = rows.at(-1);
    return ok({ batch, files: await batchFiles(ctx, params.batch), rows, next: rows.length === ROWS && last ? String(last.item) : null });
  });
  handle(contract.batchFile, async (ctx, { params }) => {
    const file = (await batchFiles(ctx, params.batch)).find((each) => each.no === Number(params.no));
    if (file === undefined) return refuse({ kind: 'not-found' });
    const bytes = must(await doors.files.get(file.sha256), 'the bytes of a file that was written are there');
    return ok({ name: `pain001-${file.messageId}.xml`, mime: 'application/xml', bytes });
  });
}
