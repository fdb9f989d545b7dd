import type { CompiledQuery } from 'kysely';

const names = new Map<string, string>();

/**
 * 预备语句 · Marks a statement that is asked thousands of times a second: planned once a connection, under a name, where
 * the pooler between lets names through (`DatabaseSettings.prepare`). The text stays the statement's only identity.
 */
export function prepared(text: string): string {
  if (!names.has(text)) names.set(text, `p${names.size + 1}`);
  return text;
}

export function nameOfPrepared(text: string): string | undefined {
  return names.get(text);
}

/** The same of a statement from the builder: for one whose text is ever the same, whatever is asked with it. */
export function withKeptPlan<Row>(query: CompiledQuery<Row>): CompiledQuery<Row> {
  prepared(query.sql);
  return query;
}
