import { day } from '@duixian/kernel/legal-day';
import type { Dated } from '../dated.ts';
import { civilCode } from '../instruments/civil-code.ts';
import { fundsAndGoodsRules } from '../instruments/funds-and-goods-rules.ts';

/**
 * 法发〔2017〕6号 · Its figures and closed lists that code reads and that are no periods; the periods stand in `law/terms/money.ts`, what is
 * an act or a refusal is a rule of its module. `docs/money-articles.md` holds the whole text, article by article.
 */
const IN_FORCE = day('2017-05-01');

function rule<const T>(article: string, value: T, verified = true): Dated<T> {
  return { from: IN_FORCE, value, basis: [fundsAndGoodsRules.article(article)], verified };
}

/** 执行通知书等应载明 · What the transfer must carry; bank, number and holder stand on the paper itself. */
export const CARRIED_BY_TRANSFER = rule('第五条', ['case-number', 'debtor', 'payer', 'purpose']);

/** 应当划至法院账户 · Money that may not go straight from debtor to creditor. */
export const THROUGH_THE_COURT = rule('第六条', ['network-deduction', 'disputed', 'to-be-distributed', 'court-finds-necessary']);

/** 财务到账通知 · Days in which finance tells the officer. From general knowledge: a setting of the court until the text is read. */
export const ARRIVAL_NOTICE_DAYS = rule('第七条', 3, false);

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

/** 提存 · The five grounds; only where paying inside the period is impossible. */
export const DEPOSIT_GROUNDS = rule('第十六条', [
  'refuses-without-reason',
  'missing',
  'dead-or-incapable-without-heir-or-guardian',
  'unreachable-at-the-given-contact',
  'other',
]);

/** 提存物领取期限 · Five years from the deposit; after that the balance, less the costs, is the State's. Never moved by itself. */
export const DEPOSIT_COLLECTION_YEARS: Dated<number> = {
  from: day('2021-01-01'),
  value: 5,
  basis: [civilCode.article('第五百七十四条')],
  verified: true,
};

/** 贵重物品 · What is put under seal when it is taken in. */
export const SEALED_WHEN_TAKEN_IN = rule('第十九条', ['valuable']);
/** 易变质物品 · What may be sold at once, its price handed to finance. */
export const SOLD_AT_ONCE = rule('第二十一条', ['perishable']);

/** 对账双方 · They compare their books every month. Read in a court's own restatement. */
export const RECONCILING_SIDES = rule('第三条', ['enforcement', 'finance'], false);

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
