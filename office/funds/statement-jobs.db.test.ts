import { directoryOf } from '@duixian/agencies/directory';
import type { JobDesk } from '@duixian/audit/job';
import { TEST_REGION } from '@duixian/audit/testing/desk';
import { testOffice } from '@duixian/courts/testing/office';
import { idFrom } from '@duixian/kernel/ids';
import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { ok } from '@duixian/kernel/result';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { describe, expect, test } from 'vitest';
import { bringStatement } from './commands/bring-statement.ts';
import { dispatchPayment } from './commands/dispatch-payment.ts';
import { recordPayment } from './commands/record-payment.ts';
import { recordReceipt } from './commands/record-receipt.ts';
import { fundsJobs } from './jobs.ts';
import { statementFile } from './queries/statements.ts';
import { shortOrderNumber } from './rules/order-number.ts';
import { readApart } from './statement/read-apart.ts';
import { readStatement } from './statement-jobs.ts';
import type { StatementFileId } from './store/statements.ts';
import { granted, moneyFixtures } from './testing/money.ts';

const { db, owner } = await testDatabase();
const office = await testOffice(db, owner);
office.clock.moveTo('2026-07-02T02:00:00Z');
const { finance, fundedCase, received, approvedOrder, balances, ledgerFaults, bankLine } = moneyFixtures(office, owner);

const kept = new Map<string, Uint8Array>();
const keeper = {
  put: async (bytes: Uint8Array) => {
    const { createHash } = await import('node:crypto');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    kept.set(sha256, bytes);
    return { sha256 };
  },
  get: async (sha256: string) => kept.get(sha256),
};
const directory = directoryOf([], { code: 'b', nameZh: '', nameEn: '', baseUrl: 'http://bank.test' }, () =>
  Promise.reject(new Error('no')),
);
const jobs = fundsJobs({ directory, raw: keeper });
const desk: JobDesk = { signal: new AbortController().signal, act: (fn) => finance.act(fn) };

async function run(type: string, file: StatementFileId, as: JobDesk = desk): Promise<void> {
  const job = jobs[type];
  if (job === undefined) throw new TypeError(`no job for ${type}`);
  await job({ region: TEST_REGION, eventId: idFrom<'event'>('018f0000-0000-7000-8000-000000000000'), type, facts: { file } }, as);
}

async function brought(text: string) {
  const done = granted(
    await finance.act((ctx) => bringStatement(ctx, { name: '流水.csv', bytes: new TextEncoder().encode(text) }, keeper)),
  );
  if (done.fresh) {
    await run('funds.statement-brought', done.file);
    await run('funds.statement-read', done.file);
  }
  const shown = granted(await finance.act(async (ctx) => ok(await statementFile(ctx, done.file, { after: 0 }, 100))));
  if (shown === undefined) throw new TypeError('the file is there');
  return { ...done, shown, results: shown.rows.map((row) => row.result), reasons: shown.rows.map((row) => row.problem?.kind ?? null) };
}

const HEAD = '交易日期,贷方发生额,借方发生额,对方户名,对方账号,收款账号,摘要,交易流水号,付款单号';
let serial = 0;
const row = (over: { in?: string; out?: string; to?: string; ref?: string; remark?: string; on?: string; order?: string } = {}) => {
  serial += 1;
  return [
    over.on ?? '2026-07-01',
    over.in ?? '',
    over.out ?? '',
    '陆某',
    '6222',
    over.to ?? '',
    over.remark ?? '',
    over.ref ?? `HN20260701${String(serial).padStart(8, '0')}`,
    over.order ?? '',
  ].join(',');
};
const file = (...rows: readonly string[]) => [HEAD, ...rows].join('\n');

const FOREIGN_CAMT = `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
<Acct><Id><Othr><Id>6222000000000012345</Id></Othr></Id><Ccy>CNY</Ccy></Acct><Ntry><Amt Ccy="CNY">50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
<Sts>BOOK</Sts><ValDt><Dt>2026-07-01</Dt></ValDt><AcctSvcrRef>HN2026070177777777</AcctSvcrRef></Ntry></Stmt></BkToCstmrStmt></Document>`;

async function receiptCount(): Promise<bigint> {
  const [count] = await statement<{ n: bigint }>(owner, 'select count(*) as n from funds.receipt');
  return count?.n ?? 0n;
}

describe('对账单入账', () => {
  test('matched by its account, else to the unmatched desk; the same file ten times changes nothing', async () => {
    const of = await fundedCase();
    const text = file(row({ in: '1234.50', to: of.number }), row({ in: '8.00' }), row({ out: '3.00' }));
    const first = await brought(text);
    expect(first.results).toEqual(['matched', 'unmatched', 'outgoing']);
    expect(await balances(of.caseId)).toEqual({ bank: 123_450n, held: 123_450n });
    const before = await receiptCount();
    for (let i = 0; i < 10; i++) {
      const again = await brought(text);
      expect([again.fresh, again.file]).toEqual([false, first.file]);
    }
    await run('funds.statement-brought', first.file);
    await run('funds.statement-read', first.file);
    expect(await receiptCount()).toBe(before);
    // The same lines in another file, with a blank row more: known, every one.
    const other = await brought(`${text}\n`);
    expect([other.fresh, other.results]).toEqual([true, ['known', 'known', 'outgoing']]);
    expect(await receiptCount()).toBe(before);
  });

  test.each([
    { what: 'CSV', text: (lines: string) => `账号：6222 0000 0000 0012 345,户名：别的单位\n${lines}`, line: 1 },
    { what: 'camt.053', text: () => FOREIGN_CAMT, line: 2 },
  ])('$what: a file of another account is refused with line and account, nothing is booked, the bytes stay', async ({ text, line }) => {
    const of = await fundedCase();
    const before = await receiptCount();
    const { shown, results } = await brought(text(file(row({ in: '50.00', to: of.number }))));
    expect(shown.file).toMatchObject({ state: 'refused', refusal: { kind: 'not-our-account', line, account: '****2345' } });
    expect(results).toEqual(['refused']);
    expect(await receiptCount()).toBe(before);
    expect(kept.get(shown.file.sha256)).toBeDefined();
  });

  test('two lines that say exactly the same are two payments, with a reference and without one', async () => {
    const of = await fundedCase();
    const without = row({ in: '10.00', to: of.number, ref: '' });
    const withOne = row({ in: '20.00', to: of.number, ref: 'HN2026070199999999' });
    const first = await brought(file(without, without, withOne, withOne));
    expect(first.results).toEqual(['matched', 'matched', 'matched', 'matched']);
    expect(await balances(of.caseId)).toEqual({ bank: 6_000n, held: 6_000n });
    // A file of the same day with one more: only that one is new.
    const more = await brought(file(without, without, without));
    expect(more.results).toEqual(['known', 'known', 'matched']);
    expect(await balances(of.caseId)).toEqual({ bank: 7_000n, held: 7_000n });
  });

  test('a line the bank’s own feed has brought is known from the file, whatever words stand beside it', async () => {
    const of = await fundedCase();
    await received(of, { reference: 'HN2026063012345678', amount: fen(500n), valueOn: day('2026-06-30'), remark: '扣划' });
    const again = await brought(
      file(
        row({ in: '5.00', on: '2026-06-30', ref: 'HN2026063012345678' }),
        row({ in: '6.00', on: '2026-06-30', ref: 'HN2026063012345678' }),
      ),
    );
    expect([again.results, again.reasons]).toEqual([
      ['known', 'refused'],
      [null, 'same-reference-other-content'],
    ]);
    const wrong = await brought(file(row({ in: '7.00', on: '2026-06-30', ref: 'HN2026063012345678' })));
    expect(wrong.reasons).toEqual(['same-reference-other-content']);
    expect(await balances(of.caseId)).toEqual({ bank: 500n, held: 500n });
  });

  test('bad lines are refused with line and reason, money for a closed account stands unmatched, the rest is booked, the bytes are kept', async () => {
    const [of, shut] = [await fundedCase(), await fundedCase()];
    await statement(owner, `update funds.book set state = 'closed' where book_id = $1`, [shut.caseId]);
    const lines = [
      row({ in: '-1.00' }),
      row({ in: 'x' }),
      row({ in: '1.005' }),
      row({ in: '1.00', on: '2026-07-03' }),
      row({ in: '200000000000.00' }),
      row({ in: '1.00' }).concat(',USD'),
      row({ in: '3.00', to: shut.number }),
      row({ in: '2.00', to: of.number }),
    ];
    const text = [`${HEAD},币种`, ...lines.map((line) => (line.endsWith('USD') ? line : `${line},CNY`))].join('\n');
    const mixed = await brought(text);
    expect(mixed.shown.rows.map((each) => [each.line, each.problem?.kind ?? each.result])).toEqual([
      [2, 'amount-not-positive'],
      [3, 'amount-unreadable'],
      [4, 'amount-unreadable'],
      [5, 'value-day-in-future'],
      [6, 'amount-too-large'],
      [7, 'currency-not-kept'],
      [8, 'unmatched'],
      [9, 'matched'],
    ]);
    expect([await balances(of.caseId), await balances(shut.caseId)]).toEqual([{ bank: 200n, held: 200n }, {}]);
    expect(new TextDecoder().decode(await keeper.get(mixed.shown.file.sha256))).toBe(text);
  });

  test('a file whose own total contradicts its lines is booked not at all, and says why', async () => {
    const of = await fundedCase();
    const wrong = await brought(`${file(row({ in: '1.00', to: of.number }))}\n合计,2.00,,,,,,,`);
    expect(wrong.shown.file).toMatchObject({
      state: 'refused',
      refusal: { kind: 'totals-differ', figure: 'credit-sum', declared: '200', counted: '100' },
    });
    expect([wrong.results, wrong.reasons]).toEqual([['refused'], ['totals-differ']]);
    expect(await balances(of.caseId)).toEqual({});
    const sound = await brought(`${file(row({ in: '1.00', to: of.number }))}\n合计,1.00,,,,,,,`);
    expect([sound.shown.file.state, sound.results]).toEqual(['read', ['matched']]);
  });

  test('what cannot be read at all is refused as a file, and kept', async () => {
    const odd = await brought('<!DOCTYPE a [<!ENTITY x "y">]><Document/>');
    expect(odd.shown.file).toMatchObject({ state: 'refused', refusal: { kind: 'xml-has-doctype' }, rows: 0 });
    expect(kept.get(odd.shown.file.sha256)).toBeDefined();
  });

  test('a huge file is refused with its limit, books nothing, holds nobody up, and is kept', async () => {
    const of = await fundedCase();
    const bytes = new TextEncoder().encode(file(...Array.from({ length: 9 }, () => row({ in: '1.00', to: of.number }))));
    const { file: id } = granted(await finance.act((ctx) => bringStatement(ctx, { name: '大.csv', bytes }, keeper)));
    const event = { region: TEST_REGION, eventId: idFrom<'event'>('018f0000-0000-7000-8000-000000000000'), type: '', facts: { file: id } };
    await readStatement(keeper, event, desk, 8);
    await run('funds.statement-read', id);
    const shown = granted(await finance.act(async (ctx) => ok(await statementFile(ctx, id, { after: 0 }, 100))));
    expect(shown?.file).toMatchObject({ state: 'refused', refusal: { kind: 'too-many-lines', limit: 8 } });
    expect([await balances(of.caseId), kept.get(shown?.file.sha256 ?? '')]).toEqual([{}, bytes]);
    const endless = new TextEncoder().encode(file(...Array.from({ length: 60_000 }, () => row({ in: '1.00' }))));
    const reading = readApart(endless, 0.01);
    let next = await reading.next();
    while (!next.done) next = await reading.next();
    expect(next.value).toEqual({ problem: { kind: 'took-too-long', seconds: 0.01 } });
  });

  test('the server dies while lines are booked: run again, each is booked once', async () => {
    const of = await fundedCase();
    const rows = Array.from({ length: 12 }, () => row({ in: '1.00', to: of.number }));
    const { file: id } = granted(
      await finance.act((ctx) => bringStatement(ctx, { name: 'a.csv', bytes: new TextEncoder().encode(file(...rows)) }, keeper)),
    );
    await run('funds.statement-brought', id);
    let acts = 0;
    const dying: JobDesk = { ...desk, act: (fn) => (++acts > 6 ? Promise.reject(new Error('killed')) : finance.act(fn)) };
    await expect(run('funds.statement-read', id, dying)).rejects.toThrow('killed');
    expect(await balances(of.caseId)).toEqual({ bank: 500n, held: 500n });
    await run('funds.statement-read', id);
    await run('funds.statement-read', id);
    expect(await balances(of.caseId)).toEqual({ bank: 1_200n, held: 1_200n });
  });

  test('a court’s file does not show at another court', async () => {
    const of = await brought(file(row({ in: '4.00' })));
    const away = office.as('finance', office.courts.second);
    expect(granted(await away.act(async (ctx) => ok(await statementFile(ctx, of.file, { after: 0 }, 10))))).toBeUndefined();
  });
});

describe('本院付款的回音', () => {
  async function ordered() {
    const of = await fundedCase();
    await received(of, { amount: fen(100_000n) });
    const { orderId, payoutId } = await approvedOrder(of);
    granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    return { of, orderId, payoutId };
  }

  async function orderState(orderId: string) {
    const [found] = await statement<{ state: string }>(owner, 'select state from funds.payment_order where order_id = $1', [orderId]);
    return found?.state;
  }

  test('the line that took the money out answers its order, once', async () => {
    const { of, orderId } = await ordered();
    const out = row({ out: '1000.00', order: shortOrderNumber(orderId, 1) });
    expect((await brought(file(out))).results).toEqual(['paid']);
    expect((await brought(`${file(out)}\n`)).results).toEqual(['known']);
    expect(await orderState(orderId)).toBe('paid');
    expect(await balances(of.caseId)).toEqual({});
  });

  test('法〔2021〕322号第二十二项: money that comes back after it was paid is owed again, and finance’s clock runs from the first notice', async () => {
    const { of, orderId } = await ordered();
    granted(
      await finance.act((ctx) => recordPayment(ctx, { order: orderId, attempt: 1, reference: `R-${orderId}`, paidOn: day('2026-07-01') })),
    );
    const back = row({ in: '1000.00', order: `${orderId}-1`, remark: '账号户名不符退汇' });
    expect((await brought(file(back))).results).toEqual(['returned']);
    expect(await orderState(orderId)).toBe('bounced');
    expect(await balances(of.caseId)).toEqual({ bank: 100_000n, payable: 100_000n });
    const act = finance.acts.findLast((each) => each.type === 'funds.payment-returned');
    expect(act?.clocks?.map((clock) => [clock.kind, 'term' in clock && clock.term, 'on' in clock && clock.on.toString()])).toEqual([
      ['start', 'money-pay', '2026-07-02'],
    ]);
    expect(act?.tasks?.map((task) => [task.kind, task.task])).toEqual([['open', 'pay-out']]);
    expect((await brought(`${file(back)}\n`)).results).toEqual(['known']);
    granted(await finance.act((ctx) => dispatchPayment(ctx, orderId)));
    granted(
      await finance.act((ctx) => recordPayment(ctx, { order: orderId, attempt: 2, reference: `Q-${orderId}`, paidOn: day('2026-07-02') })),
    );
    expect(await balances(of.caseId)).toEqual({});
    expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
  });

  test('another amount under our number is no answer: money in stays unmatched, money out is looked at', async () => {
    const { orderId } = await ordered();
    const number = shortOrderNumber(orderId, 1);
    const odd = await brought(file(row({ out: '999.00', order: number }), row({ in: '999.00', order: number })));
    expect(odd.results).toEqual(['outgoing', 'unmatched']);
    expect(await orderState(orderId)).toBe('ordered');
    granted(await finance.act((ctx) => recordReceipt(ctx, bankLine({ amount: fen(1n) }))));
    expect(await ledgerFaults()).toEqual({ difference: 0n, wrong: 0n });
  });
});
