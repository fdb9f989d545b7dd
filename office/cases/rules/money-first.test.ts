import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { lookPast, type UnlookedReceipt } from './money-first.ts';

const receipt = (no: number): UnlookedReceipt => ({
  receipt: `r${no}`,
  amount: fen(100n),
  on: day('2026-06-01'),
  payer: '陆某',
  clue: 'payer-is-debtor',
  debtor: '陆某',
  caseNumber: null,
});

describe('到款优先 (法〔2021〕322号第十九项)', () => {
  test('nothing unlooked at: nothing to say, whatever was typed', () => {
    expect(lookPast([], undefined)).toEqual({ ok: true, value: null });
    expect(lookPast([], '多写的理由')).toEqual({ ok: true, value: null });
  });

  test('money that may be the debtor’s stops the act until somebody gives a reason of more than blanks', () => {
    const found = [receipt(1), receipt(2)];
    const refused = { ok: false, refusal: { kind: 'money-not-looked-at', count: 2, sum: 200n, receipts: found } };
    expect(lookPast(found, null)).toEqual(refused);
    expect(lookPast(found, '  ')).toEqual(refused);
    expect(lookPast(found, ' 同名不同人 ')).toEqual({ ok: true, value: { despiteMoney: '同名不同人', receipts: ['r1', 'r2'] } });
  });

  test('twenty are named, all are counted', () => {
    const refused = lookPast(
      Array.from({ length: 30 }, (_, no) => receipt(no)),
      null,
    );
    expect(refused).toMatchObject({ refusal: { count: 30, sum: 3_000n } });
    expect(refused.ok ? [] : refused.refusal.receipts).toHaveLength(20);
  });
});
