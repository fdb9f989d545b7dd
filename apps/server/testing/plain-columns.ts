import { type Database, statement } from '@duixian/postgres/pool';

/** 明文所在 · Every text and jsonb column of the database in which one of the values can be read, as whoever carries off a backup would. */
export async function columnsShowing(owner: Database, values: readonly string[]): Promise<readonly string[]> {
  const columns = await statement<{ table: string; column: string; bytes: boolean }>(
    owner,
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, quote_ident(a.attname) as column,
       a.atttypid = 'bytea'::regtype as bytes
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and n.nspname not in ('pg_catalog', 'information_schema')
       and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype, 'bytea'::regtype, 'varchar'::regtype, 'json'::regtype)
     order by 1, 2`,
  );
  const showing: string[] = [];
  for (const { table, column, bytes } of columns) {
    const text = bytes ? `encode(${column}, 'escape')` : `${column}::text`;
    const rows = await statement<{ shows: boolean }>(
      owner,
      `select exists (select 1 from ${table} t, unnest($1::text[]) v
         where strpos(${text}, v) > 0) as shows`,
      [values],
    );
    if (rows[0]?.shows) showing.push(`${table}.${column}`);
  }
  return showing;
}
