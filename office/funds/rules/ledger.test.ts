import { day } from '@duixian/kernel/legal-day';
import { type Fen, fen } from '@duixian/kernel/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccountRef, account, balancesAfter, keyOf, reversalOf, type Transfer } from './ledger.ts';
import { allocationPosting, bouncePosting, claimPosting, dispatchPosting, paymentPosting, receiptPosting } from './postings.ts';

const ON = day('2026-09-01');
const CASE = 'case-1';

function post(before: ReadonlyMap<string, Fen>, transfers: readonly Transfer[]): Map<string, Fen> {
  const after = balancesAfter(before, transfers);
  if (!after.ok) throw new TypeError(after.refusal.kind);
  return new Map([...before, ...[...after.value].map(([key, { balance }]) => [key, balance] as const)]);
}

function balance(of: ReadonlyMap<string, Fen>, ref: AccountRef): Fen {
  return of.get(keyOf(ref)) ?? fen(0n);
}

/** Assets less what is owed: zero when the ledger balances. */
function difference(of: ReadonlyMap<string, Fen>): bigint {
  let sum = 0n;
  for (const [key, value] of of) sum += key.includes('/bank/') ? value : -value;
  return sum;
}

describe('法发〔2017〕6号第四条: one case, one account', () => {
  const amount = fen(100_000n);
  const order = { order: 'o', attempt: 1, caseId: CASE, purpose: 'creditor' as const, creditor: 'p', amount: fen(95_000n), valueOn: ON };
  const lines = [
    { category: 'execution-fee', creditor: null, amount: fen(5_000n), basis: [] },
    { category: 'title-debt', creditor: 'p', amount: fen(90_000n), basis: [] },
    { category: 'doubled-interest', creditor: 'p', amount: fen(5_000n), basis: [] },
  ] as const;

  test('unmatched money goes to the case, is divided, ordered, bounces, is ordered again and paid', () => {
    let state = post(new Map(), receiptPosting({ receipt: 'r', book: 'r', reference: 'B1', amount, valueOn: ON }).transfers);
    state = post(state, claimPosting({ receipt: 'r', caseId: CASE, claim: 1, amount, valueOn: ON }).transfers);
    expect(balance(state, account('r', 'held'))).toBe(0n);
    expect(balance(state, account('r', 'bank'))).toBe(0n);
    state = post(state, allocationPosting({ payout: 'd', caseId: CASE, lines, valueOn: ON }).transfers);
    expect(balance(state, account(CASE, 'payable', 'p'))).toBe(95_000n);
    state = post(state, dispatchPosting(order).transfers);
    state = post(state, bouncePosting(order).transfers);
    expect(balance(state, account(CASE, 'payable', 'p'))).toBe(95_000n);
    state = post(state, dispatchPosting({ ...order, attempt: 2 }).transfers);
    state = post(state, paymentPosting({ ...order, attempt: 2 }).transfers);
    expect(balance(state, account(CASE, 'bank'))).toBe(5_000n);
    expect(balance(state, account(CASE, 'fee'))).toBe(5_000n);
    expect(difference(state)).toBe(0n);
  });

  test('a second dispatch of the same money finds nothing left to send', () => {
    const held = post(new Map(), receiptPosting({ receipt: 'r', book: CASE, reference: 'B1', amount, valueOn: ON }).transfers);
    const divided = post(held, allocationPosting({ payout: 'd', caseId: CASE, lines, valueOn: ON }).transfers);
    const sent = post(divided, dispatchPosting(order).transfers);
    const again = balancesAfter(sent, dispatchPosting({ ...order, order: 'o2' }).transfers);
    expect(again.ok ? undefined : again.refusal.kind).toBe('balance-too-small');
  });

  test.each([
    { amount: fen(0n), kind: 'amount-not-positive', because: 'a transfer moves something' },
    { amount: fen(-1n), kind: 'amount-not-positive', because: 'a correction is a reversing entry, not a minus' },
  ])('$kind: $because', ({ amount: moved, kind }) => {
    const found = balancesAfter(new Map(), [{ debit: account(CASE, 'bank'), credit: account(CASE, 'held'), amount: moved }]);
    expect(found.ok ? undefined : found.refusal.kind).toBe(kind);
  });

  test('a transfer from an account to itself is refused', () => {
    const found = balancesAfter(new Map(), [{ debit: account(CASE, 'held'), credit: account(CASE, 'held'), amount }]);
    expect(found.ok ? undefined : found.refusal.kind).toBe('same-account-twice');
  });
});

describe('冲正', () => {
  const posting = receiptPosting({ receipt: 'r', book: CASE, reference: 'B1', amount: fen(100n), valueOn: ON });
  const entry = { entryId: 'e', postedBy: 'anna', reversedBy: null, posting };

  test('a second person posts the same the other way round and the ledger is as before', () => {
    const reversed = reversalOf(entry, 'bo', ON, '银行串户');
    if (!reversed.ok) throw new TypeError(reversed.refusal.kind);
    const after = post(post(new Map(), posting.transfers), reversed.value.transfers);
    expect([...after.values()].every((value) => value === 0n)).toBe(true);
  });

  test.each([
    { of: { ...entry, reversedBy: 'x' }, by: 'bo', reason: 'r', kind: 'already-reversed' },
    { of: entry, by: 'anna', reason: 'r', kind: 'reversal-by-same-person' },
    { of: entry, by: 'bo', reason: '  ', kind: 'reversal-needs-reason' },
  ])('$kind', ({ of, by, reason, kind }) => {
    const found = reversalOf(of, by, ON, reason);
    expect(found.ok ? undefined : found.refusal.kind).toBe(kind);
  });
});

test('property: whatever is posted, the ledger balances and no account is below zero', () => {
  const refs = ['bank', 'held', 'payable', 'fee', 'in-transit'].map((kind) => account(CASE, kind as AccountRef['kind']));
  const ref = fc.constantFrom(...refs);
  const transfer = fc.record({ debit: ref, credit: ref, amount: fc.bigInt({ min: -10n, max: 1_000_000n }).map(fen) });
  fc.assert(
    fc.property(fc.array(fc.array(transfer, { minLength: 1, maxLength: 3 }), { maxLength: 40 }), (postings) => {
      let state = new Map<string, Fen>();
      for (const transfers of postings) {
        const after = balancesAfter(state, transfers);
        if (after.ok) state = post(state, transfers);
        expect(difference(state)).toBe(0n);
        for (const value of state.values()) expect(value >= 0n).toBe(true);
      }
    }),
  );
});
