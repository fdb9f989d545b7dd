import { deskFor } from '@duixian/audit/testing/desk';
import { systemClock } from '@duixian/clock/clock';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { CommitUnknown } from '@duixian/postgres/faults';
import { openDatabase } from '@duixian/postgres/pool';
import { testVault } from '@duixian/postgres/testing/vault';
import { recordReceipt } from '../commands/record-receipt.ts';
import type { CrashOrders } from './crash.ts';

/**
 * A process of its own that records receipts for ever and says each one only when the office has said "kept". Somebody
 * kills it in the middle of a sentence; see crash.ts.
 */
const orders: CrashOrders = JSON.parse(process.argv[2] ?? '{}');
const db = openDatabase({ url: orders.url, maxConnections: orders.lanes, vault: testVault, retryForMs: 20_000 });
const actor = { ...orders.actor, permissions: new Set<string>() };
const desk = deskFor(db, { actor, courts: orders.courts, reach: 'court', clock: systemClock });
let n = 0;

async function lane(): Promise<void> {
  for (;;) {
    n += 1;
    const reference = `${orders.prefix}-${String(n).padStart(8, '0')}`;
    const subAccount = orders.numbers[n % orders.numbers.length] ?? '';
    const line = {
      reference,
      amount: fen(100n),
      valueOn: day('2026-06-21'),
      payerName: '陆某',
      payerAccount: '1',
      payerBank: '',
      remark: '',
    };
    if (await kept(line, subAccount)) process.stdout.write(`${reference}\n`);
  }
}

type Line = Parameters<typeof recordReceipt>[1];

/** A commit nobody answered may have been kept: the line is told again under its reference, as a bank file read twice would. */
async function kept(line: Omit<Line, 'subAccount'>, subAccount: string): Promise<boolean> {
  for (;;) {
    try {
      return (await desk.act((ctx) => recordReceipt(ctx, { ...line, subAccount }))).ok;
    } catch (fault) {
      if (!(fault instanceof CommitUnknown)) throw fault;
    }
  }
}

await Promise.all(Array.from({ length: orders.lanes }, lane));
