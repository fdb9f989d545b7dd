import { regionIdFrom } from '@duixian/kernel/ids';
import { instant } from '@duixian/kernel/legal-day';
import { ok, refuse } from '@duixian/kernel/result';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { CommitRefused, CommitUnknown } from './faults.ts';
import { openDatabase, statement } from './pool.ts';
import { QueryWithoutRegion } from './query-guard.ts';
import { askAlone, reference, runAct, withRegion } from './region.ts';
import type { Scope } from './setting.ts';
import { testDatabase } from './testing/database.ts';
import { type Tx, tablesOf } from './tx.ts';

const { db, owner, url } = await testDatabase({ sharded: new Set(['probe.entry']) });
const scope: Scope = { actor: "O'Brien \\ 张三", courts: [11, 12], reach: 'court', teams: [] };
const at = { region: regionIdFrom(7), scope };

interface Tables {
  'probe.entry': { region_id: number; id: number; amount: bigint; on: string; at: unknown };
}
const probe = tablesOf<Tables>;
const insert = (tx: Tx, id: number) =>
  probe(tx)
    .insertInto('probe.entry')
    .values({ region_id: 7, id, amount: 1n, on: '2026-09-01', at: instant('2026-09-01T00:00:00Z') })
    .execute();
const kept = async () => (await statement<{ id: number }>(owner, 'select id from probe.entry order by id')).map((row) => row.id);

beforeAll(async () => {
  await statement(owner, 'create schema probe');
  await statement(
    owner,
    'create table probe.entry (region_id int, id int, amount int8, "on" date, at timestamptz, constraint entry_pk primary key (region_id, id), constraint late_check unique (amount, id) deferrable)',
  );
  await statement(
    owner,
    'create table probe.mate (id int primary key, other int constraint mate_fk references probe.mate (id) deferrable initially deferred)',
  );
  await statement(owner, 'grant usage on schema probe to duixian_app');
  await statement(owner, 'grant select, insert, update, delete on all tables in schema probe to duixian_app');
});

describe('an act in its region', () => {
  test('carries its scope as settings of the transaction, whatever characters a name has, and leaves none behind', async () => {
    const seen = await withRegion(db, at, async (tx) => {
      const { rows } = await sql<{ actor: string; courts: string; region: string; role: string }>`
        select current_setting('app.actor') as actor, current_setting('app.courts') as courts, current_setting('app.region') as region, current_user as role`.execute(
        probe(tx),
      );
      return rows[0];
    });
    expect(seen).toEqual({ actor: "O'Brien \\ 张三", courts: '11,12', region: '7', role: 'duixian_app' });
    const after = await statement<{ actor: string | null }>(db, "select nullif(current_setting('app.actor', true), '') as actor");
    expect(after).toEqual([{ actor: null }]);
  });

  test('a login that is not the application role takes that role for the act', async () => {
    const role = await withRegion(
      owner,
      at,
      async (tx) => (await sql<{ role: string }>`select current_user as role`.execute(probe(tx))).rows[0]?.role,
    );
    expect(role).toBe('duixian_app');
  });

  test('a refusal keeps nothing of what the command had written before it', async () => {
    const said = await runAct(db, at, async (tx) => {
      await insert(tx, 1);
      return refuse({ kind: 'not-today' });
    });
    expect(said).toEqual(refuse({ kind: 'not-today' }));
    expect(await kept()).toEqual([]);
    await runAct(db, at, async (tx) => {
      await insert(tx, 1);
      return ok('kept');
    });
    expect(await kept()).toEqual([1]);
  });

  test('days and instants go in as themselves; bigint, day text and instant come out', async () => {
    const row = await withRegion(db, at, async (tx) =>
      probe(tx).selectFrom('probe.entry').selectAll().where('region_id', '=', 7).executeTakeFirstOrThrow(),
    );
    expect(row.amount).toBe(1n);
    expect(row.on).toBe('2026-09-01');
    expect(String(row.at)).toBe('2026-09-01T00:00:00Z');
    const parsed = await statement<{ at: unknown; many: unknown }>(
      db,
      "select '2026-11-21 20:40:14.123+00'::timestamptz as at, array['2026-01-02'::date] as many",
    );
    expect(String(parsed[0]?.at)).toBe('2026-11-21T20:40:14.123Z');
    expect(parsed[0]?.many).toEqual(['2026-01-02']);
  });

  test('a transaction key is dead once the act is over', async () => {
    const leaked = await withRegion(db, at, async (tx) => tx);
    expect(() => tablesOf(leaked)).toThrow('not open');
  });

  test('a store cannot end the transaction it was given', async () => {
    await expect(withRegion(db, at, async (tx) => sql`commit`.execute(probe(tx)))).rejects.toThrow('only the runner');
  });

  test('reference reads cannot write', async () => {
    await expect(reference(db, async (tx) => sql`insert into probe.mate (id) values (1)`.execute(probe(tx)))).rejects.toThrow('read-only');
  });
});

describe('faults', () => {
  test('a serialization conflict starts the act again, and it is kept once', async () => {
    let tries = 0;
    await withRegion(db, at, async (tx) => {
      tries += 1;
      await insert(tx, 20);
      if (tries < 3) await sql`do $$ begin raise exception 'conflict' using errcode = '40001'; end $$`.execute(probe(tx));
    });
    expect(tries).toBe(3);
    expect(await kept()).toContain(20);
  });

  test('a lost connection in the middle starts the act again on another one', async () => {
    let tries = 0;
    await withRegion(db, at, async (tx) => {
      tries += 1;
      await insert(tx, 21);
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(probe(tx));
      if (tries === 1) await killBackend(rows[0]?.pid ?? 0);
      await sql`select 1`.execute(probe(tx));
    });
    expect(tries).toBe(2);
    expect(await kept()).toContain(21);
  });

  test('a lone question waits for a server that is coming back, too', async () => {
    expect(await askAlone(db, at, async () => 'known')).toBe('known');
    const away = Object.assign(new Error('connect ENOENT /run/socket'), { code: 'ENOENT', syscall: 'connect' });
    const connect = vi.spyOn(db.pool, 'connect').mockImplementationOnce(() => Promise.reject(away));
    expect(await askAlone(db, at, async () => 'answered')).toBe('answered');
    expect(connect.mock.calls.length).toBeGreaterThan(1);
    connect.mockRestore();
  });

  test('a broken rule of the database is not tried again', async () => {
    let tries = 0;
    await expect(
      withRegion(db, at, async (tx) => {
        tries += 1;
        await insert(tx, 20);
      }),
    ).rejects.toThrow('entry_pk');
    expect(tries).toBe(1);
  });

  test('a swallowed failure cannot pass for a commit', async () => {
    await expect(
      withRegion(db, at, async (tx) => {
        await insert(tx, 20).catch(() => {});
      }),
    ).rejects.toBeInstanceOf(CommitRefused);
  });

  test('a deferred constraint refuses at COMMIT: that is a no, not an unknown', async () => {
    const late = withRegion(db, at, async (tx) => sql`insert into probe.mate (id, other) values (5, 99)`.execute(probe(tx)));
    await expect(late).rejects.toThrow('mate_fk');
    await expect(late).rejects.not.toBeInstanceOf(CommitUnknown);
  });

  test('a connection that dies during COMMIT leaves the outcome unknown, and the act is not repeated', async () => {
    const slow = openDatabase({ url, retryForMs: 3_000 });
    await statement(
      owner,
      `create function probe.slow() returns trigger language plpgsql as $$ begin perform pg_sleep(5); return null; end $$`,
    );
    await statement(owner, 'create table probe.slow_commit (id int)');
    await statement(
      owner,
      'create constraint trigger slow_at_commit after insert on probe.slow_commit deferrable initially deferred for each row execute function probe.slow()',
    );
    await statement(owner, 'grant insert on probe.slow_commit to duixian_app');
    let tries = 0;
    const act = withRegion(slow, at, async (tx) => {
      tries += 1;
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(probe(tx));
      await sql`insert into probe.slow_commit values (1)`.execute(probe(tx));
      setTimeout(() => void killBackend(rows[0]?.pid ?? 0), 300);
    });
    await expect(act).rejects.toBeInstanceOf(CommitUnknown);
    expect(tries).toBe(1);
    await slow.close();
  });
});

describe('the guard of statements', () => {
  test('refuses a sharded table without its region', async () => {
    await expect(withRegion(db, at, async (tx) => probe(tx).selectFrom('probe.entry').selectAll().execute())).rejects.toBeInstanceOf(
      QueryWithoutRegion,
    );
  });

  test('refuses a join by id alone', async () => {
    const join = sql`select 1 from probe.entry a join probe.entry b on b.id = a.id where a.region_id = 7`;
    await expect(withRegion(db, at, async (tx) => join.execute(probe(tx)))).rejects.toBeInstanceOf(QueryWithoutRegion);
    const whole = sql`select 1 from probe.entry a join probe.entry b on b.id = a.id and b.region_id = a.region_id where a.region_id = 7`;
    await expect(withRegion(db, at, async (tx) => whole.execute(probe(tx)))).resolves.toBeDefined();
  });

  test('lets a tagged report pass', async () => {
    const report = sql`/* cross-region */ select count(*) from probe.entry`;
    await expect(withRegion(db, at, async (tx) => report.execute(probe(tx)))).resolves.toBeDefined();
  });
});

async function killBackend(pid: number): Promise<void> {
  await statement(owner, 'select pg_terminate_backend($1)', [pid]).catch(() => {});
}
