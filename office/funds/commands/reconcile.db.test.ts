import { testOffice } from '@duixian/courts/testing/office';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { monthSignOffs } from '../queries/month-sign-offs.ts';
import { differencesOf, listReconciliations, reportFacts } from '../queries/reconciliations.ts';
import { reportPaper } from '../rules/reconciliation-paper.ts';
import { checkLedger } from '../store/ledger-check.ts';
import { granted, kindOf, moneyFixtures } from '../testing/money.ts';
import { claimReceipt } from './claim-receipt.ts';
import { dispatchPayment } from './dispatch-payment.ts';
import { reconcile, signReconciliation } from './reconcile.ts';
import { recordPayment } from './record-payment.ts';
import { recordReceipt } from './record-receipt.ts';
import { releaseReceipt } from './release-receipt.ts';
import { setMoneySetting } from './set-money-setting.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
office.clock.moveTo('2026-07-01T02:00:00Z');
const { finance, judge, director, fundedCase, received, approvedOrder, bankLine } = moneyFixtures(office, owner);
const court = office.courts.first;
const on = day('2026-07-01');

let lineNo = 0n;
/** A line of the bank's own statement, as the feed would have brought it. */
async function told(of: { reference: string; amount: bigint; direction: 'in' | 'out'; on?: string; sub: string }) {
  lineNo += 1n;
  await statement(
    owner,
    `insert into agencies.statement_line (region_id, bank, line_no, reference, direction, amount_fen, value_date, booked_at, sub_account,
       counterparty_name, counterparty_account, counterparty_bank, remark, order_no, read_at)
     values (1, 'b', $1, $2, $3, $4, $5, $6, $7, '甲', '1', '乙', '款', null, $6)`,
    [lineNo, of.reference, of.direction, of.amount, of.on ?? '2026-06-21', '2026-06-21T02:00:00Z', of.sub],
  );
}

async function made(as = finance) {
  const { reconciliation } = granted(await as.act((ctx) => reconcile(ctx, { court, on })));
  const [report] = granted(await as.act(async (ctx) => ok(await listReconciliations(ctx, { only: reconciliation }, 1))));
  const rows = granted(await as.act(async (ctx) => ok(await differencesOf(ctx, reconciliation))));
  if (report === undefined) throw new TypeError('a report that was made is there');
  return { reconciliation, report, rows };
}

describe('法发〔2017〕6号第三条: 每日对账', () => {
  test('what the bank told and what the books hold agree to the fen, with a payment and a receipt nobody has matched', async () => {
    const of = await fundedCase();
    await received(of, { reference: 'HN-in-1', amount: fen(100_000n) });
    await told({ reference: 'HN-in-1', amount: 100_000n, direction: 'in', sub: of.number });
    const { orderId } = await approvedOrder(of);
    granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    granted(await finance.act((ctx) => recordPayment(ctx, { order: orderId, attempt: 1, reference: 'HN-out-1', paidOn: on })));
    await told({ reference: 'HN-out-1', amount: 100_000n, direction: 'out', sub: of.number, on: '2026-07-01' });
    granted(await finance.act((ctx) => recordReceipt(ctx, bankLine({ reference: 'HN-in-2', amount: fen(700n) }))));
    await told({ reference: 'HN-in-2', amount: 700n, direction: 'in', sub: '写错' });
    const { report, rows } = await made();
    expect(rows).toEqual([]);
    expect([report.ledger, report.bank, report.source, report.unmatched, report.sound]).toEqual([700n, 700n, 'adapter', 700n, true]);
    expect(report.head).toMatch(/^[0-9a-f]{64}$/);
  });

  test('each line that stands on one side only, or with another amount, is a row', async () => {
    const of = await fundedCase();
    await told({ reference: 'HN-bank-only', amount: 5n, direction: 'in', sub: of.number });
    await received(of, { reference: 'HN-books-only', amount: fen(9n) });
    await received(of, { reference: 'HN-differs', amount: fen(20n) });
    await told({ reference: 'HN-differs', amount: 22n, direction: 'in', sub: of.number });
    const { report, rows } = await made();
    expect(rows.map((row) => [row.kind, row.reference, row.amount]).sort()).toEqual([
      ['amount-differs', 'HN-differs', 2n],
      ['at-bank-only', 'HN-bank-only', 5n],
      ['in-books-only', 'HN-books-only', -9n],
    ]);
    expect(report.bank === null ? 0n : report.bank - report.ledger).toBe(-2n);
    await told({ reference: 'HN-books-only', amount: 9n, direction: 'in', sub: of.number });
    await statement(owner, `update agencies.statement_line set amount_fen = 20 where reference = 'HN-differs'`);
    await received(of, { reference: 'HN-bank-only', amount: fen(5n) });
    const again = await made();
    expect([again.rows, again.report.version]).toEqual([[], 3]);
  });

  test('a receipt moved between cases and back changes neither side', async () => {
    const before = await made();
    const of = await fundedCase();
    const { receiptId } = await received(of, { reference: 'HN-moves', amount: fen(50n) });
    await told({ reference: 'HN-moves', amount: 50n, direction: 'in', sub: of.number });
    granted(await office.as('assistant').act((ctx) => releaseReceipt(ctx, { receipt: receiptId, reason: '串案' })));
    granted(await judge.act((ctx) => claimReceipt(ctx, { receipt: receiptId, case: of.caseId })));
    const { rows, report } = await made();
    expect([rows, report.ledger]).toEqual([[], before.report.ledger + 50n]);
  });

  test('a day that is not over yet cannot be closed; another court’s money is not in it', async () => {
    expect(kindOf(await finance.act((ctx) => reconcile(ctx, { court, on: day('2026-07-02') })))).toBe('day-not-over');
    const away = office.as('finance', office.courts.second);
    const { reconciliation } = granted(await away.act((ctx) => reconcile(ctx, { court: office.courts.second, on })));
    const [report] = granted(await away.act(async (ctx) => ok(await listReconciliations(ctx, { only: reconciliation }, 1))));
    expect([report?.ledger, report?.source]).toEqual([0n, 'none']);
    expect(granted(await finance.act(async (ctx) => ok(await listReconciliations(ctx, { only: reconciliation }, 1))))).toEqual([]);
  });

  test('the report prints every figure, the head of all chains, and who signed', async () => {
    const { reconciliation } = await made();
    const facts = granted(await finance.act(async (ctx) => ok(await reportFacts(ctx, reconciliation))));
    const paper = facts && reportPaper(facts.facts);
    expect(paper?.head).toBe(facts?.facts.head);
    expect(paper?.figures.map((figure) => figure.label)).toContain('其中不明款');
    expect(paper?.signatures.map((each) => each.words)).toEqual(['尚未签认', '尚未签认']);
  });
});

describe('月度签认: both sides, two persons', () => {
  test('finance and enforcement sign the newest report; nobody twice, nobody for both', async () => {
    const old = await made();
    const { reconciliation } = await made();
    const sign = (as: typeof finance, id = reconciliation, remark = '') =>
      as.act((ctx) => signReconciliation(ctx, { reconciliation: id, remark }));
    expect(kindOf(await sign(finance, old.reconciliation))).toBe('newer-version');
    expect(granted(await sign(finance)).side).toBe('finance');
    expect(kindOf(await sign(finance))).toBe('already-signed');
    expect(granted(await sign(director)).side).toBe('enforcement');
    expect(kindOf(await sign(office.as('supervisor')))).toBe('already-signed');
    expect(kindOf(await sign(finance, idFrom<'reconciliation'>('018f0000-0000-7000-8000-000000000000')))).toBe('not-found');
  });

  test('what differs is not signed away in silence', async () => {
    const of = await fundedCase();
    await received(of, { reference: 'HN-open', amount: fen(3n) });
    const { reconciliation } = await made();
    const sign = (remark: string) => finance.act((ctx) => signReconciliation(ctx, { reconciliation, remark }));
    expect(kindOf(await sign(' '))).toBe('differences-need-remark');
    expect(granted(await sign('次日到账')).side).toBe('finance');
  });
});

describe('账页核验', () => {
  test('every link and every content is computed again; a row altered behind the application shows', async () => {
    const check = async () => granted(await finance.act(async (ctx) => ok(await checkLedger(ctx, court))));
    const sound = await check();
    expect([sound.faults, sound.entries > 10]).toEqual([[], true]);
    const of = await fundedCase();
    await received(of, { reference: 'HN-touched "quoted"\n', amount: fen(10n) });
    await received(of, { reference: 'HN-touched-2', amount: fen(10n) });
    const after = await check();
    expect(after.faults).toEqual([]);
    expect(after.head).not.toBe(sound.head);
    await statement(owner, `update funds.entry set posted_by = gen_random_uuid() where book_id = $1 and seq = 1`, [of.caseId]);
    expect((await check()).faults).toEqual([{ kind: 'link-broken', book: of.caseId, seq: 1n }]);
    await statement(
      owner,
      `update funds.transfer set amount_fen = 11 where entry_id = (select entry_id from funds.entry where book_id = $1 and seq = 2)`,
      [of.caseId],
    );
    expect((await check()).faults.map((fault) => fault.kind).sort()).toEqual([
      'balance-differs',
      'balance-differs',
      'content-differs',
      'link-broken',
    ]);
  });
});

describe('法发〔2017〕6号第三条: 月度签认', () => {
  test('a month that is over waits for both sides, is late after the fifth, and a new version is signed again', async () => {
    const months = async () => granted(await finance.act(async (ctx) => ok(await monthSignOffs(ctx))));
    expect(await months()).toEqual([]);
    const last = day('2026-06-30');
    const { reconciliation } = granted(await finance.act((ctx) => reconcile(ctx, { court, on: last })));
    const [june] = await months();
    expect([june?.on.toString(), june?.missing, june?.report, june?.late]).toEqual([
      '2026-06-30',
      ['enforcement', 'finance'],
      reconciliation,
      false,
    ]);
    const items = finance.acts.at(-1)?.tasks;
    expect(items).toMatchObject([
      { kind: 'open', task: 'sign-month', subject: `${court}/2026-06/enforcement`, forTeamKind: 'leadership', dueOn: day('2026-07-05') },
      { kind: 'open', task: 'sign-month', subject: `${court}/2026-06/finance`, forTeamKind: 'finance', dueOn: day('2026-07-05') },
    ]);
    office.clock.moveTo('2026-07-06T02:00:00Z');
    expect((await months())[0]?.late).toBe(true);
    const sign = (of: typeof reconciliation) => (as: typeof finance) =>
      as.act((ctx) => signReconciliation(ctx, { reconciliation: of, remark: '已核' }));
    granted(await sign(reconciliation)(finance));
    expect(finance.acts.at(-1)?.tasks).toEqual([{ kind: 'complete', task: 'sign-month', subject: `${court}/2026-06/finance` }]);
    expect((await months())[0]?.missing).toEqual(['enforcement']);
    granted(await sign(reconciliation)(director));
    expect((await months()).map(({ missing, late }) => ({ missing, late }))).toEqual([{ missing: [], late: false }]);
    granted(await finance.act((ctx) => reconcile(ctx, { court, on: last })));
    expect((await months())[0]?.missing).toEqual(['enforcement', 'finance']);
    expect(finance.acts.at(-1)?.tasks).toHaveLength(2);
    office.clock.moveTo('2026-07-01T02:00:00Z');
  });

  test('the day is the court’s own, dated and with a reason: a month that ends before it keeps the fifth', async () => {
    const set = (value: string) =>
      office.as('president').act((ctx) => setMoneySetting(ctx, { key: 'month-sign-day', value, from: ctx.today, reason: '本院规定' }));
    expect([kindOf(await set('0')), kindOf(await set('29')), kindOf(await set('5'))]).toEqual([
      'setting-value-unknown',
      'setting-value-unknown',
      'setting-unchanged',
    ]);
    granted(await set('8'));
    const due = async (end: string) => {
      granted(await finance.act((ctx) => reconcile(ctx, { court, on: day(end) })));
      return (finance.acts.at(-1)?.tasks ?? []).flatMap((item) => ('dueOn' in item ? [String(item.dueOn)] : []));
    };
    expect([await due('2026-05-31'), await due('2026-06-30'), await due('2026-06-29')]).toEqual([
      ['2026-06-05', '2026-06-05'],
      ['2026-07-08', '2026-07-08'],
      [],
    ]);
  });
});

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
    const of = await fundedCase();
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
