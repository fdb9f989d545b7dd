import { finished } from 'node:stream/promises';
import { assert } from '@duixian/kernel/assert';
import type { Database } from '@duixian/postgres/pool';
import { from as copyFrom } from 'pg-copy-streams';

/** One statement of the load, inside its transaction. */
export interface Run {
  <Row = Record<string, unknown>>(text: string, parameters?: readonly unknown[]): Promise<readonly Row[]>;
  /** Rows by `copy … from stdin`, sent and not waited for: it comes back when those sent before are in. A fault of it ends the load. */
  copy(text: string, lines: string): Promise<void>;
}

/** All of a load or nothing of it: a start that is killed half way loads again from the beginning. */
export async function inOneTransaction<T>(owner: Database, load: (run: Run) => Promise<T>): Promise<T> {
  const client = await owner.pool.connect();
  // What comes after a fault is told that the transaction is lost; why it was lost, the first one knows.
  let first: { readonly fault: unknown } | undefined;
  const ask = async <Row>(text: string, parameters: readonly unknown[] = []): Promise<readonly Row[]> => {
    try {
      return (await client.query(text, [...parameters])).rows as Row[];
    } catch (fault) {
      first ??= { fault };
      throw fault;
    }
  };
  let sent: Promise<unknown> = Promise.resolve();
  const copy = async (text: string, lines: string): Promise<void> => {
    const before = sent;
    const rows = client.query(copyFrom(text));
    sent = finished(rows).catch((fault: unknown) => {
      first ??= { fault };
      throw fault;
    });
    rows.end(lines);
    // Waited for by the next one or by the end; until then it is nobody's unhandled fault.
    sent.catch(() => undefined);
    await before;
  };
  try {
    await client.query('begin');
    const value = await load(Object.assign(ask, { copy }));
    await sent;
    const { command } = await client.query('commit');
    assert(command === 'COMMIT', 'a load is kept whole or not at all');
    return value;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw first === undefined ? fault : first.fault;
  } finally {
    client.release();
  }
}
