import { day } from '@duixian/kernel/legal-day';
import { fen } from '@duixian/kernel/money';
import { describe, expect, test } from 'vitest';
import { approvalForms, type FormReceipt } from './approval-form.ts';

const receipt = (over: Partial<FormReceipt>): FormReceipt => ({
  receiptId: 'r1',
  payerName: '陆某',
  valueOn: day('2026-09-01'),
  amount: fen(10_000_00n),
  claimed: { performance: { kind: 'deduction' } },
  ...over,
});

describe('法发〔2017〕6号第十二条: the pay-out approval form', () => {
  test('a form for each creditor, with its own lines summed; fee and surplus are no creditor’s', () => {
    const forms = approvalForms(
      [receipt({}), receipt({ receiptId: 'r2', payerName: '陆某', valueOn: day('2026-09-03'), amount: fen(5_000_00n), claimed: null })],
      [
        { category: 'execution-fee', creditor: null, amount: fen(50_00n) },
        { category: 'title-debt', creditor: 'a', amount: fen(9_000_00n) },
        { category: 'doubled-interest', creditor: 'a', amount: fen(12_34n) },
        { category: 'title-debt', creditor: 'b', amount: fen(1_000_00n) },
      ],
    );
    expect(forms.map((form) => [form.creditor, form.facts['payout.amount']])).toEqual([
      ['a', { kind: 'amount', amount: '901234' }],
      ['b', { kind: 'amount', amount: '100000' }],
    ]);
    expect(forms[0]?.facts).toMatchObject({
      'receipt.payer': { text: '陆某' },
      'receipt.on': { text: '2026年9月1日、2026年9月3日' },
      'receipt.amount': { amount: '1500000' },
      'receipt.means': { text: '扣划、转账' },
      'payout.composition': { text: '执行依据确定的债务9000.00元；加倍部分债务利息12.34元' },
    });
  });

  test('money that reaches no creditor makes no form', () => {
    expect(approvalForms([receipt({})], [{ category: 'surplus', creditor: null, amount: fen(1n) }])).toEqual([]);
  });
});
