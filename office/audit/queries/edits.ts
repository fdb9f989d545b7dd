import type { Instant } from '@duixian/kernel/legal-day';
import { tablesOf } from '@duixian/postgres/tx';
import type { Ctx } from '../act.ts';
import type { Changed } from '../rules/changed.ts';

interface EditTables {
  'audit.entry': {
    region_id: number;
    entry_id: string;
    type: string;
    subject: string;
    person_name: string;
    facts: { readonly changed?: Changed };
    recorded_at: Instant;
  };
}

const audit = tablesOf<EditTables>;
const MOST = 50;

interface Thing {
  readonly subject: string;
  readonly acts: readonly string[];
}

function changesOf(ctx: Pick<Ctx, 'tx' | 'region'>, { subject, acts }: Thing) {
  return audit(ctx.tx)
    .selectFrom('audit.entry')
    .where('region_id', '=', ctx.region)
    .where('subject', '=', subject)
    .where('type', 'in', [...acts])
    .where((where) => where(where.ref('facts').$castTo<string>(), '?', 'changed'))
    .orderBy('entry_id', 'desc');
}

/** 最近变更 · The newest change of a thing on record; nothing when it was never changed. */
export async function newestChange(ctx: Pick<Ctx, 'tx' | 'region'>, thing: Thing): Promise<string | undefined> {
  return (await changesOf(ctx, thing).select('entry_id').limit(1).executeTakeFirst())?.entry_id;
}

/** 其间变更 · Who changed a thing after a point of its record, which fields, and when last. */
export async function changesSince(ctx: Pick<Ctx, 'tx' | 'region'>, thing: Thing, after: string | undefined) {
  let query = changesOf(ctx, thing).select(['person_name', 'facts', 'recorded_at']);
  if (after !== undefined) query = query.where('entry_id', '>', after);
  const found = await query.limit(MOST).execute();
  const rows = found.filter((row) => Object.keys(row.facts.changed ?? {}).length > 0);
  return {
    by: [...new Set(rows.map((row) => row.person_name))],
    fields: [...new Set(rows.flatMap((row) => Object.keys(row.facts.changed ?? {})))],
    at: rows[0]?.recorded_at.toString() ?? null,
  };
}
