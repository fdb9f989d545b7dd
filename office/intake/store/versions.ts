import type { Ctx } from '@duixian/audit/act';
import type { Id } from '@duixian/kernel/ids';
import { tablesOf } from '@duixian/postgres/tx';
import { formFrom } from './sealed-form.ts';
import type { ReadTables } from './tables.ts';

/** What it said in a version and in those after it, the earliest first. */
export async function versionsFrom(ctx: Ctx, application: Id<'application'>, version: number) {
  const rows = await tablesOf<ReadTables>(ctx.tx)
    .selectFrom('intake.application_version')
    .select(['version', 'form', 'saved_by_name', 'saved_at'])
    .where('region_id', '=', ctx.region)
    .where('application_id', '=', application)
    .where('version', '>=', version)
    .orderBy('version')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    version: row.version,
    form: formFrom(ctx.tx, row.form, { in: 'application', id: application, version: row.version }),
    savedByName: row.saved_by_name,
    savedAt: row.saved_at,
  }));
}
