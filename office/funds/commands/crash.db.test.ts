import { testOffice } from '@duixian/courts/testing/office';
import { ok } from '@duixian/kernel/result';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { checkLedger } from '../store/ledger-check.ts';
import { killWhilePosting } from '../testing/crash.ts';
import { granted, moneyFixtures } from '../testing/money.ts';

const { db, owner, url } = await testDatabase();
const office = await testOffice(db, owner);
office.clock.moveTo('2026-07-01T02:00:00Z');
const { finance, fundedCase, ledgerFaults } = moneyFixtures(office, owner);

describe('断电: the server is killed while it posts', () => {
  test('no acknowledged receipt is lost, none is double or half, the books balance and every link holds', async () => {
    const numbers = [];
    for (let i = 0; i < 5; i++) numbers.push((await fundedCase()).number);
    const { permissions: _, ...actor } = office.actor('finance');
    let acknowledged = 0;
    for (const [round, afterMs] of [30, 170, 90].entries()) {
      const orders = { url, actor, courts: [office.courts.first], numbers, prefix: `KILL-${round}-XXXXXXXX`, lanes: 4 };
      const counted = await killWhilePosting(owner, orders, { afterMs, kill: () => undefined });
      expect(counted).toMatchObject({ lost: 0, double: 0, halves: 0 });
      acknowledged += counted.acknowledged;
    }
    expect(acknowledged).toBeGreaterThan(10);
    expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
    const check = granted(await finance.act(async (ctx) => ok(await checkLedger(ctx, office.courts.first))));
    expect(check.faults).toEqual([]);
  });
});
