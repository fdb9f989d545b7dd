import { createHash } from 'node:crypto';
import type { Ctx } from '@duixian/audit/act';
import type { Handle } from '@duixian/http/handle';
import { type CourtId, courtIdFrom } from '@duixian/kernel/ids';
import { ok, type Result, refuse } from '@duixian/kernel/result';
import { readSheetApart } from './apart/read-apart.ts';
import { courtOfRegion } from './commands/lint-form.ts';
import { startImport } from './commands/start-import.ts';
import { takeRegisterNews } from './commands/take-register-news.ts';
import * as contract from './import-contract.ts';
import { importFile } from './queries.ts';
import { newsOfSheet } from './rules/register-news.ts';
import type { FileRefusal, Sheet } from './rules/sheet.ts';
import { MOST_ROWS, rowsOfSheet } from './rules/spreadsheet.ts';
import type { HolderBook } from './rules/stock-holds.ts';
import { stockOfSheet } from './rules/stock-row.ts';

const PAGE = 50;
const MOST_BAD_SHOWN = 500;

/** 导入接口 · Lists that come in row by row: applications, old stock, news of registers. */
export function importRoutes(handle: Handle<Ctx>, book: HolderBook): void {
  handle(
    contract.importApplications,
    async (ctx, { body }, _, sheet: Result<Sheet, FileRefusal>) => {
      if (!sheet.ok) return sheet;
      const court = courtIdFrom(Number(body.court));
      const kind = body.kind ?? 'applications';
      const rows = await rowsOf(ctx, { kind, court, book }, sheet.value);
      if (!rows.ok) return rows;
      const file = { fileName: body.file.name.slice(0, 200), sha256: digest(body.file.bytes) };
      const started = await startImport(ctx, { court, kind, ...file, rows: rows.value });
      const refused = rows.value.filter((row) => row.form === null).length;
      return started.ok ? ok({ ...started.value, rows: rows.value.length, refused }) : started;
    },
    ({ body }) => readSheetApart(body.file),
  );
  handle(contract.showImport, async (ctx, { params, query }) => {
    const found = await importFile(ctx, params.import, { after: Number(query.after ?? '0'), result: query.result, limit: PAGE });
    if (!found) return refuse({ kind: 'not-found' });
    const last = found.rows.at(-1);
    return ok({ ...found, next: found.rows.length === PAGE && last ? String(last.row) : null });
  });
  handle(
    contract.takeRegisterNews,
    async (ctx, { body }, _, sheet: Result<Sheet, FileRefusal>) => {
      if (!sheet.ok) return sheet;
      const news = newsOfSheet(sheet.value, { today: ctx.today, limit: MOST_ROWS });
      if (!news.ok) return news;
      const { good, bad } = news.value;
      const taken = await takeRegisterNews(ctx, { source: body.source, sha256: digest(body.file.bytes), rows: good });
      return taken.ok ? ok({ ...taken.value, bad: bad.slice(0, MOST_BAD_SHOWN).map(plainRow), badCount: bad.length }) : taken;
    },
    ({ body }) => readSheetApart(body.file),
  );
}

async function rowsOf(
  ctx: Ctx,
  { kind, court, book }: { readonly kind: 'applications' | 'stock'; readonly court: CourtId; readonly book: HolderBook },
  sheet: Sheet,
) {
  const of = { court, today: ctx.today, limit: MOST_ROWS };
  if (kind === 'applications') {
    const rows = rowsOfSheet(sheet, of);
    return rows.ok ? ok(rows.value.map((row) => ({ ...row, contentKey: digest(row.content), stock: null }))) : rows;
  }
  const found = await courtOfRegion(ctx, court);
  if (!found) return refuse({ kind: 'court-not-in-region' } as const);
  const rows = stockOfSheet(sheet, { ...of, book, courtCode: found.code });
  return rows.ok ? ok(rows.value.map((row) => ({ ...row, contentKey: digest(row.content) }))) : rows;
}

/** Days as text: what a refused row says is plain JSON. */
function plainRow({ row, refusals }: { readonly row: number; readonly refusals: readonly object[] }) {
  return { row, refusals: refusals.map((refusal): unknown => JSON.parse(JSON.stringify(refusal))) };
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
