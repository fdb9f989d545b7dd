import type { LegalDay } from '@duixian/kernel/legal-day';
import { addFen, type Fen, yuanText } from '@duixian/kernel/money';

/** What the form needs of a decision's receipts and lines. */
export interface FormReceipt {
  readonly receiptId: string;
  readonly payerName: string;
  readonly valueOn: LegalDay;
  readonly amount: Fen;
  readonly claimed: { readonly performance: { readonly kind: string } } | null;
}

export interface FormLine {
  readonly category: string;
  readonly creditor: string | null;
  readonly amount: Fen;
}

/** One form, for one creditor. Plain values under the names papers know them by. */
export interface ApprovalForm {
  readonly creditor: string;
  readonly facts: Readonly<
    Record<string, { readonly kind: 'text'; readonly text: string } | { readonly kind: 'amount'; readonly amount: string }>
  >;
}

const CATEGORIES: Readonly<Record<string, string>> = { 'title-debt': '执行依据确定的债务', 'doubled-interest': '加倍部分债务利息' };
const MEANS: Readonly<Record<string, string>> = {
  voluntary: '被执行人交付',
  deduction: '扣划',
  sale: '变价款',
  'in-kind': '以物抵债',
  'other-realisation': '其他变价款',
  'held-at-filing': '立案前已控制款项',
};

/**
 * 执行款发放审批表 · The facts 法发〔2017〕6号第十二条 wants on the form, a form for each creditor: payer, amount, time and means of
 * what came in, payee, amount and means of what goes out. Payee and account come from the party's own confirmation.
 */
export function approvalForms(receipts: readonly FormReceipt[], lines: readonly FormLine[]): readonly ApprovalForm[] {
  const creditors = [...new Set(lines.flatMap((line) => line.creditor ?? []))];
  return creditors.map((creditor) => {
    const own = lines.filter((line) => line.creditor === creditor);
    return {
      creditor,
      facts: {
        'receipt.payer': text([...new Set(receipts.map((receipt) => receipt.payerName))].join('、')),
        'receipt.on': text([...new Set(receipts.map((receipt) => dayText(receipt.valueOn)))].join('、')),
        'receipt.amount': amount(addFen(...receipts.map((receipt) => receipt.amount))),
        'receipt.means': text([...new Set(receipts.map((receipt) => MEANS[receipt.claimed?.performance.kind ?? ''] ?? '转账'))].join('、')),
        'payout.means': text('银行转账'),
        'payout.amount': amount(addFen(...own.map((line) => line.amount))),
        'payout.composition': text(own.map((line) => `${CATEGORIES[line.category] ?? line.category}${yuanText(line.amount)}元`).join('；')),
        'payout.term': text('案款到账后十个工作日内通知财务，财务收到通知后五个工作日内支付'),
      },
    };
  });
}

function text(words: string) {
  return { kind: 'text', text: words } as const;
}

function amount(value: Fen) {
  return { kind: 'amount', amount: value.toString() } as const;
}

function dayText(on: LegalDay): string {
  return `${on.year}年${on.month}月${on.day}日`;
}
