import { type Database, statement } from './pool.ts';
import type { Vault } from './vault.ts';

/** A column whose values are sealed, as the module that owns it describes it. Keys, in order, name one row. */
export interface SealedColumn {
  readonly table: string;
  readonly keys: readonly { readonly name: string; readonly type: 'int' | 'bigint' | 'uuid' | 'text' }[];
  readonly column: string;
  /** `json`: the sealed text stands in a jsonb column as a string. */
  readonly as: 'text' | 'json';
  /** A column beside it that finds equal values. */
  readonly finder?: string;
  /** Of a value, what equal ones have in common; without it, the value itself. */
  findable?(text: string): string;
  /** What the value is bound to, from its keys. */
  place(keys: readonly string[]): string;
}

export interface Resealed {
  readonly table: string;
  readonly column: string;
  readonly values: number;
}

const PAGE = 500;

/**
 * 换钥 · Seals anew what is not sealed with the current key: old keys, and text from before there was one. Page by page, each a
 * transaction of its own, so that the office works on; run again it goes on where it was. As the owner of the tables.
 */
export async function reseal(owner: Database, vault: Vault, columns: readonly SealedColumn[]): Promise<readonly Resealed[]> {
  const done: Resealed[] = [];
  for (const column of columns) done.push({ table: column.table, column: column.column, values: await resealColumn(owner, vault, column) });
  return done;
}

const SEALED_MARK = 'sealed';

/**
 * 补密 · Seals what stands in plain in columns nobody has been through yet, and marks each column that is done in its own comment. A start
 * that is killed half way goes on where it was; one that finds every column marked reads none of them.
 */
export async function sealPlain(owner: Database, vault: Vault, columns: readonly SealedColumn[]): Promise<readonly Resealed[]> {
  const done: Resealed[] = [];
  for (const of of columns) {
    if (await isMarked(owner, of)) continue;
    done.push({ table: of.table, column: of.column, values: await resealColumn(owner, vault, of) });
    await statement(owner, `comment on column ${of.table}.${of.column} is '${SEALED_MARK}'`);
  }
  return done;
}

async function isMarked(owner: Database, of: SealedColumn): Promise<boolean> {
  const rows = await statement<{ mark: string | null }>(
    owner,
    'select col_description(a.attrelid, a.attnum) as mark from pg_attribute a where a.attrelid = $1::regclass and a.attname = $2',
    [of.table, of.column],
  );
  return rows[0]?.mark === SEALED_MARK;
}

/** Opens one stored value of each column: a server with the wrong keys must not start. */
export async function tryKeys(owner: Database, vault: Vault, columns: readonly SealedColumn[]): Promise<void> {
  for (const column of columns) for (const row of await page(owner, column, undefined, 1)) plainOf(vault, column, row);
}

type Row = Readonly<Record<string, string | null>>;

async function resealColumn(owner: Database, vault: Vault, column: SealedColumn): Promise<number> {
  let values = 0;
  for (let after: readonly string[] | undefined; ; ) {
    const rows = await page(owner, column, after, PAGE);
    const stale = rows.filter((row) => row.stored !== null && row.stored !== undefined && !vault.isCurrent(storedText(column, row)));
    if (stale.length > 0) await write(owner, vault, column, stale);
    values += stale.length;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return values;
    after = keysOf(column, last);
  }
}

function page(owner: Database, column: SealedColumn, after: readonly string[] | undefined, limit: number): Promise<readonly Row[]> {
  const names = column.keys.map(({ name }) => name);
  const shown = names.map((name, at) => `${name}::text as k${at}`).join(', ');
  const from =
    after === undefined ? '' : `and (${names.join(', ')}) > (${column.keys.map(({ type }, at) => `$${at + 2}::${type}`).join(', ')})`;
  return statement<Row>(
    owner,
    `select ${shown}, ${column.column}::text as stored from ${column.table}
     where ${column.column} is not null ${from} order by ${names.join(', ')} limit $1`,
    [limit, ...(after ?? [])],
  );
}

async function write(owner: Database, vault: Vault, column: SealedColumn, rows: readonly Row[]): Promise<void> {
  const keyCount = column.keys.length;
  const sealedAt = `$${keyCount + 1}`;
  const carriers = [
    ...column.keys.map(({ type }, at) => `$${at + 1}::${type}[]`),
    `${sealedAt}::text[]`,
    `$${keyCount + 2}::text[]`,
    `$${keyCount + 3}::text[]`,
  ];
  const value = column.as === 'json' ? 'to_jsonb(n.sealed)' : 'n.sealed';
  const finder = column.finder === undefined ? '' : `, ${column.finder} = n.finder`;
  const matched = column.keys.map(({ name }, at) => `t.${name} = n.k${at}`).join(' and ');
  const plain = rows.map((row) => plainOf(vault, column, row));
  await statement(
    owner,
    // Only where nobody has changed it meanwhile: what the office writes now is sealed with the current key anyhow.
    `update ${column.table} t set ${column.column} = ${value}${finder}
     from unnest(${carriers.join(', ')}) as n (${column.keys.map((_, at) => `k${at}`).join(', ')}, sealed, finder, was)
     where ${matched} and t.${column.column}::text = n.was`,
    [
      ...column.keys.map((_, at) => rows.map((row) => row[`k${at}`])),
      rows.map((row, at) => vault.seal(plain[at] ?? '', column.place(keysOf(column, row)))),
      plain.map((text) => vault.finder(column.findable?.(text) ?? text)),
      rows.map((row) => row.stored),
    ],
  );
}

function keysOf(column: SealedColumn, row: Row): readonly string[] {
  return column.keys.map((_, at) => row[`k${at}`] ?? '');
}

/** A jsonb string comes as its JSON; any other jsonb was never sealed. */
function storedText(column: SealedColumn, row: Row): string {
  const stored = row.stored ?? '';
  return column.as === 'json' && stored.startsWith('"') ? String(JSON.parse(stored)) : stored;
}

function plainOf(vault: Vault, column: SealedColumn, row: Row): string {
  return vault.open(storedText(column, row), column.place(keysOf(column, row)));
}
