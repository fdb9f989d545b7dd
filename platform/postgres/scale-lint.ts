import { type Database, statement } from './pool.ts';

export interface ScaleFault {
  readonly fault: string;
  readonly where: string;
}

/**
 * What would keep a sharded table from being distributed by region, read from the catalogs: a table is sharded when it
 * has a `region_id` and is not among the reference tables.
 */
export function scaleFaults(owner: Database, reference: readonly string[]): Promise<readonly ScaleFault[]> {
  return statement<{ fault: string; where: string }>(
    owner,
    `with s as (
       select c.oid, a.attnum, a.attnotnull as filled from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id' and not a.attisdropped
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
         and n.nspname || '.' || c.relname <> all ($1))
     select 'unique without region_id' as fault, i.indexrelid::regclass::text as where from s join pg_index i on i.indrelid = s.oid
       where i.indisunique and not s.attnum = any (i.indkey)
     union all select 'region_id is not the first column of the key', i.indexrelid::regclass::text from s join pg_index i on i.indrelid = s.oid
       where i.indisunique and s.attnum = any (i.indkey) and i.indkey[0] <> s.attnum
     union all select 'no primary key, or region_id may be empty', s.oid::regclass::text from s
       where not filled or not exists (select from pg_index where indrelid = s.oid and indisprimary)
     union all select 'foreign key without region_id', k.conname from s join pg_constraint k on k.conrelid = s.oid and k.contype = 'f' join s t on t.oid = k.confrelid
       where not exists (select from unnest(k.conkey, k.confkey) u (x, y) where u.x = s.attnum and u.y = t.attnum)
     union all select 'foreign key with an action', k.conname from s join pg_constraint k on k.conrelid = s.oid
       where k.contype = 'f' and (k.confdeltype in ('n', 'd') or k.confupdtype <> 'a')
     union all select 'a table without a region points at a sharded one', k.conname from pg_constraint k join s on s.oid = k.confrelid
       where k.contype = 'f' and k.conrelid not in (select oid from s)
     union all select 'trigger', g.tgrelid::regclass || '.' || g.tgname from s join pg_trigger g on g.tgrelid = s.oid where not g.tgisinternal
     union all select 'small identity', s.oid::regclass || '.' || a.attname from s join pg_attribute a on a.attrelid = s.oid where a.attidentity <> '' and a.atttypid in (21, 23)
     union all select 'sequence', s.oid::regclass || '.' || a.attname from s join pg_attrdef d on d.adrelid = s.oid join pg_attribute a on a.attrelid = s.oid and a.attnum = d.adnum
       where pg_get_expr(d.adbin, d.adrelid) like 'nextval(%'
     order by 1, 2`,
    [reference],
  );
}
