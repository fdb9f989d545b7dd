import type { Database } from '@duixian/postgres/pool';

/** One statement of the load, inside its transaction. */
export type Run = <Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]) => Promise<readonly Row[]>;

/** All of a load or nothing of it: a start that is killed half way loads again from the beginning. */
export async function inOneTransaction<T>(owner: Database, load: (run: Run) => Promise<T>): Promise<T> {
  const client = await owner.pool.connect();
  try {
    await client.query('begin');
    const value = await load(
      async <Row>(text: string, parameters: readonly unknown[] = []) => (await client.query(text, [...parameters])).rows as Row[],
    );
    await client.query('commit');
    return value;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  } finally {
    client.release();
  }
}
