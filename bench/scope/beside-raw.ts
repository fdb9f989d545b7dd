import type { Ctx } from '@duixian/audit/act';
import type { Database } from '@duixian/postgres/pool';
import { snapshot } from '@duixian/postgres/region';
import { askInOne } from '@duixian/postgres/tx';
import pg from 'pg';
import { type Row, rowOf } from '../row.ts';
import { inScope, type Seat } from './seat.ts';

type Read = (ctx: Ctx, n: number) => Promise<unknown>;
const WARM_UP = 20;

/**
 * The same reads four ways in one run: through the office with row scope on; through the office with row scope off (the same code, as
 * the owner, whom no policy binds); the statements it sent, by a raw client under the same policies; and by a raw client as the owner.
 * On against off is what row scope costs; the office against the raw client is what the office costs. All stand in an open
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
  // The owner is told the scope too: no policy binds it, but the functions that ask an index by the scope would else find it nothing.
  const told = [seat.actor.personId, String(seat.actor.courtId), seat.at.scope.reach, seat.at.scope.teams.join(',')];
  for (const client of [raw, bound]) await client.query(SCOPE, told);
  const took = { on: [] as number[], off: [] as number[], bound: [] as number[], raw: [] as number[] };
  try {
    await inScope(of.db, seat, (ctx) =>
      snapshot(of.owner, async (tx) => {
        const unbound = seat.ctx(tx);
        await askInOne(tx, SCOPE, told);
        for (let n = -WARM_UP; n < times; n++) {
          const statements = await statementsOf(() => read(ctx, n + WARM_UP));
          const at = [performance.now()];
          // On and off take turns in going first, so that neither finds the pages warmed by the other every time.
          const inTurn = n % 2 === 0 ? [ctx, unbound] : [unbound, ctx];
          for (const each of inTurn) {
            await read(each, n + WARM_UP);
            at.push(performance.now());
          }
          for (const client of [bound, raw]) {
            for (const sent of statements) await client.query(sent);
            at.push(performance.now());
          }
          if (n < 0) continue;
          const [first = 0, second = 0, bounded = 0, raws = 0] = at.slice(1).map((end, k) => end - (at[k] ?? end));
          took.on.push(n % 2 === 0 ? first : second);
          took.off.push(n % 2 === 0 ? second : first);
          took.bound.push(bounded);
          took.raw.push(raws);
        }
      }),
    );
  } finally {
    for (const client of [raw, bound]) {
      await client.query('rollback');
      client.release();
    }
  }
  const plain = rowFrom(`${what}: raw, no policy`, took.raw);
  const off = rowFrom(`${what}: row scope off`, took.off);
  const on = rowFrom(`${what}: row scope on`, took.on);
  const ratio = ((on.p50Ms ?? 0) / (off.p50Ms ?? 1)).toFixed(2);
  const against = (row: Row): Row => ({ ...row, note: `${((row.p50Ms ?? 0) / (plain.p50Ms ?? 1)).toFixed(2)} × raw at p50; ${row.note}` });
  return [
    { ...on, note: `${ratio} × off at p50; ${on.note}` },
    off,
    against(rowFrom(`${what}: its SQL under the policies`, took.bound)),
    plain,
  ];
}

const SCOPE = `select set_config('app.region', '1', true), set_config('app.actor', $1, true), set_config('app.courts', $2, true),
  set_config('app.reach', $3, true), set_config('app.teams', $4, true), set_config('max_parallel_workers_per_gather', '0', true)`;

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
  /** Where the office keeps its plan, the raw client keeps one too. */
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

function isNamed(said: unknown): said is Sent {
  return typeof said === 'object' && said !== null && 'text' in said && 'values' in said && Array.isArray(said.values);
}

/** The statements one read sends, as the driver saw them. */
async function statementsOf(read: () => Promise<unknown>): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const { query } = pg.Client.prototype;
  const listening = function (this: pg.Client, ...asked: readonly unknown[]) {
    const [said, values] = asked;
    if (typeof said === 'string') sent.push({ text: said, values: Array.isArray(values) ? [...values] : [] });
    else if (isNamed(said)) sent.push(said);
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
