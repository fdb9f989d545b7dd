import type { Ctx } from '@duixian/audit/act';
import type { Database } from '@duixian/postgres/pool';
import pg from 'pg';
import { type Row, rowOf } from '../row.ts';
import { inScope, type Seat } from './seat.ts';

type Read = (ctx: Ctx, n: number) => Promise<unknown>;
const WARM_UP = 20;

/**
 * The same reads three ways in one run: through the office, where every policy holds; the statements it sent, by a raw
 * client under the same policies; and by a raw client as the owner, whom no policy binds. All stand in an open
 * transaction, so that what is compared is the reading; turns are taken, so that a busy machine is busy for all.
 */
export async function besideRaw(
  of: { readonly db: Database; readonly owner: Database },
  seat: Seat,
  what: string,
  times: number,
  read: Read,
): Promise<readonly Row[]> {
  const raw = await of.owner.pool.connect();
  const bound = await of.db.pool.connect();
  await raw.query('begin');
  await bound.query('begin');
  await bound.query(SCOPE, [seat.actor.personId, String(seat.actor.courtId), seat.at.scope.reach, seat.at.scope.teams.join(',')]);
  const took = { office: [] as number[], bound: [] as number[], raw: [] as number[] };
  try {
    await inScope(of.db, seat, async (ctx) => {
      for (let n = -WARM_UP; n < times; n++) {
        const statements = await statementsOf(() => read(ctx, n + WARM_UP));
        const at = [performance.now()];
        await read(ctx, n + WARM_UP);
        at.push(performance.now());
        for (const client of [bound, raw]) {
          for (const { text, values } of statements) await client.query(text, values);
          at.push(performance.now());
        }
        const [first = 0, second = 0, third = 0, fourth = 0] = at;
        if (n < 0) continue;
        took.office.push(second - first);
        took.bound.push(third - second);
        took.raw.push(fourth - third);
      }
    });
  } finally {
    for (const client of [raw, bound]) {
      await client.query('rollback');
      client.release();
    }
  }
  const plain = rowFrom(`${what}: raw, no policy`, took.raw);
  const against = (row: Row): Row => ({ ...row, note: `${((row.p50Ms ?? 0) / (plain.p50Ms ?? 1)).toFixed(2)} × raw at p50; ${row.note}` });
  return [
    against(rowFrom(`${what}: through the office`, took.office)),
    against(rowFrom(`${what}: its SQL under the policies`, took.bound)),
    plain,
  ];
}

const SCOPE = `select set_config('app.region', '1', true), set_config('app.actor', $1, true), set_config('app.courts', $2, true),
  set_config('app.reach', $3, true), set_config('app.teams', $4, true)`;

/** A whole act: its own transaction with the scope set and checked. */
export async function wholeAct(db: Database, seat: Seat, what: string, times: number, read: Read): Promise<Row> {
  const took: number[] = [];
  for (let n = -WARM_UP; n < times; n++) {
    const from = performance.now();
    await inScope(db, seat, (ctx) => read(ctx, n + WARM_UP));
    if (n >= 0) took.push(performance.now() - from);
  }
  return rowFrom(what, took);
}

function rowFrom(what: string, took: readonly number[]): Row {
  const total = took.reduce((sum, ms) => sum + ms, 0);
  const p95 = [...took].sort((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0;
  return rowOf(what, took, total, `p95 ${p95.toPrecision(3)} ms`);
}

interface Sent {
  readonly text: string;
  readonly values: unknown[];
}

/** The statements one read sends, as the driver saw them. */
async function statementsOf(read: () => Promise<unknown>): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const { query } = pg.Client.prototype;
  const listening = function (this: pg.Client, ...asked: readonly unknown[]) {
    const [text, values] = asked;
    if (typeof text === 'string') sent.push({ text, values: Array.isArray(values) ? [...values] : [] });
    return Reflect.apply(query, this, asked);
  };
  Object.defineProperty(pg.Client.prototype, 'query', { value: listening, configurable: true, writable: true });
  try {
    await read();
  } finally {
    Object.defineProperty(pg.Client.prototype, 'query', { value: query, configurable: true, writable: true });
  }
  return sent;
}
