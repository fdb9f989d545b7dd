import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import {
  compareReport,
  lookBackFrom,
  mayEnter,
  mayJudge,
  type OrderedReport,
  type ReportItem,
  reportState,
  supplementLate,
} from './property-report.ts';

const order: OrderedReport = { servedOn: day('2026-09-01'), dueOn: day('2026-09-11'), verdict: null, firstReceivedOn: null };
const reported: OrderedReport = { ...order, firstReceivedOn: day('2026-09-10') };
const item: ReportItem = { heading: 'deposit', description: '工行卡', number: '0019', value: fen(100n), note: '' };
const account = { asset: 'a', label: '衡江银行 ****0019', numbers: ['6299990000000000019'], balance: fen(100n) };

describe('法释〔2017〕8号: the report of property', () => {
  test('第六条: changes from one year before the notice', () => expect(lookBackFrom(day('2024-02-29'))).toEqual(day('2023-02-28')));

  test.each([
    { state: 'awaited', of: order, today: '2026-09-11', because: 'the ordered day is the last one' },
    { state: 'overdue', of: order, today: '2026-09-12', because: 'the day after it' },
    { state: 'reported', of: reported, today: '2026-12-01', because: 'it came in time' },
    { state: 'reported-late', of: { ...order, firstReceivedOn: day('2026-09-12') }, today: '2026-12-01', because: 'it came a day late' },
    { state: 'judged', of: { ...order, verdict: 'refused' as const }, today: '2026-12-01', because: 'a person has decided' },
  ])('第五条: $state: $because', ({ state, of, today }) => expect(reportState(of, day(today))).toBe(state));

  test.each([
    { received: '2026-09-11', late: false, because: 'the tenth day' },
    { received: '2026-09-12', late: true, because: 'the eleventh' },
  ])('第七条: a supplement on $received: $because', ({ received, late }) =>
    expect(supplementLate(day('2026-09-01'), day(received))).toBe(late),
  );

  test.each([
    { of: order, report: { kind: 'first', receivedOn: day('2026-09-13'), changedOn: null }, kind: 'received-after-today' },
    { of: order, report: { kind: 'first', receivedOn: day('2026-08-31'), changedOn: null }, kind: 'received-before-order' },
    { of: reported, report: { kind: 'first', receivedOn: day('2026-09-12'), changedOn: null }, kind: 'already-reported' },
    {
      of: order,
      report: { kind: 'supplement', receivedOn: day('2026-09-12'), changedOn: day('2026-09-10') },
      kind: 'first-report-missing',
    },
    {
      of: reported,
      report: { kind: 'supplement', receivedOn: day('2026-09-11'), changedOn: day('2026-09-12') },
      kind: 'changed-after-received',
    },
  ] as const)('refused: $kind', ({ of, report, kind }) =>
    expect(mayEnter(of, report, day('2026-09-12'))).toMatchObject({ refusal: { kind } }),
  );

  test.each([
    { of: order, wish: { verdict: 'refused', consequence: 'fine' }, today: '2026-09-11', kind: 'not-due-yet' },
    { of: order, wish: { verdict: 'truthful', consequence: 'none' }, today: '2026-09-12', kind: 'nothing-reported' },
    { of: reported, wish: { verdict: 'late', consequence: 'warning' }, today: '2026-09-12', kind: 'was-reported-in-time' },
    { of: reported, wish: { verdict: 'truthful', consequence: 'fine' }, today: '2026-09-12', kind: 'consequence-without-fault' },
    {
      of: { ...reported, verdict: 'false' },
      wish: { verdict: 'truthful', consequence: 'none' },
      today: '2026-09-12',
      kind: 'already-judged',
    },
  ] as const)('第九条、第十条: refused: $kind', ({ of, wish, today, kind }) =>
    expect(mayJudge(of, wish, day(today))).toMatchObject({ refusal: { kind } }),
  );
});

describe('第八条: compared with what the agencies named', () => {
  test.each([
    { items: [item], known: [account], differences: [] },
    { items: [], known: [account], differences: [{ kind: 'not-reported', asset: 'a' }] },
    { items: [{ ...item, number: '9999' }], known: [], differences: [{ kind: 'not-known', number: '9999' }] },
    { items: [{ ...item, value: fen(1n) }], known: [account], differences: [{ kind: 'amount-differs', reported: 1n, balance: 100n }] },
    { items: [{ ...item, number: '6299 9900 0000 0000 019' }], known: [account], differences: [] },
    { items: [{ ...item, number: '019' }], known: [account], differences: [{ kind: 'not-known' }, { kind: 'not-reported' }] },
  ])('$differences', ({ items, known, differences }) => expect(compareReport(items, known)).toMatchObject(differences));
});
