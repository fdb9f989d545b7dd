import { NO_JOURNAL } from '@duixian/app-agencies/journal';
import { openSimulator } from '@duixian/app-agencies/simulator';
import { sealedPlace } from '@duixian/assets/rules/sealed-place';
import { day } from '@duixian/kernel/legal-day';
import { statement } from '@duixian/postgres/pool';
import { testDatabase } from '@duixian/postgres/testing/database';
import { testVault } from '@duixian/postgres/testing/vault';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from './load-demo.ts';

const { owner } = await testDatabase();
const journal: string[] = [];
const settings = {
  onAgencies: (lines: readonly string[]) => void journal.push(...lines),
  cases: 700,
  today: day('2026-09-06'),
  loadedAt: '2026-09-06T01:00:00Z',
};
beforeAll(async () => {
  await loadDemo(owner, settings);
}, 120_000);

/** Rows that must not be there. */
async function wrong(sql: string): Promise<number> {
  const [row] = await statement<{ n: bigint }>(owner, `select count(*) as n from (${sql}) as rows`);
  return Number(row?.n ?? -1n);
}

test('a second load finds the city and touches nothing', async () => {
  const before = await statement(owner, 'select count(*) as n from audit.entry');
  expect(await loadDemo(owner, settings)).toBe(false);
  expect(await statement(owner, 'select count(*) as n from audit.entry')).toEqual(before);
});

test.each([
  { from: 'cases.case', column: 'stage', all: ['assignment', 'check', 'closed', 'enforcement', 'search', 'triage'] },
  { from: 'intake.application', column: 'state', all: ['filed', 'passed', 'received', 'returned'] },
  { from: 'search.source', column: 'state', all: ['answered', 'failed', 'nothing-found', 'sent', 'timed-out'] },
  { from: 'funds.payout', column: 'state', all: ['approved', 'drafted', 'paid'] },
  { from: 'funds.payment_order', column: 'state', all: ['bounced', 'paid', 'waiting'] },
  { from: 'funds.receipt', column: 'state', all: ['claimed', 'unmatched'] },
  { from: 'assets.measure', column: 'state', all: ['exhausted', 'held', 'lapsed', 'lifted', 'waiting'] },
])('the city shows $from in every $column', async ({ from, column, all }) => {
  const rows = await statement<{ state: string }>(owner, `select distinct ${column} as state from ${from} order by 1`);
  expect(rows.map((row) => row.state)).toEqual(all);
});

/** The sixth of September 2026 is a Sunday: what is put off to the next open day would lie in the future. */
describe('the money of the city', () => {
  test('no money has come on a day that is not yet', async () => {
    expect(await wrong(`select 1 from funds.receipt where value_on > '2026-09-06' or recorded_on > '2026-09-06'`)).toBe(0);
    expect(await wrong(`select 1 from funds.entry where value_on > '2026-09-06'`)).toBe(0);
  });

  test('the bank holds exactly what is owed out of it, and each balance is the sum of its movements', async () => {
    const [row] = await statement<{ off: bigint }>(
      owner,
      `select coalesce(sum(case when kind = 'bank' then balance_fen else -balance_fen end), 0)::bigint as off from funds.account`,
    );
    expect(row?.off).toBe(0n);
    expect(
      await wrong(
        `select 1 from funds.account a where a.balance_fen <>
           coalesce((select sum(m.amount_fen) from funds.movement_view m where m.account_id = a.account_id), 0)`,
      ),
    ).toBe(0);
  });

  test('each book’s chain is unbroken from its first entry to its head', async () => {
    expect(
      await wrong(
        `select 1 from funds.entry e left join funds.entry p on p.region_id = e.region_id and p.book_id = e.book_id and p.seq = e.seq - 1
         where e.previous_hash <> coalesce(p.hash, repeat('0', 64))`,
      ),
    ).toBe(0);
    expect(
      await wrong(
        `select 1 from funds.book b left join funds.entry e on e.region_id = b.region_id and e.book_id = b.book_id and e.seq = b.chain_seq
         where b.chain_head <> coalesce(e.hash, repeat('0', 64))`,
      ),
    ).toBe(0);
  });

  test('what a case has received is the sum of its receipts, and no receipt is spent beyond itself', async () => {
    expect(
      await wrong(
        `select 1 from cases.case c where c.received_fen <>
           coalesce((select sum(r.amount_fen) from funds.receipt r where r.region_id = c.region_id and r.case_id = c.case_id), 0)`,
      ),
    ).toBe(0);
    expect(
      await wrong(
        `select 1 from funds.receipt r where r.covered_fen <>
           coalesce((select sum(c.amount_fen) from funds.payout_cover c where c.region_id = r.region_id and c.receipt_id = r.receipt_id), 0)`,
      ),
    ).toBe(0);
  });

  test('法发〔2017〕6号第十二条: drafted, approved and paid by three persons', async () => {
    expect(
      await wrong(
        `select 1 from funds.payout p join funds.payment_order o on o.region_id = p.region_id and o.payout_id = p.payout_id
         where p.drafted_by = p.decided_by or o.ordered_by in (p.drafted_by, p.decided_by)`,
      ),
    ).toBe(0);
  });

  test('a case closed as paid in full was paid to the last fen', async () => {
    expect(
      await wrong(
        `select 1 from cases.case c where c.closing_kind = 'paid-in-full' and not exists (
           select from funds.payout p where p.region_id = c.region_id and p.case_id = c.case_id and p.state = 'paid' and p.fully_satisfied)`,
      ),
    ).toBe(0);
  });
});

describe('people, work and clocks', () => {
  test('every case past assignment has an officer of its own court, and none before', async () => {
    expect(
      await wrong(
        `select 1 from cases.case c left join courts.post p on p.person_id = c.officer_id and p.court_id = c.court_id
         where (c.stage in ('enforcement', 'closed')) <> (p.person_id is not null)`,
      ),
    ).toBe(0);
  });

  test('a clock runs only in an open case, and the term of every open case runs', async () => {
    expect(
      await wrong(
        `select 1 from deadlines.clock k left join cases.case c on c.region_id = k.region_id and c.case_id = k.case_id
         where k.stopped_on is null and c.state is distinct from 'open'`,
      ),
    ).toBe(0);
    expect(
      await wrong(
        `select 1 from cases.case c where c.state = 'open' and not exists (
           select from deadlines.clock k where k.case_id = c.case_id and k.term = 'term-6m' and k.stopped_on is null)`,
      ),
    ).toBe(0);
  });

  test('查扣冻规定第二十七条: every measure in force has its clock with the printed end and somebody who decides about it; none has lapsed undecided', async () => {
    expect(
      await wrong(
        `select 1 from assets.measure m where m.ended_on is null and not exists (
           select from deadlines.clock k where k.case_id = m.case_id and k.term = m.term and k.subject = m.measure_id::text
             and k.stopped_on is null and k.printed_end = m.printed_end)`,
      ),
    ).toBe(0);
    expect(
      await wrong(
        `select 1 from assets.measure m where m.ended_on is null and not exists (
           select from tasks.task t where t.case_id = m.case_id and t.kind = 'renew-control' and t.subject = m.measure_id::text and t.state = 'open')`,
      ),
    ).toBe(0);
    expect(
      await wrong(
        `select 1 from assets.measure where decision is null and (state = 'lapsed' or (ended_on is null and alarm_on < '2026-09-06'))`,
      ),
    ).toBe(0);
  });

  test.each([
    { stage: 'triage', kind: 'confirm-triage', because: 'a lane is proposed' },
    { stage: 'assignment', kind: 'assign-case', because: 'it has a lane and no officer' },
  ])('every case in $stage has exactly one open $kind: $because', async ({ stage, kind }) => {
    expect(
      await wrong(
        `select 1 from cases.case c where c.stage = '${stage}' and 1 <> (
           select count(*) from tasks.task t where t.case_id = c.case_id and t.kind = '${kind}' and t.state = 'open')`,
      ),
    ).toBe(0);
  });

  test('an officer’s item waits for the officer of its case, and a closed case has none', async () => {
    expect(
      await wrong(
        `select 1 from tasks.task t join cases.case c using (region_id, case_id)
         where t.state = 'open' and (c.state <> 'open' or (t.place = 'officer' and t.officer_id <> c.officer_id))`,
      ),
    ).toBe(0);
  });

  test('the trail of a case is in order of days, and nothing in it is later than today or than its closing', async () => {
    expect(
      await wrong(
        `select 1 from (select acted_on, lag(acted_on) over (partition by case_id order by entry_id) as before from audit.entry where case_id is not null) e
         where e.acted_on < e.before`,
      ),
    ).toBe(0);
    expect(
      await wrong(
        `select 1 from audit.entry e left join cases.case c using (region_id, case_id) where e.acted_on > coalesce(c.closed_on, '2026-09-06')`,
      ),
    ).toBe(0);
  });

  test('no paper is made up: there is none without its bytes', async () => {
    expect(await wrong('select 1 from documents.document')).toBe(0);
    expect(await wrong('select 1 from agencies.exchange where request_sha256 is not null or reply_sha256 is not null')).toBe(0);
  });
});

test('the simulated agencies know every hold of the city and have the money that is still to be paid out', async () => {
  const read = (take: (line: unknown) => void) => {
    for (const line of journal) take(JSON.parse(line));
    return NO_JOURNAL;
  };
  const { city } = openSimulator(read, () => 0);
  const measures = await statement<{ freeze_no: string; asset: string; number: string }>(
    owner,
    `select m.freeze_no, a.asset_id::text as asset, a.agency_asset_id as number from assets.measure m join assets.asset a using (region_id, asset_id) where m.ended_on is null`,
  );
  expect(measures.length).toBeGreaterThan(0);
  for (const measure of measures) {
    const number = testVault.open(measure.number, sealedPlace('asset.agency_asset_id', measure.asset));
    expect(city.frozenThing.get(measure.freeze_no)).toBe(number);
  }
  const orders = await statement<{ account: string; open: bigint }>(
    owner,
    `select c.account_number as account, sum(o.amount_fen)::bigint as open from funds.payment_order o join cases.case c using (region_id, case_id)
     where o.state <> 'paid' group by 1`,
  );
  expect(orders.length).toBeGreaterThan(0);
  const balances = new Map<string, bigint>();
  for (const { subAccount, direction, amount } of city.lines)
    balances.set(subAccount, (balances.get(subAccount) ?? 0n) + (direction === 'in' ? amount : -amount));
  for (const order of orders) expect(balances.get(order.account) ?? 0n).toBeGreaterThanOrEqual(order.open);
});
