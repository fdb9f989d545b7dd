import { testOffice } from '@duixian/courts/testing/office';
import { fen } from '@duixian/kernel/money';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { moneyFixtures } from '../testing/money.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
office.clock.moveTo('2026-07-01T02:00:00Z');

const { fundedCase: filed, received, approvedOrder } = moneyFixtures(office, owner);

describe('只增不改: the ledger by grant', () => {
  test.each([
    { sql: 'update funds.transfer set amount_fen = 1 where region_id = 1', because: 'a transfer is never altered' },
    { sql: 'delete from funds.entry where region_id = 1', because: 'an entry is never deleted' },
    { sql: "update funds.entry set key = 'x' where region_id = 1", because: 'an entry is never altered' },
    { sql: 'update funds.receipt set amount_fen = 1 where region_id = 1', because: 'what the bank said is never altered' },
    { sql: 'update funds.payout set amount_fen = 1 where region_id = 1', because: 'a decision is never altered' },
    { sql: 'update funds.payment_order set amount_fen = 1 where region_id = 1', because: 'an order is never altered' },
    { sql: 'delete from funds.payout_cover where region_id = 1', because: 'what a decision spent stays on record' },
  ])('$because', async ({ sql }) => {
    const client = await owner.pool.connect();
    try {
      await client.query('begin');
      await client.query('set local role duixian_app');
      await expect(client.query(sql)).rejects.toThrow(/permission denied/);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  test('the chain of a book: each entry names the one before it', async () => {
    const of = await filed();
    await received(of, { amount: fen(100_000n) });
    await approvedOrder(of);
    const entries = await statement<{ seq: bigint; previous_hash: string; hash: string }>(
      owner,
      'select seq, previous_hash, hash from funds.entry where book_id = $1 order by seq',
      [of.caseId],
    );
    expect(entries.map((entry) => entry.seq)).toEqual([1n, 2n]);
    expect(entries[1]?.previous_hash).toBe(entries[0]?.hash);
    const [book] = await statement<{ chain_head: string }>(owner, 'select chain_head from funds.book where book_id = $1', [of.caseId]);
    expect(book?.chain_head).toBe(entries[1]?.hash);
  });
});
