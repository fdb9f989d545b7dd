import { day } from '@duixian/kernel/legal-day';
import type { Dated } from '../dated.ts';
import { civilCode } from '../instruments/civil-code.ts';
import { fundsAndGoodsRules } from '../instruments/funds-and-goods-rules.ts';

/** 法发〔2017〕6号 · Its figures and closed lists that are no periods; the periods stand in `law/terms/money.ts`. */
const IN_FORCE = day('2017-05-01');

function rule<const T>(article: string, value: T, verified = true): Dated<T> {
  return { from: IN_FORCE, value, basis: [fundsAndGoodsRules.article(article)], verified };
}

/** 专户、一案一账号 · One dedicated account or sub-ledger; case number, money, payer and debtor map one to one. Read in a court's own restatement. */
export const DEDICATED_ACCOUNT = rule('第四条', { accounting: 'separate', use: 'dedicated', accountsPerCase: 1 }, false);

/** 执行通知书等应载明 · What a paper must say of the account, and what the transfer must carry. */
export const ACCOUNT_ON_PAPERS = rule('第五条', {
  paper: ['bank', 'account-number', 'account-name'],
  transfer: ['case-number', 'debtor', 'payer', 'purpose'],
});

/** 应当划至法院账户 · Money that may not go straight from debtor to creditor. */
export const THROUGH_THE_COURT = rule('第六条', ['network-deduction', 'disputed', 'to-be-distributed', 'court-finds-necessary']);

/** 财务到账通知 · Days in which finance tells the officer. From general knowledge: a setting of the court until the text is read. */
export const ARRIVAL_NOTICE_DAYS = rule('第七条', 3, false);

/** 延缓发放审批 · One of the two approves; courts exist that want both signatures. */
export const DEFERRAL_APPROVERS = rule('第十条', { anyOf: ['director', 'supervising-leader'] });

/** 收款人 · The creditor, by transfer; any other payee needs a collegial panel, lawful refunds to the payer do not. */
export const PAYEE = rule('第十一条', {
  method: 'transfer',
  payee: 'creditor',
  otherPayeeNeeds: 'collegial-panel',
  exempt: 'refund-to-payer',
});

/** 发放审批表 · What the form must show before finance pays. */
export const APPROVAL_FORM_FIELDS = rule('第十二条', [
  'case-number',
  'parties',
  'payer',
  'amount-received',
  'received-on',
  'means-of-payment-in',
  'payee',
  'payee-account',
  'amount-paid-out',
  'means-of-payment-out',
]);

/** 代理人领款 · An agent needs special authority and a copy of his identity paper; a lawyer the firm's letter and a licence copy as well. */
export const AGENT_COLLECTS = rule('第十二条', {
  agent: ['special-authorisation', 'identity-copy'],
  lawyer: ['special-authorisation', 'identity-copy', 'firm-letter', 'licence-copy'],
});

/** 收款账户证明 · The creditor's own written proof of the account. */
export const PAYEE_PROOF = rule('第十三条', {
  written: true,
  account: 'own',
  atTheCounter: ['identity', 'authority', 'officer-goes-along'],
});

/** 财务另行审核、收据 · Finance reviews by its own rules as well, and the payee gives a receipt. */
export const FINANCE_REVIEWS = rule('第十四条', { besidesTheForm: true });
export const PAYEE_RECEIPT = rule('第十五条', { required: true });

/** 提存 · The five grounds; only where paying inside the period is impossible. */
export const DEPOSIT_GROUNDS = rule('第十六条', [
  'refuses-without-reason',
  'missing',
  'dead-or-incapable-without-heir-or-guardian',
  'unreachable-at-the-given-contact',
  'other',
]);

/** 提存审批与费用 · Form with reason and evidence; one of the two approves; the creditor bears the costs, out of the money. */
export const DEPOSIT_APPROVAL = rule('第十七条', { anyOf: ['director', 'supervising-leader'], evidence: true, costs: 'creditor' });

/** 提存物领取期限 · Five years from the deposit; after that the balance, less the costs, is the State's. Never moved by itself. */
export const DEPOSIT_COLLECTION_YEARS: Dated<number> = {
  from: day('2021-01-01'),
  value: 5,
  basis: [civilCode.article('第五百七十四条')],
  verified: true,
};

/** 物品 · Inventory at once, valuables sealed, a receipt; perishables are sold and the price handed in; goods or their price may be deposited. */
export const GOODS_TAKEN_IN = rule('第十九条', { inventory: 'at-once', valuables: 'sealed', receipt: true });
export const PERISHABLES = rule('第二十一条', { sell: true, price: 'to-finance' });
export const GOODS_DEPOSIT = rule('第二十四条', { deposit: ['goods', 'price-where-unsuitable-or-too-costly'] });

/** 对账 · Enforcement and finance, every month. Read in a court's own restatement. */
export const RECONCILIATION = rule('第三条', { every: 'month', between: ['enforcement', 'finance'] }, false);

export type CourtAccountReason = (typeof THROUGH_THE_COURT.value)[number];

/** 能否直接给付 · Why money must come to the court's account, or nothing: then the debtor may pay the creditor directly. */
export function mustComeToCourt(facts: { readonly [reason in CourtAccountReason]: boolean }): CourtAccountReason | undefined {
  return THROUGH_THE_COURT.value.find((reason) => facts[reason]);
}

export type CollectorPapers = (typeof AGENT_COLLECTS.value.lawyer)[number];

/** 领款手续 · The papers an agent still lacks. */
export function papersMissing(collector: 'agent' | 'lawyer', brought: readonly CollectorPapers[]): readonly CollectorPapers[] {
  return AGENT_COLLECTS.value[collector].filter((paper) => !brought.includes(paper));
}
