/** A statement on a sharded table forgot its region. Only tests can meet this: the guard is on where sharded tables are given. */
export class QueryWithoutRegion extends Error {
  override readonly name = 'QueryWithoutRegion';
}

const TABLE = /\b(?:from|join|update|into|using)\s+(?:only\s+)?"?([a-z_]+)"?\."?([a-z_0-9]+)"?/gi;
const COMPARED = /region_id"?\s*(?:=|in\b|>|<|is not distinct)|=\s*(?:"?[a-z_0-9]+"?\.)*"?region_id\b/gi;
/** A region inside a row comparison, a column list of an insert, or `using (region_id, …)`. */
const IN_A_LIST = /\((?:\s*(?:"?[a-z_0-9]+"?\.)?"?[a-z_0-9]+"?\s*,)*\s*(?:"?[a-z_0-9]+"?\.)?"?region_id"?\s*[,)]/gi;
const CROSS_REGION = '/* cross-region */';

/**
 * Every mention of a sharded table must come with its region: one comparison (or insert column) a table.
 * Counting is coarse, but it refuses the two mistakes that were measured: no region at all, and a join by id alone.
 */
export function checkQuery(text: string, sharded: ReadonlySet<string>): void {
  if (text.includes(CROSS_REGION)) return;
  const named = Array.from(text.matchAll(TABLE), ([, schema, table]) => `${schema}.${table}`.toLowerCase()).filter((name) =>
    sharded.has(name),
  );
  if (named.length === 0) return;
  const regions = new Set(Array.from([...text.matchAll(COMPARED), ...text.matchAll(IN_A_LIST)], (match) => match.index)).size;
  if (regions >= named.length) return;
  throw new QueryWithoutRegion(`${named.length} mention(s) of ${named.join(', ')} but ${regions} of region_id in: ${text}`);
}

/** Remembers the statements that passed, so a repeated one costs a look-up. */
export function queryGuard(sharded: ReadonlySet<string>): (text: string) => void {
  const passed = new Set<string>();
  return (text) => {
    if (passed.has(text)) return;
    checkQuery(text, sharded);
    passed.add(text);
  };
}
