import { fen, ZERO_FEN } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClosingFacts, GATE_CONDITIONS, type GateCondition, gateOf, passGate } from './gate.ts';

const done: ClosingFacts = {
  owed: ZERO_FEN,
  owedUnknown: null,
  feeDue: fen(143_776n),
  feeTaken: fen(143_776n),
  money: { undivided: ZERO_FEN, payable: ZERO_FEN, inTransit: ZERO_FEN, openPayouts: 0, deferred: 0, unmatched: 0, cash: 0 },
  measures: { running: 0, pending: 0, goods: 0 },
  tasks: [{ taskId: 't', kind: 'close-case' }],
  papers: { drafted: 0, sealing: 0, unserved: 0 },
  searches: 0,
  notice: 'd1',
};

const SPOILT: readonly { over: Partial<ClosingFacts>; condition: GateCondition; because: string }[] = [
  { over: { owed: fen(1n) }, condition: 'all-owed-paid', because: 'one fen of interest is owed' },
  { over: { owed: null, owedUnknown: 'rate-not-loaded' }, condition: 'all-owed-paid', because: 'what cannot be computed is not paid' },
  { over: { feeTaken: fen(143_775n) }, condition: 'fee-paid', because: 'the fee is short of one fen' },
  { over: { money: { ...done.money, undivided: fen(1n) } }, condition: 'no-money-left', because: 'a fen is in the account' },
  { over: { money: { ...done.money, payable: fen(1n) } }, condition: 'no-money-left', because: 'a creditor has not been sent it' },
  { over: { money: { ...done.money, inTransit: fen(1n) } }, condition: 'no-money-left', because: 'the bank has not answered' },
  { over: { money: { ...done.money, openPayouts: 1 } }, condition: 'no-money-left', because: 'a pay-out waits for approval' },
  { over: { money: { ...done.money, unmatched: 1 } }, condition: 'no-money-left', because: 'unmatched money names the debtor' },
  { over: { money: { ...done.money, deferred: 1 } }, condition: 'no-money-left', because: 'money is held back' },
  { over: { money: { ...done.money, cash: 1 } }, condition: 'no-money-left', because: 'officers still carry cash' },
  { over: { measures: { ...done.measures, running: 1 } }, condition: 'no-measure-in-force', because: 'an account is still frozen' },
  { over: { measures: { ...done.measures, pending: 1 } }, condition: 'no-measure-in-force', because: 'a release is not confirmed' },
  { over: { measures: { ...done.measures, goods: 1 } }, condition: 'no-measure-in-force', because: 'goods are still in custody' },
  { over: { tasks: [{ taskId: 'x', kind: 'serve-documents' }] }, condition: 'no-open-task', because: 'somebody still has work' },
  { over: { papers: { ...done.papers, drafted: 1 } }, condition: 'papers-served', because: 'a draft is neither sealed nor discarded' },
  { over: { papers: { ...done.papers, unserved: 1 } }, condition: 'papers-served', because: 'a paper has reached nobody' },
  { over: { searches: 1 }, condition: 'no-pending-search', because: 'an agency may still answer' },
  { over: { notice: null }, condition: 'closing-notice', because: 'the parties have not been told' },
];

describe('执行完毕关口', () => {
  test('everything done: the gate is open, and the item to close the case does not stand in its own way', () => {
    expect(gateOf(done).open).toBe(true);
    expect(gateOf(done).items.map((item) => item.condition)).toEqual(GATE_CONDITIONS);
  });

  test.each(SPOILT)('$condition: $because', ({ over, condition }) => {
    const passed = passGate({ ...done, ...over });
    expect(!passed.ok && passed.refusal.open.map((item) => item.condition)).toEqual([condition]);
  });

  test('the refusal names everything that is open, not the first of it', () => {
    fc.assert(
      fc.property(fc.subarray([...SPOILT]), (spoilt) => {
        let facts = done;
        for (const { over } of spoilt) facts = { ...facts, ...over };
        const passed = passGate(facts);
        const named = new Set(passed.ok ? [] : passed.refusal.open.map((item) => item.condition));
        expect(named).toEqual(new Set(spoilt.map((each) => each.condition)));
      }),
    );
  });
});
