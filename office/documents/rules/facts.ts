import type { LegalDay } from '@duixian/kernel/legal-day';
import type { Fen } from '@duixian/kernel/money';
import { ASKED_FACTS } from './asked-facts.ts';

/** 事实 · Everything a paper may print, each with the record it comes from. A template asks for facts by these names alone. */
export const FACTS = {
  ...ASKED_FACTS,
  'court.name': { zh: '法院名称', en: 'court', show: 'text', record: 'court' },
  'court.address': { zh: '法院地址', en: 'court address', show: 'text', record: 'letterhead' },
  'court.hotline': { zh: '司法服务热线', en: 'hotline', show: 'text', record: 'letterhead' },
  'case.number': { zh: '案号', en: 'case number', show: 'text', record: 'case' },
  'case.cause': { zh: '案由', en: 'cause', show: 'text', record: 'case' },
  'case.filed-on': { zh: '立案日期', en: 'filing day', show: 'day', record: 'case' },
  'title.court': { zh: '执行依据作出机关', en: 'court of the title', show: 'text', record: 'case' },
  'title.number': { zh: '执行依据文号', en: 'number of the title', show: 'text', record: 'case' },
  'title.name': { zh: '执行依据名称', en: 'name of the title', show: 'text', record: 'case' },
  'claim.obligation': { zh: '给付内容', en: 'what is owed', show: 'text', record: 'case' },
  'claim.amount': { zh: '申请执行标的', en: 'claim', show: 'amount', record: 'case' },
  'fee.execution': { zh: '申请执行费', en: 'execution fee', show: 'amount', record: 'case' },
  'fee.state': { zh: '执行费缴纳情况', en: 'who paid the fee', show: 'text', record: 'funds' },
  'creditor.name': { zh: '受送达申请执行人', en: 'creditor addressed', show: 'text', record: 'party' },
  'creditor.address': { zh: '申请执行人送达地址', en: "creditor's address for service", show: 'text', record: 'party' },
  'creditor.names': { zh: '申请执行人', en: 'creditors', show: 'text', record: 'party' },
  'debtor.names': { zh: '被执行人', en: 'debtors', show: 'text', record: 'party' },
  'debtor.name': { zh: '受送达被执行人', en: 'debtor addressed', show: 'text', record: 'party' },
  'debtor.described': { zh: '被执行人基本情况', en: 'debtor described', show: 'text', record: 'party' },
  'debtor.salutation': { zh: '称谓', en: 'form of address', show: 'text', record: 'party' },
  'parties.described': { zh: '当事人基本情况', en: 'parties described', show: 'rows', record: 'party' },
  'parties.named': { zh: '受送达人', en: 'addressees', show: 'text', record: 'party' },
  'account.holder': { zh: '案款账户户名', en: 'case account holder', show: 'text', record: 'letterhead' },
  'account.bank': { zh: '案款账户开户行', en: 'case account bank', show: 'text', record: 'letterhead' },
  'account.number': { zh: '案款账号', en: 'case account number', show: 'text', record: 'case' },
  'account.remark': { zh: '转账附言', en: 'transfer remark', show: 'text', record: 'case' },
  'officer.name': { zh: '承办人', en: 'officer', show: 'text', record: 'case' },
  'officer.phone': { zh: '联系电话', en: 'telephone', show: 'text', record: 'letterhead' },
  'judge.name': { zh: '审判员', en: 'judge', show: 'text', record: 'case' },
  'assistant.name': { zh: '法官助理', en: "judge's assistant", show: 'text', record: 'person' },
  'clerk.name': { zh: '书记员', en: 'clerk', show: 'text', record: 'person' },
  'president.name': { zh: '院长', en: 'president', show: 'text', record: 'person' },
  'report.days': { zh: '报告期限', en: 'days to report', show: 'text', record: 'letterhead' },
  'measure.finding': { zh: '查明的财产', en: 'property found', show: 'text', record: 'measure' },
  'measure.text': { zh: '裁定主文', en: 'operative part', show: 'text', record: 'measure' },
  'measure.bank': { zh: '协助银行', en: 'bank addressed', show: 'text', record: 'measure' },
  'measure.request': { zh: '协助事项', en: 'act asked for', show: 'text', record: 'measure' },
  'measure.holder': { zh: '户名', en: 'account holder', show: 'text', record: 'measure' },
  'measure.identity': { zh: '证件号码', en: 'identity number', show: 'text', record: 'measure' },
  'measure.account': { zh: '账号', en: 'account', show: 'text', record: 'measure' },
  'measure.amount': { zh: '金额', en: 'amount', show: 'amount', record: 'measure' },
  'measure.lines': { zh: '期限或者收款账户', en: 'term or receiving account', show: 'rows', record: 'measure' },
  'ruling.number': { zh: '执行裁定书文号', en: 'number of the ruling', show: 'text', record: 'document' },
  'closing.performance': { zh: '履行情况', en: 'how it was performed', show: 'text', record: 'funds' },
  'receipt.payer': { zh: '交款人', en: 'payer', show: 'text', record: 'funds' },
  'receipt.on': { zh: '到账时间', en: 'received on', show: 'day', record: 'funds' },
  'receipt.amount': { zh: '到账金额', en: 'amount received', show: 'amount', record: 'funds' },
  'receipt.means': { zh: '到账方式', en: 'received by', show: 'text', record: 'funds' },
  'payee.name': { zh: '收款人', en: 'payee', show: 'text', record: 'party' },
  'payee.account': { zh: '收款账号', en: "payee's account", show: 'text', record: 'party' },
  'payee.bank': { zh: '收款银行', en: "payee's bank", show: 'text', record: 'party' },
  'payee.proof': { zh: '账户证明', en: 'proof of the account', show: 'text', record: 'party' },
  'payout.amount': { zh: '发放金额', en: 'amount paid out', show: 'amount', record: 'funds' },
  'payout.means': { zh: '发放方式', en: 'paid by', show: 'text', record: 'funds' },
  'payout.composition': { zh: '款项构成', en: 'made up of', show: 'text', record: 'funds' },
  'payout.term': { zh: '法定期限', en: 'legal term', show: 'text', record: 'funds' },
} as const satisfies Readonly<Record<string, FactSpec>>;

export type FactName = keyof typeof FACTS;

export interface FactSpec {
  readonly zh: string;
  readonly en: string;
  readonly show: FactShape;
  /** The kind of record that holds it; where the screen leads to mend it. `drafting`: no record does, the drafter is asked. */
  readonly record: 'court' | 'letterhead' | 'case' | 'party' | 'person' | 'measure' | 'document' | 'funds' | 'drafting';
}

export type FactShape = 'text' | 'amount' | 'day' | 'rows';

export type FactRow = { readonly [column: string]: string };

export type FactValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly amount: Fen }
  | { readonly kind: 'day'; readonly on: LegalDay }
  | { readonly kind: 'rows'; readonly rows: readonly FactRow[] };

/**
 * 来源 · Where a fact came from. `guessed` is read out of a text by the machine and confirmed by nobody: it may be shown,
 * never sealed. `entered` was typed by the drafter, whose name stays with it.
 */
export type FactSource =
  | { readonly kind: 'recorded'; readonly record: string; readonly id: string }
  | { readonly kind: 'entered'; readonly person: string }
  | { readonly kind: 'guessed'; readonly from: string };

export interface CollectedFact {
  readonly value: FactValue;
  readonly source: FactSource;
}

export type CollectedFacts = ReadonlyMap<FactName, CollectedFact>;

export function isFactName(name: string): name is FactName {
  return Object.hasOwn(FACTS, name);
}
