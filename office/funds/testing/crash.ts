import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Actor } from '@duixian/audit/act';
import { assert } from '@duixian/kernel/assert';
import { type Database, statement } from '@duixian/postgres/pool';

export interface CrashOrders {
  readonly url: string;
  readonly actor: Omit<Actor, 'permissions'>;
  readonly courts: readonly number[];
  readonly numbers: readonly string[];
  readonly prefix: string;
  readonly lanes: number;
}

export interface CrashCount {
  readonly acknowledged: number;
  readonly lost: number;
  readonly double: number;
  /** Receipts without their entry, or entries without their receipt. */
  readonly halves: number;
}

/** 断电 · Lets a process post, ends it (or the database under it) without warning, and counts what was promised and is not there. */
export async function killWhilePosting(
  owner: Database,
  orders: CrashOrders,
  of: { readonly afterMs: number; readonly kill: (child: number) => void | Promise<void> },
): Promise<CrashCount> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./post-until-killed.ts', import.meta.url)), JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  for (let waited = 0; said === '' && waited < 30_000; waited += 20) await pause(20);
  await pause(of.afterMs);
  assert(child.pid !== undefined, 'the poster runs');
  await of.kill(child.pid);
  child.kill('SIGKILL');
  await ended;
  const acknowledged = said.split('\n').slice(0, -1);
  await untilUp(owner);
  const [found] = await statement<{ there: bigint; double: bigint; halves: bigint }>(
    owner,
    `select (select count(distinct reference) from funds.receipt where reference = any ($1::text[])) as there,
       (select count(*) from (select 1 from funds.entry where key like 'bank:' || $2 || '%' group by key having count(*) > 1) d) as double,
       (select count(*) from funds.receipt r full join funds.entry e on e.key = 'bank:' || r.reference
         where coalesce(r.reference, substr(e.key, 6)) like $2 || '%' and (r.receipt_id is null or e.entry_id is null)) as halves`,
    [acknowledged, orders.prefix],
  );
  assert(found, 'an aggregate has a row');
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.length - Number(found.there),
    double: Number(found.double),
    halves: Number(found.halves),
  };
}

/** A database that was killed comes back by itself; the count waits for it. */
async function untilUp(owner: Database): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const up = await statement(owner, 'select 1').then(
      () => true,
      () => false,
    );
    if (up) return;
    await pause(100);
  }
}
